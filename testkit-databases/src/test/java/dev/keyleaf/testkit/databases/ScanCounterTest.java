package dev.keyleaf.testkit.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A counter that overlooks what an offset skips would let law 8 pass whatever it is shown. */
class ScanCounterTest {
    @BeforeAll
    static void fill() throws SQLException {
        Database.H2.execute(
                "drop table if exists counted",
                "create table counted (id bigint primary key)",
                "insert into counted select x from system_range(1, 2000)");
    }

    @Test
    void countsTheRowsThatAnOffsetSkips() throws SQLException {
        assertThat(count("select id from counted order by id limit 20 offset 1000"))
                .isGreaterThan(1_000);
    }

    @Test
    void countsTheRowsThatADerivedTableReads() throws SQLException {
        String joined = "select q.id from (select c.id from counted c join counted d on d.id = c.id) q "
                + "order by q.id limit 20";

        assertThat(count(joined)).isGreaterThan(2_000);
    }

    @Test
    void countsFewRowsOfAPageByItsKeys() throws SQLException {
        assertThat(count("select id from counted where id > 500 order by id limit 21"))
                .isBetween(21L, 100L);
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = Database.H2.dataSource().getConnection()) {
            return new ScanCounter().count(connection, on -> Statements.read(on, sql));
        }
    }
}
