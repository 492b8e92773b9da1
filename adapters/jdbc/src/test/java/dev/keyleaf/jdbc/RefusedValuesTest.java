package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that a client may send and that no database can compare: its mistake, by whatever the rows are read. */
class RefusedValuesTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));

    private static final KeysetRequest REQUEST = KeysetRequest.first(2);

    private static final String TYPE = "a text to filter by must be a value of the type that the database takes it for";

    private static final String PATTERN = "a text to filter by must be a pattern that the database understands";

    private static final String NUMBER =
            "a number to filter by must not be beyond those that the database can compute with";

    private static final String ZERO = "a number to filter by must not be zero where the database divides by it";

    private static final String FINITE = "a number to filter by must be finite";

    private static final String DATE = "a date to filter by must not be beyond those that the database can store";

    @BeforeAll
    static void createTables() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists valued",
                "drop type if exists feeling",
                "create type feeling as enum ('sad', 'ok')",
                "create table valued (id int, name text, mood feeling, code uuid, d date, document jsonb)",
                "insert into valued values (1, 'a', 'ok', gen_random_uuid(), '2026-01-01', '{}')");
        for (Database database : List.of(Database.MARIADB, Database.H2)) {
            database.execute(
                    "drop table if exists valued",
                    "create table valued (id int, name varchar(9), mood enum('sad', 'ok'), code uuid, d date, "
                            + "t timestamp null)",
                    "insert into valued values (1, 'a', 'ok', '00000000-0000-0000-0000-000000000001', '2026-01-01', "
                            + "'2026-01-01 00:00:00')");
        }
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Database.POSTGRESQL, "code = ?::uuid", "nope", TYPE),
                Arguments.of(Database.POSTGRESQL, "mood = ?::feeling", "", TYPE),
                Arguments.of(Database.POSTGRESQL, "mood in (?::feeling)", List.of("ok", "angry"), TYPE),
                Arguments.of(Database.POSTGRESQL, "d = cast(? as date)", "2026-02-30", TYPE),
                Arguments.of(Database.POSTGRESQL, "d > now() - ?::interval", "x", TYPE),
                Arguments.of(Database.POSTGRESQL, "id = ?::int", "99999999999", TYPE),
                Arguments.of(Database.POSTGRESQL, "document @> ?::jsonb", "{", TYPE),
                Arguments.of(Database.POSTGRESQL, "name ~ ?", "a(", PATTERN),
                Arguments.of(Database.POSTGRESQL, "name like ?", "\\", PATTERN),
                Arguments.of(Database.POSTGRESQL, "to_tsvector(name) @@ to_tsquery(?)", "a &", PATTERN),
                Arguments.of(Database.POSTGRESQL, "document @@ ?::jsonpath", "$.[", PATTERN),
                Arguments.of(Database.POSTGRESQL, "id + ? > 0", Integer.MAX_VALUE, NUMBER),
                Arguments.of(Database.POSTGRESQL, "id = ?::int", Long.MIN_VALUE, NUMBER),
                Arguments.of(Database.POSTGRESQL, "id / ? > 0", 0, ZERO),
                Arguments.of(Database.MARIADB, "id + ? > 0", Long.MAX_VALUE, NUMBER),
                Arguments.of(Database.MARIADB, "name regexp ?", "a(", PATTERN),
                Arguments.of(Database.MARIADB, "id < ?", Double.POSITIVE_INFINITY, FINITE),
                Arguments.of(Database.MARIADB, "id < ?", Float.NaN, FINITE),
                Arguments.of(Database.MARIADB, "t < ?", OffsetDateTime.MAX, DATE),
                Arguments.of(Database.H2, "code = ?", "nope", TYPE),
                Arguments.of(Database.H2, "mood = ?", "angry", TYPE),
                Arguments.of(Database.H2, "d = ?", "2026-02-30", TYPE),
                Arguments.of(Database.H2, "id + ? > 0", Long.MAX_VALUE, NUMBER),
                Arguments.of(Database.H2, "id < ?", new BigDecimal("1e200000"), NUMBER),
                Arguments.of(Database.H2, "id / ? > 0", 0, ZERO),
                Arguments.of(Database.H2, "name regexp ?", "a(", PATTERN));
    }

    @ParameterizedTest
    @MethodSource("values")
    void areTheClientsMistake(Database database, String filter, Object value, String message) {
        SqlQuery<Long> query = SqlQuery.of("select * from valued", Long.class).filter(filter, value);

        assertAll(
                database,
                query,
                read -> assertThatThrownBy(read)
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessage(message));
    }

    private static void assertAll(Database database, SqlQuery<Long> query, Consumer<ThrowingCallable> refused) {
        JdbcPager pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
        refused.accept(() -> pager.page(query, BY_ID, REQUEST));
        refused.accept(() -> pager.page(query, BY_ID, new OffsetRequest(2, 0)));
        refused.accept(() -> readFirst(pager.walk(query, BY_ID, REQUEST)));
        refused.accept(() -> readFirst(pager.stream(query, BY_ID, REQUEST)));
    }

    private static void readFirst(RowStream<Long> rows) {
        try (rows) {
            assertThat(rows.next()).isTrue();
        }
    }

    /** Which the application writes: no client can mend it. */
    @ParameterizedTest
    @ValueSource(strings = {"code = 'nope'::uuid and name <> ?", "name ~ '(' and name <> ?"})
    void areTheApplicationsInItsOwnText(String filter) {
        SqlQuery<Long> query = SqlQuery.of("select * from valued", Long.class).filter(filter, "b");

        assertAll(
                Database.POSTGRESQL, query, read -> assertThatThrownBy(read).isInstanceOf(UncheckedSqlException.class));
    }

    static Stream<Arguments> unknown() {
        return Stream.of(Database.POSTGRESQL, Database.MARIADB, Database.H2)
                .flatMap(database -> Stream.of(
                        Arguments.of(database, "d = ?", YearMonth.of(2026, 1)),
                        Arguments.of(database, "id = ?", Optional.of(1))));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void nameTheClassThatADriverDoesNotKnow(Database database, String filter, Object value) {
        SqlQuery<Long> query = SqlQuery.of("select * from valued", Long.class).filter(filter, value);

        assertAll(
                database,
                query,
                read -> assertThatThrownBy(read)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("a value of the class "
                                + value.getClass().getName() + " cannot be sent to this database: bind a text"));
    }

    /** A database in an encoding of its own, which cannot hold every character that its clients send. */
    @Test
    void mayNotHaveCharactersThatTheEncodingOfPostgreSqlLacks() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop database if exists western",
                "create database western encoding 'LATIN1' template template0 lc_collate 'C' lc_ctype 'C'");
        String url = Database.POSTGRESQL.url().replaceFirst("/[^/?]*(\\?|$)", "/western$1");
        try (Connection connection = DriverManager.getConnection(
                        url,
                        Database.POSTGRESQL.server().user(),
                        Database.POSTGRESQL.server().password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table valued (id int, name text)");
            JdbcPager pager = JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random())
                    .on(connection);
            for (String text : List.of("\u65E5", "\uD83D\uDE00")) {
                for (String filter : List.of("name = ?", "name like ?")) {
                    assertThatThrownBy(() -> pager.page(
                                    SqlQuery.of("select id, name from valued", Long.class)
                                            .filter(filter, text),
                                    BY_ID,
                                    REQUEST))
                            .isInstanceOf(InvalidRequestException.class)
                            .hasMessageContaining("characters that the database cannot store there");
                }
            }
        }
    }

    /** A number for a text, on H2 as elsewhere. */
    @Test
    void ofAnotherTypeAreNamedOnH2Too() {
        assertAll(
                Database.H2,
                SqlQuery.of("select * from valued", Long.class).filter("name = ?", 1),
                read -> assertThatThrownBy(read)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("compares values of types that do not go together"));
    }
}
