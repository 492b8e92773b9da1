package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page of a SELECT over others costs on MariaDB and MySQL, in handler reads: {@code -Dkeyleaf.rows=200000}. */
class SelectShapeReadsTest {
    private static final System.Logger LOGGER = System.getLogger(SelectShapeReadsTest.class.getName());
    private static final int ROWS = Integer.getInteger("keyleaf.rows", 5_000);

    private static final Ordering ORDERING = Ordering.by(desc("t").notNull()).tieBreaker(desc("id"));

    /** A table, and what the database reads as that table. */
    private static final Map<String, String> MERGED = new TreeMap<>(Map.of(
            "table", "select id, t from shaped",
            "derived table", "select id, t from (select id, t, score from shaped where score >= 0) d",
            "view", "select id, t from shaped_view",
            "with", "with x as (select id, t, score from shaped) select id, t from x"));

    /** What the database computes as a whole; printed only, for another version may do better. */
    private static final Map<String, String> WHOLE = new TreeMap<>(Map.of(
            "union all", "select id, t from shaped where score < 5 union all select id, t from shaped where score >= 5",
            "derived table that groups", "select id, t from (select id, max(t) as t from shaped group by id) d"));

    static Stream<Database> databases() {
        return Stream.of(Database.MARIADB, Database.MYSQL);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void readsWhatLeadsToATableFromItsIndexAtAnyDepth(Database database) throws SQLException {
        fill(database);
        try (Connection connection = database.ownConnection()) {
            MERGED.forEach((name, sql) -> {
                assertThat(reads(connection, name, sql, 1))
                        .as("first page of a %s", name)
                        .isLessThan(300);
                assertThat(reads(connection, name, sql, ROWS / 2))
                        .as("middle of a %s", name)
                        .isLessThan(300);
            });
            WHOLE.forEach((name, sql) -> {
                reads(connection, name, sql, 1);
                reads(connection, name, sql, ROWS / 2);
            });
        }
    }

    private static long reads(Connection connection, String name, String sql, int from) {
        JdbcPager pager =
                JdbcPager.of(Database.H2.dataSource(), CursorKeys.random()).on(connection);
        SqlQuery<Long> query = JdbcPager.query(sql, row -> row.getLong("id"));
        @Nullable
        String cursor = from == 1
                ? null
                : pager.page(query, ORDERING, KeysetRequest.first(from)).nextCursor();
        KeysetRequest request = KeysetRequest.first(20).withCursor(cursor);
        pager.page(query, ORDERING, request);
        try {
            long start = reads(connection);
            long before = reads(connection);
            pager.page(query, ORDERING, request);
            long reads = reads(connection) - before - (before - start);
            LOGGER.log(System.Logger.Level.INFO, "{0}, at row {1}: {2} handler reads", name, from, reads);
            return reads;
        } catch (SQLException e) {
            throw new UncheckedSqlException("asking failed", e);
        }
    }

    private static void fill(Database database) throws SQLException {
        database.execute(
                "drop view if exists shaped_view",
                "drop table if exists shaped",
                "create table shaped (id int primary key auto_increment, t int not null default 0, score int)",
                "insert into shaped (score) values (1)");
        for (int rows = 1; rows < ROWS; rows *= 2) {
            database.execute(
                    "insert into shaped (score) select id % 10 from shaped limit " + Math.min(rows, ROWS - rows));
        }
        database.execute(
                "update shaped set t = id / 3, score = id % 10",
                "create index shaped_t on shaped (t, id)",
                "create view shaped_view as select id, t, score from shaped",
                "analyze table shaped");
    }

    private static long reads(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("show session status like 'Handler_read%'")) {
            long reads = 0;
            while (row.next()) {
                reads += row.getLong(2);
            }
            return reads;
        }
    }
}
