package dev.keyleaf.testkit.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A counter that overlooks what an offset skips would let law 8 pass whatever it is shown. */
class HandlerReadCounterTest {
    static Stream<Database> databases() {
        return Stream.of(Database.MARIADB, Database.MYSQL);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void countsTheRowsThatAnOffsetSkips(Database database) throws SQLException {
        assertThat(count(database, "select id from counted order by id limit 20 offset 1000"))
                .isGreaterThan(1_000);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void countsFewRowsOfAPageByItsKeys(Database database) throws SQLException {
        assertThat(count(database, "select id from counted where id > 500 order by id limit 20"))
                .isBetween(20L, 100L);
    }

    private static long count(Database database, String sql) throws SQLException {
        database.execute("drop table if exists counted", "create table counted (id bigint primary key)");
        database.execute("insert into counted with recursive n(i) as (select 1 union all select i + 1 from n "
                + "where i < 1000) select i from n");
        database.execute("insert into counted select i + 1000 from (select id i from counted) q");
        try (Connection connection = database.dataSource().getConnection()) {
            return new HandlerReadCounter().count(connection, on -> Statements.read(on, sql));
        }
    }
}
