package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.Count;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.paging.AbandonedException;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Callers that leave before they are answered. */
@Timeout(300) // what is not stopped takes hours
class AbandonedTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));

    /** Takes hours where it is read; its columns are told at once. */
    private static final SqlQuery<Long> ENDLESS = JdbcPager.query(
            "select a.id from throng a where (select count(*) from throng b, throng c, throng d"
                    + " where b.id + c.id + d.id = -a.id) < 0",
            row -> row.getLong("id"));

    private static final SqlQuery<Long> ALL = JdbcPager.query("select id from throng", row -> row.getLong("id"));

    private static void fill(Database database) throws SQLException {
        String digits = "(select 0 as d union all select 1 union all select 2 union all select 3 union all select 4 "
                + "union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";
        database.execute(
                "drop table if exists throng",
                "create table throng (id int primary key)",
                "insert into throng select 1 + a.d + 10 * b.d + 100 * c.d + 1000 * e.d from " + digits + " a, " + digits
                        + " b, " + digits + " c, " + digits + " e");
    }

    private static JdbcPager pager(RecordedStatements statements, AtomicBoolean gone) {
        return JdbcPager.of(statements.dataSource(), CursorKeys.random()).withAbandonment(() -> gone::get);
    }

    /** Lets the caller leave when a statement was prepared that has this in it. */
    private static void leaveDuring(RecordedStatements statements, String text, AtomicBoolean gone) {
        soonAfter(statements, text, () -> gone.set(true));
    }

    private static void soonAfter(RecordedStatements statements, String text, Runnable work) {
        var thread = new Thread(() -> {
            try {
                while (!statements.has(text)) {
                    Thread.sleep(10);
                }
                Thread.sleep(200); // so that it runs
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            work.run();
        });
        thread.setDaemon(true);
        thread.start();
    }

    @TestFactory
    Stream<DynamicTest> stopsTheStatementOfACallerThatLeaves() {
        return Stream.of(Database.POSTGRESQL, Database.MARIADB, Database.MYSQL, Database.SQLITE, Database.H2)
                .map(database -> DynamicTest.dynamicTest(database.toString(), () -> {
                    fill(database);
                    var statements = new RecordedStatements(database.dataSource());
                    var gone = new AtomicBoolean();
                    JdbcPager pager = pager(statements, gone);
                    leaveDuring(statements, "throng", gone);

                    assertThatThrownBy(() -> pager.page(ENDLESS, BY_ID, KeysetRequest.first(2)))
                            .isInstanceOf(AbandonedException.class);

                    gone.set(false);
                    assertThat(pager.page(ALL, BY_ID, KeysetRequest.first(2)).items())
                            .as("the pager goes on")
                            .containsExactly(1L, 2L);
                }));
    }

    @Test
    void runsNoStatementForACallerThatLeftWhileItWaitedForAConnection() throws SQLException {
        fill(Database.POSTGRESQL);
        var statements = new RecordedStatements(Database.POSTGRESQL.dataSource());
        var gone = new AtomicBoolean(true);
        JdbcPager pager = pager(statements, gone);

        assertThatThrownBy(() -> pager.page(ALL, BY_ID, KeysetRequest.first(2))).isInstanceOf(AbandonedException.class);
        try (RowStream<Long> rows = pager.stream(ALL, BY_ID, KeysetRequest.first(2))) {
            assertThatThrownBy(rows::next).isInstanceOf(AbandonedException.class);
        }
        try (RowStream<Long> rows = pager.walk(ALL, BY_ID, KeysetRequest.first(2))) {
            assertThatThrownBy(rows::next).isInstanceOf(AbandonedException.class);
        }

        assertThat(statements.take()).isEmpty();
    }

    @Test
    void doesNotEstimateForACallerThatLeftDuringItsCount() throws SQLException {
        fill(Database.POSTGRESQL);
        SqlQuery<Long> slowCount = JdbcPager.query(
                "select a.id from throng a where a.id < 9 or (select count(*) from throng b, throng c, throng d"
                        + " where b.id + c.id + d.id = -a.id) < 0",
                row -> row.getLong("id"));
        var statements = new RecordedStatements(Database.POSTGRESQL.dataSource());
        var gone = new AtomicBoolean();
        leaveDuring(statements, "keyleaf_count", gone);
        KeysetRequest counted = KeysetRequest.first(2).withCount(Count.exact().withBudget(Duration.ofHours(1)));

        assertThatThrownBy(() -> pager(statements, gone).page(slowCount, BY_ID, counted))
                .isInstanceOf(AbandonedException.class);

        assertThat(statements.take()).noneMatch(sql -> sql.contains("explain"));
    }

    @Test
    void stopsTheStatementOfRowsThatAreCancelled() throws SQLException {
        fill(Database.POSTGRESQL);
        var statements = new RecordedStatements(Database.POSTGRESQL.dataSource());
        JdbcPager pager = JdbcPager.of(statements.dataSource(), CursorKeys.random());
        KeysetRequest request = KeysetRequest.first(2);
        for (RowStream<Long> rows :
                List.of(pager.walk(ENDLESS, BY_ID, request), pager.stream(ENDLESS, BY_ID, request))) {
            statements.take();
            soonAfter(statements, "throng", rows::cancel);
            try (rows) {
                assertThatThrownBy(rows::next)
                        .isInstanceOf(CancellationException.class)
                        .hasMessage("the rows were cancelled");
            }
        }
    }

    @Test
    void stopsAStreamWhoseFirstRowsTakeTooLong() throws SQLException {
        fill(Database.POSTGRESQL);
        var statements = new RecordedStatements(Database.POSTGRESQL.dataSource());
        var gone = new AtomicBoolean();
        leaveDuring(statements, "throng", gone);

        try (RowStream<Long> rows = pager(statements, gone).stream(ENDLESS, BY_ID, KeysetRequest.first(2))) {
            assertThatThrownBy(rows::next).isInstanceOf(AbandonedException.class);
        }
    }
}
