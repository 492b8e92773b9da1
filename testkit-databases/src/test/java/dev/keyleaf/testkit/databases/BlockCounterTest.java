package dev.keyleaf.testkit.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A counter that overlooks what a page reads, or counts what others do, would let law 8 tell nothing. */
class BlockCounterTest {
    private static final String PAGE = "select id, filler from counted where id > 500 order by id limit 20";

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
        String skipping = "select id from counted where filler > '' order by id limit 20 offset 1000";

        assertThat(count(on -> Statements.read(on, skipping))).isGreaterThan(100);
    }

    @Test
    void countsFewBlocksOfAPageByItsKeys() throws SQLException {
        assertThat(count(on -> Statements.read(on, PAGE))).isBetween(1L, 10L);
    }

    /** Sessions tell the server what they counted when they find the time, so late. */
    @Test
    void countsNothingThatAnotherSessionReads() throws SQLException {
        assertThat(count(on -> {
                    readAllElsewhere();
                    Statements.read(on, PAGE);
                }))
                .isBetween(1L, 10L);
    }

    private static void readAllElsewhere() {
        try {
            Database.POSTGRESQL.execute("select max(filler) from counted", "select pg_stat_force_next_flush()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(Consumer<Connection> page) throws SQLException {
        try (Connection connection = Database.POSTGRESQL.dataSource().getConnection()) {
            return new BlockCounter().count(connection, page);
        }
    }
}
