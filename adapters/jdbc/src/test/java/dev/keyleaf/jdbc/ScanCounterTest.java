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

/** A counter that overlooks what an offset skips would let law 8 pass whatever it is shown. */
class ScanCounterTest {
    private static final SqlQuery<Long> QUERY = SqlQuery.of("select id from counted", Long.class);
    private static final Ordering BY_ID = Ordering.unique(asc("id"));

    private final JdbcPager pager = JdbcPager.of(Database.H2.dataSource(), CursorKeys.random());

    @BeforeAll
    static void fill() throws SQLException {
        Database.H2.execute(
                "drop table if exists counted",
                "create table counted (id bigint primary key)",
                "insert into counted select x from system_range(1, 2000)");
    }

    @Test
    void countsTheRowsThatAnOffsetSkips() throws SQLException {
        assertThat(count(on -> pager.on(on).page(QUERY, BY_ID, new OffsetRequest(20, 1_000))))
                .isGreaterThan(1_000);
    }

    @Test
    void countsTheRowsThatASelectReadsThatIsNotOpen() throws SQLException {
        SqlQuery<Long> joined =
                SqlQuery.of("select c.id from counted c join counted d on d.id = c.id", row -> row.getLong("id"));

        assertThat(count(on -> pager.on(on).page(joined, BY_ID, KeysetRequest.first(20))))
                .isGreaterThan(2_000);
    }

    @Test
    void countsFewRowsOfAPageByItsKeys() throws SQLException {
        assertThat(count(on -> pager.on(on).page(QUERY, BY_ID, KeysetRequest.first(20))))
                .isBetween(21L, 100L);
    }

    private static long count(Consumer<Connection> page) throws SQLException {
        try (Connection connection = Database.H2.dataSource().getConnection()) {
            return new ScanCounter().count(connection, page);
        }
    }
}
