package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.Count;
import dev.keyleaf.Count.Mode;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Total;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A count that takes longer than it may. */
class StoppedCountTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));

    /** A million comparisons for each row but the first few: the page is short work, its count takes minutes. */
    private static final SqlQuery<Long> ENDLESS = JdbcPager.query(
            "select o.id from crowd o where o.id < 9"
                    + " or (select count(*) from crowd a, crowd b where a.id * b.id < o.id) < 0",
            row -> row.getLong("id"));

    private static final Count STOPPED = Count.exact().withBudget(Duration.ofMillis(200));

    @BeforeAll
    static void fill() throws SQLException {
        fill(Database.POSTGRESQL);
    }

    private static void fill(Database database) throws SQLException {
        String digits = "(select 0 as d union all select 1 union all select 2 union all select 3 union all select 4 "
                + "union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";
        database.execute(
                "drop table if exists crowd",
                "create table crowd (id int primary key)",
                "insert into crowd select 1 + a.d + 10 * b.d + 100 * c.d from " + digits + " a, " + digits + " b, "
                        + digits + " c");
    }

    @TestFactory
    Stream<DynamicTest> leavesThePageIntactAndHasNoTotal() {
        return Stream.of(Database.POSTGRESQL, Database.MARIADB, Database.MYSQL, Database.SQLITE, Database.H2)
                .map(database -> DynamicTest.dynamicTest(database.toString(), () -> {
                    fill(database);
                    var statements = new RecordedStatements(database.dataSource());
                    JdbcPager pager = JdbcPager.of(statements.dataSource(), CursorKeys.random());
                    KeysetRequest first = KeysetRequest.first(2);
                    pager.page(ENDLESS, BY_ID, first); // asks what there is to know of the query
                    statements.take();
                    pager.page(ENDLESS, BY_ID, first);
                    List<String> withoutCount = statements.take();

                    KeysetPage<Long> page = pager.page(ENDLESS, BY_ID, first.withCount(STOPPED));

                    assertThat(statements.take())
                            .as("the count was begun")
                            .startsWith(withoutCount.toArray(String[]::new))
                            .hasSizeGreaterThan(withoutCount.size());
                    assertThat(page.items()).containsExactly(1L, 2L);
                    assertThat(page.hasMore()).isTrue();
                    assertThat(page.total()).isNull();
                }));
    }

    @Test
    void countsInTimeWhatTakesItsTime() {
        SqlQuery<Long> slow = JdbcPager.query(
                "select id from crowd where id + (select count(*) from crowd a, crowd b where a.id * b.id < 7) * 0 > 0",
                row -> row.getLong("id"));

        assertThat(pager().page(
                                slow,
                                BY_ID,
                                KeysetRequest.first(2).withCount(Count.exact().withBudget(Duration.ofMinutes(1))))
                        .total())
                .isEqualTo(new Total.Exact(1_000));
    }

    @Test
    void estimatesWhatItCouldNotCount() throws SQLException {
        Database.POSTGRESQL.execute("analyze crowd");
        SqlQuery<Long> pairs = JdbcPager.query(
                "select a.id, b.id as other, c.id as third from crowd a join crowd b on a.id <> b.id "
                        + "join crowd c on b.id <> c.id",
                row -> row.getLong("id"));
        Ordering ordering = Ordering.unique(asc("id"), asc("other"), asc("third"));

        for (Mode mode : List.of(Mode.EXACT, Mode.ESTIMATE)) {
            Count count = Count.none().withMode(mode).withBudget(Duration.ofMillis(500));
            assertThat(pager().page(pairs, ordering, KeysetRequest.first(2).withCount(count))
                            .total())
                    .as("%s", mode)
                    .isInstanceOfSatisfying(Total.Estimate.class, estimate -> {
                        assertThat(estimate.count()).isBetween(500_000_000L, 2_000_000_000L);
                    });
        }
    }

    @Test
    void leavesATransactionAsItWas() throws SQLException {
        try (Connection connection = Database.POSTGRESQL.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("insert into crowd values (0)");
            JdbcPager pager = pager().on(connection);

            assertThat(pager.page(ENDLESS, BY_ID, new OffsetRequest(2, 0, STOPPED))
                            .total())
                    .isNull();

            SqlQuery<Long> all = JdbcPager.query("select id from crowd", row -> row.getLong("id"));
            assertThat(pager.page(all, BY_ID, new OffsetRequest(1, 0, Count.exact())))
                    .satisfies(page -> {
                        assertThat(page.items()).containsExactly(0L);
                        assertThat(page.total()).isEqualTo(new Total.Exact(1_001));
                    });
            connection.rollback();
        }
    }

    @Test
    void takesALimitOfTheDatabasesOwnForItsOwn() throws SQLException {
        try (Connection connection = Database.POSTGRESQL.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            JdbcPager pager = pager().on(connection);
            // the page is short work, its count is not
            SqlQuery<Long> query = JdbcPager.query(
                    "select id from crowd where id < 9 or pg_sleep(0.01) is null", row -> row.getLong("id"));
            connection.createStatement().execute("set local statement_timeout = 1000");

            assertThat(pager.page(query, BY_ID, KeysetRequest.first(2).withCount(Count.exact()))
                            .total())
                    .isNull();
            connection.rollback();
        }
    }

    @Test
    void doesNotHideACountThatFails() {
        SqlQuery<Long> query =
                JdbcPager.query("select id from crowd where id < 9 or 1 / (id - 500) > 0", row -> row.getLong("id"));

        assertThatThrownBy(
                        () -> pager().page(query, BY_ID, KeysetRequest.first(2).withCount(Count.exact())))
                .isInstanceOf(UncheckedSqlException.class)
                .hasMessageContaining("22012");
    }

    private static JdbcPager pager() {
        return JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random());
    }
}
