package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.CursorStyle;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cursors that anyone can write, over keys of every kind. */
class PlainCursorTest {
    private static final Ordering BY_KEY = Ordering.unique(asc("k"));
    private static final SqlQuery<String> QUERY = SqlQuery.of("select k from numbered", String.class);
    private static final KeysetRequest FIRST = KeysetRequest.first(1).withStyle(CursorStyle.PLAIN);

    static Stream<Database> databases() {
        return Stream.concat(Database.all(), Stream.of(Database.HSQLDB));
    }

    static Stream<Arguments> otherKeys() {
        return Stream.concat(
                databases().map(database -> Arguments.of(database, "varchar(40)")),
                Stream.of(
                        Arguments.of(Database.POSTGRESQL, "uuid"),
                        Arguments.of(Database.POSTGRESQL, "oid"),
                        Arguments.of(Database.POSTGRESQL, "double precision"),
                        Arguments.of(Database.MARIADB, "uuid"),
                        Arguments.of(Database.MYSQL, "datetime"),
                        Arguments.of(Database.SQLITE, "blob"),
                        Arguments.of(Database.H2, "uuid"),
                        Arguments.of(Database.HSQLDB, "decimal(9, 2)")));
    }

    @ParameterizedTest
    @MethodSource("otherKeys")
    void tellsTheProgrammerOfAKeyThatIsNoIntegerWhateverTheRowsAre(Database database, String type) throws SQLException {
        JdbcPager pager = table(database, type);
        assertThatThrownBy(() -> pager.page(QUERY, BY_KEY, FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("plain cursors need an ordering of one integer key, but was (k asc), which is none: use "
                        + "opaque cursors, or order by an integer");
        assertThatThrownBy(() -> pager.page(QUERY, BY_KEY, FIRST.withCursor("5")))
                .isInstanceOf(IllegalArgumentException.class);
        try (RowStream<String> walk = pager.walk(QUERY, BY_KEY, FIRST)) {
            assertThatThrownBy(walk::next).isInstanceOf(IllegalArgumentException.class);
        }
    }

    static Stream<Arguments> integers() {
        return Stream.concat(
                databases()
                        .flatMap(database ->
                                Stream.of("smallint", "int", "bigint").map(type -> Arguments.of(database, type))),
                Stream.of(
                        Arguments.of(Database.POSTGRESQL, "bigserial"),
                        Arguments.of(Database.MARIADB, "bigint unsigned"),
                        Arguments.of(Database.MYSQL, "tinyint")));
    }

    @ParameterizedTest
    @MethodSource("integers")
    void takesAnyNumberHoweverSmallTheKeyIs(Database database, String type) throws SQLException {
        JdbcPager pager = table(database, type);
        database.execute("insert into numbered values (7)");
        for (String cursor : new String[] {"-9223372036854775808", "before_9223372036854775807", "-99999", "6"}) {
            assertThat(pager.page(QUERY, BY_KEY, FIRST.withCursor(cursor)).items())
                    .as(cursor)
                    .containsExactly("7");
        }
    }

    private static JdbcPager table(Database database, String type) throws SQLException {
        database.execute("drop table if exists numbered", "create table numbered (k " + type + " primary key)");
        return JdbcPager.of(database.dataSource(), CursorKeys.random());
    }
}
