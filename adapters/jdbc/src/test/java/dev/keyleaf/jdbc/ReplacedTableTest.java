package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.CursorFault;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A column, a view or a table that is another one under the same name while its rows are paged. */
@ParameterizedClass(name = "{0}")
@MethodSource("databases")
class ReplacedTableTest {
    private static final List<Ordering> ORDERINGS = List.of(
            Ordering.by(asc("k")).tieBreaker("id"),
            Ordering.by(desc("k")).tieBreaker(asc("id")),
            Ordering.by(asc("coalesce(k, k)")).tieBreaker("id"));

    private static final SqlQuery<Long> QUERY = JdbcPager.query("select id, k from swapped", row -> row.getLong("id"));

    private final Database database;

    private final JdbcPager pager;

    ReplacedTableTest(Database database) {
        this.database = database;
        this.pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
    }

    static Stream<Database> databases() {
        return Stream.of(Database.POSTGRESQL, Database.MARIADB, Database.H2);
    }

    @BeforeEach
    void dropAll() throws SQLException {
        database.execute(
                "drop view if exists swapped", "drop table if exists swapped_a", "drop table if exists swapped_b");
    }

    /** The cursor's place is looked for in the order of today. */
    @Test
    void goesOnByTheCollationOfToday() throws SQLException {
        for (Ordering ordering : ORDERINGS) {
            dropAll();
            createTexts();
            KeysetPage<Long> first = pager.page(QUERY, ordering, KeysetRequest.first(3));
            Walked.rows(pager, QUERY, ordering, 2);
            List<Long> before = plain(ordering);
            database.execute(
                    switch (database.toString()) {
                        case "PostgreSQL" ->
                            new String[] {
                                "drop view swapped",
                                "alter table swapped_a alter k type varchar(9) collate \"en-x-icu\"",
                                "create view swapped as select * from swapped_a"
                            };
                        case "MariaDB" ->
                            new String[] {
                                "alter table swapped_a modify k varchar(9) character set utf8mb4 collate utf8mb4_general_ci"
                            };
                        default ->
                            new String[] {
                                "drop view swapped",
                                "alter table swapped_a alter k set data type varchar_ignorecase(9)",
                                "create view swapped as select * from swapped_a"
                            };
                    });

            List<Long> after = plain(ordering);
            assertThat(after).isNotEqualTo(before);
            assertThat(pager.page(QUERY, ordering, KeysetRequest.first(99).withCursor(first.nextCursor()))
                            .items())
                    .as("%s", ordering)
                    .isEqualTo(after.subList(after.indexOf(first.items().get(2)) + 1, after.size()));
            assertThat(Walked.rows(pager, QUERY, ordering, 2)).isEqualTo(after);
        }
    }

    private void createTexts() throws SQLException {
        String options = database == Database.MARIADB
                ? " character set utf8mb4 collate utf8mb4_bin"
                : database == Database.POSTGRESQL ? " collate \"C\"" : "";
        database.execute("create table swapped_a (id int, k varchar(9)" + options + ")");
        String[] texts = {"a", "B", "c", "A", "b", "C", "a", "d", "D"};
        for (int id = 1; id <= 9; id++) {
            database.execute("insert into swapped_a values (" + id + ", '" + texts[id - 1] + "')");
        }
        database.execute("create view swapped as select * from swapped_a");
    }

    private void createView(String table) throws SQLException {
        database.execute("drop view if exists swapped", "create view swapped as select * from " + table);
    }

    /** Of a table with the same types and other values, and of one with another type. */
    @Test
    void walksAViewOverAnotherTable() throws SQLException {
        for (String type : List.of("date", time())) {
            for (Ordering ordering : ORDERINGS) {
                dropAll();
                database.execute(
                        "create table swapped_a (id int, k date)", "create table swapped_b (id int, k " + type + ")");
                for (int id = 1; id <= 9; id++) {
                    database.execute(
                            "insert into swapped_a values (" + id + ", '2026-01-0" + (1 + id / 4) + "')",
                            "insert into swapped_b values (" + (100 - id) + ", '2026-01-0" + (1 + id / 4)
                                    + (type.equals("date") ? "" : " 0" + id + ":00:00") + "')");
                }
                createView("swapped_a");
                KeysetPage<Long> first = pager.page(QUERY, ordering, KeysetRequest.first(3));
                Walked.rows(pager, QUERY, ordering, 3);
                createView("swapped_b");

                List<Long> rows = pager.page(
                                QUERY, ordering, KeysetRequest.first(99).withCursor(first.nextCursor()))
                        .items();
                List<Long> all = plain(ordering);
                assertThat(rows).as("%s by %s", type, ordering).isEqualTo(all.subList(9 - rows.size(), 9));
                assertThat(Walked.rows(pager, QUERY, ordering, 2)).isEqualTo(all);
            }
        }
    }

    private String time() {
        return database == Database.MARIADB ? "datetime" : "timestamp";
    }

    /** A cursor of before has a value that the new type does not know. */
    @Test
    void walksAColumnThatWasDroppedAndAddedAgain() throws SQLException {
        for (Ordering ordering : ORDERINGS) {
            for (String select : List.of("select id, k from swapped_a", "select * from swapped_a")) {
                SqlQuery<Long> query = JdbcPager.query(select, row -> row.getLong("id"));
                database.execute("drop table if exists swapped_a", "create table swapped_a (id int, k date, n int)");
                for (int id = 1; id <= 9; id++) {
                    database.execute("insert into swapped_a values (" + id + ", '2026-01-0" + (1 + id / 4) + "', "
                            + (9 - id) + ")");
                }
                String cursor =
                        pager.page(query, ordering, KeysetRequest.first(3)).nextCursor();
                Walked.rows(pager, query, ordering, 3);
                database.execute(
                        "alter table swapped_a drop column k",
                        "alter table swapped_a add k int",
                        "update swapped_a set k = n / 2");

                if (select.contains("*")) {
                    assertOutdated(() -> rows(
                            pager.stream(query, ordering, KeysetRequest.first(3).withCursor(cursor))));
                }
                for (int time = 0; time < 2; time++) {
                    assertOutdated(() ->
                            pager.page(query, ordering, KeysetRequest.first(3).withCursor(cursor)));
                }
                assertOutdated(() ->
                        rows(pager.walk(query, ordering, KeysetRequest.first(3).withCursor(cursor))));
                assertOutdated(() -> rows(
                        pager.stream(query, ordering, KeysetRequest.first(3).withCursor(cursor))));
                assertThat(Walked.rows(pager, query, ordering, 2))
                        .isEqualTo(plain("select id from swapped_a order by " + order(ordering)));
            }
        }
    }

    private static void assertOutdated(ThrowingCallable read) {
        assertThatThrownBy(read)
                .isInstanceOfSatisfying(
                        InvalidCursorException.class,
                        e -> assertThat(e.reason()).isEqualTo(CursorFault.MISMATCH));
    }

    private static void rows(RowStream<Long> stream) {
        try (stream) {
            while (stream.next()) {
                assertThat(stream.row()).isPositive();
            }
        }
    }

    /** Connections of one pool that lead to other schemas: each is read for what it is. */
    @Test
    void readsWhatTheConnectionAtHandLeadsTo() throws SQLException {
        boolean isMariaDb = database == Database.MARIADB;
        for (String schema : List.of("leads_a", "leads_b")) {
            database.execute(
                    "drop " + (isMariaDb ? "database" : "schema") + " if exists " + schema
                            + (isMariaDb ? "" : " cascade"),
                    "create " + (isMariaDb ? "database" : "schema") + " " + schema,
                    "create table " + schema + ".led (id int, k int)");
            for (int id = 1; id <= 9; id++) {
                int k = schema.equals("leads_a") ? id / 3 : -id / 2;
                database.execute("insert into " + schema + ".led values (" + id + ", " + k + ")");
            }
        }
        SqlQuery<Long> query = JdbcPager.query("select id, k from led", row -> row.getLong("id"));
        try (Connection connection = database.ownConnection();
                Statement statement = connection.createStatement()) {
            for (Ordering ordering : ORDERINGS) {
                for (int time = 0; time < 8; time++) { // until the driver has prepared its statements
                    for (String schema : List.of("leads_a", "leads_b")) {
                        statement.execute(
                                (isMariaDb ? "use " : database == Database.H2 ? "set schema " : "set search_path to ")
                                        + schema);

                        assertThat(Walked.rows(pager.on(connection), query, ordering, 2))
                                .as("%s by %s", schema, ordering)
                                .isEqualTo(plain("select id from " + schema + ".led order by " + order(ordering)));
                    }
                }
            }
        }
    }

    private List<Long> plain(Ordering ordering) throws SQLException {
        return plain("select id from swapped order by " + order(ordering));
    }

    private static String order(Ordering ordering) {
        return ordering.keys().stream()
                .map(key -> key.expression() + " " + key.direction())
                .collect(Collectors.joining(", "));
    }

    private List<Long> plain(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<Long>();
            while (rows.next()) {
                all.add(rows.getLong(1));
            }
            return all;
        }
    }
}
