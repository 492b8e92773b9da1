package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A counter that overlooks what a page reads, or counts what others do, would let law 8 tell nothing. */
class BlockCounterTest {
    private static final SqlQuery<Long> QUERY = SqlQuery.of("select id, filler from counted", row -> row.getLong("id"));
    private static final Ordering BY_ID = Ordering.unique(asc("id"));

    private final JdbcPager pager = JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random());

    @BeforeAll
    static void fill() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists counted",
                "create table counted (id bigint primary key, filler text)",
                "insert into counted select i, repeat('x', 1000) from generate_series(1, 2000) i",
                "vacuum analyze counted");
    }

    @Test
    void countsTheBlocksThatAnOffsetSkips() throws SQLException {
        assertThat(count(on -> pager.on(on).page(QUERY.filter("filler > ?", ""), BY_ID, new OffsetRequest(20, 1_000))))
                .isGreaterThan(100);
    }

    @Test
    void countsFewBlocksOfAPageByItsKeys() throws SQLException {
        assertThat(count(on -> pager.on(on).page(QUERY, BY_ID, KeysetRequest.first(20))))
                .isBetween(1L, 10L);
    }

    /** Sessions tell the server what they counted when they find the time, so late. */
    @Test
    void countsNothingThatAnotherSessionReads() throws SQLException {
        assertThat(count(on -> {
                    readAllElsewhere();
                    pager.on(on).page(QUERY, BY_ID, KeysetRequest.first(20));
                }))
                .isBetween(1L, 10L);
    }

    private static void readAllElsewhere() {
        try {
            Database.POSTGRESQL.execute("select max(filler) from counted", "select pg_stat_force_next_flush()");
        } catch (SQLException e) {
            throw new UncheckedSqlException("counted", e);
        }
    }

    private static long count(Consumer<Connection> page) throws SQLException {
        try (Connection connection = Database.POSTGRESQL.dataSource().getConnection()) {
            return new BlockCounter().count(connection, page);
        }
    }
}
