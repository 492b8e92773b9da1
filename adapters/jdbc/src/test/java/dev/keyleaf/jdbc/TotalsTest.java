package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Count;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Page;
import dev.keyleaf.Total;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is counted, and what need not be. */
class TotalsTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));
    private static final SqlQuery<Long> ALL = JdbcPager.query("select id from ballot", row -> row.getLong("id"));

    private final RecordedStatements statements = new RecordedStatements(Database.POSTGRESQL.dataSource());
    private final JdbcPager pager = JdbcPager.of(statements.dataSource(), CursorKeys.random());

    @BeforeAll
    static void fill() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists ballot",
                "create table ballot (id int primary key)",
                "insert into ballot select generate_series(1, 100)");
    }

    @Test
    void issuesNoCountUnlessAsked() {
        assertThat(counts(KeysetRequest.first(10))).isZero();
        assertThat(counts(new OffsetRequest(10, 50))).isZero();
    }

    @Test
    void issuesOneCountIfAsked() {
        assertThat(counts(KeysetRequest.first(10).withCount(Count.exact()))).isOne();
        assertThat(counts(new OffsetRequest(10, 50, Count.capped()))).isOne();
    }

    @Test
    void issuesNoCountWhereThePageProvesTheTotal() {
        assertThat(counts(KeysetRequest.first(100).withCount(Count.exact()))).isZero();
        assertThat(counts(new OffsetRequest(10, 90, Count.exact()))).isZero();
        assertThat(counts(new OffsetRequest(10, 95, Count.estimate()))).isZero();
        assertThat(pager.page(ALL, BY_ID, new OffsetRequest(10, 95, Count.estimate()))
                        .total())
                .isEqualTo(new Total.Exact(100));
    }

    @Test
    void issuesNoCountWhereThePageIsBeyondTheCap() {
        Count capped = Count.capped().withCap(30);

        assertThat(counts(new OffsetRequest(10, 50, capped))).isZero();
        assertThat(pager.page(ALL, BY_ID, new OffsetRequest(10, 50, capped)).total())
                .isEqualTo(new Total.AtLeast(61));
    }

    @Test
    void countsWhereNothingIsProven() {
        assertThat(counts(new OffsetRequest(10, 100, Count.exact()))).isOne(); // past the end: of how many?
        KeysetPage<Long> first = pager.page(ALL, BY_ID, KeysetRequest.first(60));
        assertThat(counts(KeysetRequest.first(60).withCursor(first.nextCursor()).withCount(Count.exact())))
                .isOne(); // the last page is not full, but there is one before it
    }

    @Test
    void neverCountsInTheStatementOfThePage() {
        pager.page(ALL, BY_ID, KeysetRequest.first(10).withCount(Count.exact()));

        assertThat(statements.take()).noneMatch(sql -> sql.contains("over"));
    }

    @Test
    void seesWhatItsTransactionSees() throws SQLException {
        try (Connection connection = Database.POSTGRESQL.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("insert into ballot values (0)");

            assertThat(pager.on(connection)
                            .page(ALL, BY_ID, KeysetRequest.first(1).withCount(Count.exact()))
                            .total())
                    .isEqualTo(new Total.Exact(101));
            assertThat(pager.page(ALL, BY_ID, KeysetRequest.first(1).withCount(Count.exact()))
                            .total())
                    .isEqualTo(new Total.Exact(100));
            connection.rollback();
        }
    }

    @Test
    void isOfOneSnapshotWhereTheTransactionIs() throws SQLException {
        try (Connection connection = Database.POSTGRESQL.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            JdbcPager reader = pager.on(connection);
            @Nullable Total before = total(reader);
            Database.POSTGRESQL.execute("insert into ballot values (101)");
            try {
                assertThat(total(reader)).isEqualTo(before).isEqualTo(new Total.Exact(100));
            } finally {
                Database.POSTGRESQL.execute("delete from ballot where id = 101");
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }

    private static @Nullable Total total(JdbcPager pager) {
        return pager.page(ALL, BY_ID, KeysetRequest.first(1).withCount(Count.exact()))
                .total();
    }

    private long counts(Object request) {
        statements.take();
        Page<Long> page = request instanceof KeysetRequest keyset
                ? pager.page(ALL, BY_ID, keyset)
                : pager.page(ALL, BY_ID, (OffsetRequest) request);
        assertThat(page.limit()).isPositive();
        List<String> all = statements.take();
        return all.stream().filter(sql -> sql.contains("count(*)")).count();
    }
}
