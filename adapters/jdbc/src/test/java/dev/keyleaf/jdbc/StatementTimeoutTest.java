package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.Count;
import dev.keyleaf.DatabaseException;
import dev.keyleaf.DatabaseException.Kind;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a bound on the time of statements holds for. */
@Timeout(120)
class StatementTimeoutTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));

    /** Its rows come at once, but for one that takes minutes. */
    private static final SqlQuery<Integer> STALLING = JdbcPager.query(
            "select id from generate_series(1, 100) as numbers(id) where id <> 50 or pg_sleep(600) is not null",
            row -> row.getInt("id"));

    private static JdbcPager pager(long millis) {
        return JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random())
                .withTimeout(Duration.ofMillis(millis));
    }

    @Test
    void holdsForEachFetchOfAStream() {
        SqlQuery<Integer> query = JdbcPager.query(
                "select id from (select id, pg_sleep(case when id = 50 then 600 else 0 end) from"
                        + " generate_series(1, 100) as numbers(id) offset 0) slow",
                row -> row.getInt("id"));
        // a plan that sorts would read all before the first row; a cursor over the series does not
        try (RowStream<Integer> rows = pager(500).stream(query, BY_ID, KeysetRequest.first(10))) {
            assertThatThrownBy(() -> {
                        while (rows.next()) {
                            assertThat(rows.row()).isLessThan(50);
                        }
                    })
                    .isInstanceOfSatisfying(
                            UncheckedSqlException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE));
        }
    }

    @Test
    void isNotSpentByTheReaderOfAStream() throws InterruptedException {
        SqlQuery<Integer> query =
                JdbcPager.query("select id from generate_series(1, 30) as numbers(id)", row -> row.getInt("id"));
        int read = 0;
        try (RowStream<Integer> rows = pager(1_000).stream(query, BY_ID, KeysetRequest.first(10))) {
            while (rows.next()) {
                read++;
                if (read % 10 == 0) {
                    Thread.sleep(1_200);
                }
            }
        }
        assertThat(read).isEqualTo(30);
    }

    @Test
    void boundsACountWhoseBudgetIsLonger() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists stalling",
                "create table stalling (id int primary key)",
                "insert into stalling select * from generate_series(1, 100)");
        SqlQuery<Integer> query = JdbcPager.query(
                "select id from stalling where id < 9 or pg_sleep(600) is not null", row -> row.getInt("id"));

        assertThat(pager(2_000)
                        .page(
                                query,
                                BY_ID,
                                KeysetRequest.first(3).withCount(Count.exact().withBudget(Duration.ofHours(1))))
                        .items())
                .containsExactly(1, 2, 3);
    }

    @Test
    void isTheSameExceptionFromPageWalkAndStream() {
        KeysetRequest request = KeysetRequest.first(100);

        assertThatThrownBy(() -> pager(300).page(STALLING, BY_ID, request)).satisfies(e -> timedOut(e));
        try (RowStream<Integer> rows = pager(300).walk(STALLING, BY_ID, request)) {
            assertThatThrownBy(rows::next).satisfies(e -> timedOut(e));
        }
        try (RowStream<Integer> rows = pager(300).stream(STALLING, BY_ID, request)) {
            assertThatThrownBy(rows::next).satisfies(e -> timedOut(e));
        }
    }

    private static void timedOut(Throwable failure) {
        assertThat(failure)
                .isInstanceOf(UncheckedSqlException.class)
                .hasMessage("the statement took too long and was stopped");
        assertThat(((DatabaseException) failure).kind()).isEqualTo(Kind.UNAVAILABLE);
    }
}
