package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Direction;
import dev.keyleaf.NullPlacement;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases that put NULLs where their driver does not say, or where a setting says. */
class NullOrderTest {
    private static final SqlQuery<Long> QUERY = JdbcPager.query("select id, k from gaps", row -> row.getLong("id"));
    /** Each test reads on a connection of its own. */
    private static final JdbcPager PAGER = JdbcPager.of(Database.H2.dataSource(), CursorKeys.random());

    /** Databases in memory have one URL, and are read by one pager. */
    @Test
    void takesEachH2ForWhatItIs() throws SQLException {
        for (String order : List.of("LOW", "HIGH", "FIRST", "LAST", "LOW")) {
            try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:;DEFAULT_NULL_ORDERING=" + order)) {
                assertWalks(connection);
            }
        }
    }

    /** Its driver says that NULLs are high; the database puts them last in both directions. */
    @ParameterizedTest
    @ValueSource(
            strings = {"nulls_last", "nulls_first", "nulls_first_on_asc_last_on_desc", "nulls_last_on_asc_first_on_desc"
            })
    void asksDuckDb(String order) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set default_null_order = '" + order + "'");

            assertWalks(connection);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void asksHsqldb(boolean first, boolean order) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:hsqldb:mem:nulls");
                Statement statement = connection.createStatement()) {
            statement.execute("set database sql nulls first " + first);
            statement.execute("set database sql nulls order " + order);
            statement.execute("drop table if exists gaps");

            assertWalks(connection);
        }
    }

    private static void assertWalks(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table gaps (id int, k int)");
            for (int id = 1; id <= 20; id++) {
                statement.execute("insert into gaps values (" + id + ", " + (id % 4 == 0 ? "null" : id % 3) + ")");
            }
            String first = rows(statement, "select id from gaps order by k").get(0) % 4 == 0 ? "first" : "last";
            for (SortKey key : List.of(
                    asc("k"),
                    desc("k"),
                    asc("k").nullsFirst(),
                    desc("k").nullsFirst(),
                    asc("k").nullsLast(),
                    desc("k").nullsLast())) {
                Ordering ordering = Ordering.by(key).tieBreaker("id");
                List<Long> all = rows(
                        statement,
                        "select id from gaps order by k " + key.direction() + nulls(key, first) + ", id "
                                + ordering.tieBreaker().get(0).direction());
                for (int limit = 1; limit < 9; limit++) {
                    assertThat(Walked.rows(PAGER.on(connection), QUERY, ordering, limit))
                            .as("%s by %s", ordering, limit)
                            .isEqualTo(all);
                }
            }
        }
    }

    /** An ordering without a word on NULLs has them where the database has them ascending; reversed is reversed. */
    private static String nulls(SortKey key, String first) {
        if (key.nulls() == NullPlacement.DATABASE_DEFAULT) {
            boolean isFirst = first.equals("first") == (key.direction() == Direction.ASC);
            return isFirst ? " nulls first" : " nulls last";
        }
        return key.nulls() == NullPlacement.FIRST ? " nulls first" : " nulls last";
    }

    private static List<Long> rows(Statement statement, String sql) throws SQLException {
        var all = new ArrayList<Long>();
        try (var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getLong(1));
            }
        }
        return all;
    }
}
