package dev.keyleaf.testkit.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A counter that overlooks what an offset skips would let law 8 pass whatever it is shown. */
class StepCounterTest {
    @BeforeAll
    static void fill() throws SQLException {
        Database.SQLITE.execute(
                "drop table if exists counted",
                "create table counted (id integer primary key)",
                "with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000) "
                        + "insert into counted select i from n");
    }

    @Test
    void countsTheRowsThatAnOffsetSkips() throws SQLException {
        assertThat(count("select id from counted order by id limit 20 offset 1000"))
                .isGreaterThan(1_000);
    }

    @Test
    void countsFewStepsOfAPageByItsKeys() throws SQLException {
        assertThat(count("select id from counted where id > 500 order by id limit 20"))
                .isBetween(20L, 200L);
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = Database.SQLITE.dataSource().getConnection()) {
            return new StepCounter().count(connection, on -> Statements.read(on, sql));
        }
    }
}
