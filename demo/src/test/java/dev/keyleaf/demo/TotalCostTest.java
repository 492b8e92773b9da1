package dev.keyleaf.demo;

import static dev.keyleaf.SortKey.asc;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Count;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Total;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.sql.SqlQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * What a total may read. Counted in the shared buffers of the whole session, so that what the planner reads of catalogs
 * counts too.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "demo.posts=300000")
class TotalCostTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));
    private static final SqlQuery<Long> POSTS =
            SqlQuery.of("select id, author_id, score, created_at from posts", Long.class);

    private final JdbcPager pager;
    private final DataSource database;

    TotalCostTest(@Autowired JdbcPager pager, @Autowired DataSource database) {
        this.pager = pager;
        this.database = database;
    }

    static Stream<SqlQuery<Long>> queriesOfManyRows() {
        return Stream.of(
                POSTS,
                POSTS.filter("author_id = ?", 1),
                POSTS.filter("score is null"),
                POSTS.filter("score between ? and ?", 10, 30),
                POSTS.filter("score >= ? or author_id < ?", 40, 50));
    }

    @ParameterizedTest
    @MethodSource("queriesOfManyRows")
    void estimatesWithinAHundredBuffers(SqlQuery<Long> query) throws SQLException {
        Cost estimate = cost(query, Count.estimate());

        assertThat(estimate.total()).isInstanceOf(Total.Estimate.class);
        assertThat(estimate.buffers()).isLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @MethodSource("queriesOfManyRows")
    void stopsACappedCountAtItsCap(SqlQuery<Long> query) throws SQLException {
        Cost ten = cost(query, Count.capped().withCap(10));

        assertThat(ten.total()).isEqualTo(new Total.AtLeast(10));
        assertThat(ten.buffers()).isLessThanOrEqualTo(100);
        assertThat(cost(query, Count.exact()).buffers()).isGreaterThan(100);
    }

    private record Cost(Total total, long buffers) {}

    /** Of the total alone: what the page itself reads is taken off. */
    private Cost cost(SqlQuery<Long> query, Count count) throws SQLException {
        try (Connection connection = database.getConnection()) {
            JdbcPager measured = pager.on(connection);
            var request = new OffsetRequest(1, 0, count);
            measured.page(query, BY_ID, request); // catalogs are read once a session
            measured.page(query, BY_ID, request);
            long start = buffersSoFar(connection);
            measured.page(query, BY_ID, request.withCount(Count.none()));
            long between = buffersSoFar(connection);
            Total total = measured.page(query, BY_ID, request).total();
            return new Cost(requireNonNull(total), buffersSoFar(connection) - between - (between - start));
        }
    }

    private static long buffersSoFar(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_force_next_flush()");
            try (ResultSet rows = statement.executeQuery("select sum(coalesce(hits, 0) + coalesce(reads, 0))"
                    + " from pg_stat_get_backend_io(pg_backend_pid()) where object = 'relation'")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
