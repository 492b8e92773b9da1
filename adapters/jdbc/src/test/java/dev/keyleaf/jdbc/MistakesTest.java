package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of mistakes of the application and of clients: not that the database failed. */
class MistakesTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));

    record Mood(int id, String mood) {}

    record Unknown(int id, String createdAt) {}

    record Documented(int id, Documented document) {}

    @BeforeAll
    static void createTable() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists mistaken",
                "drop type if exists temper",
                "create type temper as enum ('sad', 'ok')",
                "create table mistaken (id int, mood temper, code uuid, tags text[], document jsonb)",
                "insert into mistaken values (1, 'ok', '00000000-0000-0000-0000-000000000001', '{a,b}', '{}')");
    }

    static Stream<Database> databases() {
        return Database.all();
    }

    private static JdbcPager pager(Database database) {
        return JdbcPager.of(database.dataSource(), CursorKeys.random());
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(SqlQuery<?> query) {
        return assertThatThrownBy(() -> pager(Database.POSTGRESQL).page(query, BY_ID, KeysetRequest.first(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("could not serve the page");
    }

    /** All but SQLite, which calls the second one {@code id:1}. */
    static Stream<Database> withDerivedNames() {
        return databases().filter(database -> database != Database.SQLITE);
    }

    @ParameterizedTest
    @MethodSource("withDerivedNames")
    void namesTwoColumnsOfOneNameAlsoWhereTheOrderingNamesThem(Database database) throws SQLException {
        database.execute("drop table if exists twin", "create table twin (id int, v int)");
        SqlQuery<Long> query = SqlQuery.of("select id, v as id from twin", Long.class);

        assertThatThrownBy(() -> pager(database).page(query, BY_ID, KeysetRequest.first(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'select id, v as id from twin' has two columns")
                .hasMessageContaining("give one of them another name with AS");
    }

    @Test
    void namesAColumnThatTwoTablesHave() {
        assertRefused(SqlQuery.of("select id from mistaken a join mistaken b on a.code = b.code", Long.class))
                .hasMessageContaining("write the table before the name");
    }

    @Test
    void namesAFilterThatNamesATable() {
        assertRefused(SqlQuery.of("select m.id, m.code from mistaken m", Long.class)
                        .filter("m.code = ?", UUID.randomUUID()))
                .hasMessageContaining("and the filters see only the columns of the select list")
                .hasMessageContaining("without a table");
    }

    @Test
    void saysNothingOfParametersWhereThereAreNone() {
        assertRefused(SqlQuery.of("select lower(id) as id from mistaken", Long.class))
                .hasMessageContaining("applies an operator or a function to a type that has none: cast the column")
                .hasMessageContaining("function lower(integer) does not exist");
    }

    @Test
    void namesTheTypesOfAnEnumerationAndAText() {
        assertRefused(SqlQuery.of("select id, mood from mistaken", Mood.class).filter("mood = ?", "ok"))
                .hasMessageContaining("mood = ?")
                .hasMessageContaining("temper = character varying")
                .hasMessageContaining("or cast it, such as status = ?::order_status");
    }

    @Test
    void namesTheTypesOfAUuidAndAText() {
        assertRefused(SqlQuery.of("select id, mood, code from mistaken", Mood.class)
                        .filter("code in (?)", List.of("00000000-0000-0000-0000-000000000001", "x")))
                .hasMessageContaining("code in (?)")
                .hasMessageContaining("types uuid and character varying")
                .hasMessageContaining("such as a UUID and not its text");
    }

    @Test
    void namesAComponentWithoutAColumn() {
        assertRefused(SqlQuery.of("select id from mistaken", Unknown.class))
                .hasMessageContaining("the SELECT has no column 'created_at' for Unknown.createdAt: add it");
    }

    @Test
    void namesAMapAsWhatRowsDoNotBecome() {
        assertRefused(SqlQuery.of("select id from mistaken", Map.class))
                .hasMessageContaining(
                        "java.util.Map is neither a record nor a single value: give the query a row mapper");
    }

    @Test
    void namesADocumentWithoutALibraryThatReadsIt() {
        assertRefused(SqlQuery.of("select id, document from mistaken", Documented.class))
                .hasMessageContaining(
                        "column 'document', a jsonb, is not read as the Documented that "
                                + "Documented.document is: give the pager a library that reads JSON, "
                                + "withMappers(RowMappers.standard(json)), or declare a String, or give the query a row mapper");
    }

    @Test
    void namesASingleValueOfAnotherType() {
        assertRefused(SqlQuery.of("select document, id from mistaken", LocalDate.class))
                .hasMessageContaining("column 'document', a jsonb, is not read as the LocalDate of an item");
    }

    static Stream<Database> withCharsets() {
        return Stream.of(Database.MARIADB, Database.MYSQL);
    }

    @ParameterizedTest
    @MethodSource("withCharsets")
    void takesATextThatAColumnCannotHoldForAClientsMistake(Database database) throws SQLException {
        database.execute(
                "drop table if exists latin",
                "create table latin (id int, name varchar(20) character set latin1)",
                "insert into latin values (1, 'a'), (2, 'b')");
        SqlQuery<Long> query = SqlQuery.of("select id, name from latin", Long.class);
        for (String text : List.of("\uD83D\uDE00", "\u65E5\u672C", "a\uD83D\uDE00")) {
            for (SqlQuery<Long> filtered : List.of(
                    query.filter("name = ?", text),
                    query.filter("name like ?", text),
                    query.filter("name in (?)", List.of("a", text)))) {
                try {
                    assertThat(pager(database)
                                    .page(filtered, BY_ID, KeysetRequest.first(2))
                                    .items())
                            .isSubsetOf(1L);
                    assertThat(pager(database)
                                    .page(filtered, BY_ID, new OffsetRequest(2, 0))
                                    .items())
                            .isSubsetOf(1L);
                } catch (InvalidRequestException e) {
                    assertThat(e)
                            .hasMessageContaining("must not contain characters that the database cannot store there");
                }
            }
        }
    }

    static final List<Object> FAR = List.of(
            LocalDate.of(999_999_999, 1, 1),
            LocalDate.of(-999_999_999, 1, 1),
            LocalDateTime.of(999_999_999, 1, 1, 0, 0),
            LocalDate.of(10_000, 1, 1),
            LocalDate.of(-5_000, 1, 1),
            OffsetDateTime.parse("+999999999-01-01T00:00:00Z"),
            Instant.MAX,
            Instant.MIN,
            Instant.parse("-1000000000-01-01T00:00:00Z"));

    /** Some databases have such dates and keep no row. */
    @ParameterizedTest
    @FieldSource("FAR")
    void takesADateBeyondThoseOfTheDatabaseForAClientsMistake(Object date) throws SQLException {
        for (Database database : databases().toList()) {
            database.execute(
                    "drop table if exists dated",
                    "create table dated (id int, d date, t timestamp null)",
                    "insert into dated values (1, '2026-01-01', '2026-01-01 00:00:00')");
            for (String filter : List.of("d = ?", "t = ?", "d > ? and id = 0")) {
                SqlQuery<Long> query =
                        SqlQuery.of("select id, d, t from dated", Long.class).filter(filter, date);
                try {
                    assertThat(pager(database)
                                    .page(query, BY_ID, KeysetRequest.first(2))
                                    .items())
                            .isEmpty();
                    assertThat(pager(database)
                                    .page(query, BY_ID, new OffsetRequest(2, 0))
                                    .items())
                            .isEmpty();
                } catch (InvalidRequestException e) {
                    assertThat(e).as("%s", database).hasMessageContaining("a date to filter by must not be beyond");
                }
            }
        }
    }
}
