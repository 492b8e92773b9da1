package dev.keyleaf.benchmarks;

import static dev.keyleaf.SortKey.asc;
import static java.util.Objects.requireNonNull;

import dev.keyleaf.Count;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Total;
import dev.keyleaf.demo.DemoApplication;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.sql.SqlQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * What a total adds to a page of the demo's posts, and how near estimates come: a table for each number of posts given
 * as an argument. Buffers are those of the whole session, so that the planner's own reading of catalogs counts too.
 */
public final class TotalsReport {
    private static final int RUNS = 21;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** The first row of each kind is found at once in this order, so that the page itself costs next to nothing. */
    private static final Ordering BY_TIME = Ordering.by(asc("created_at")).tieBreaker("id");

    private final JdbcPager pager;
    private final Connection connection;

    private TotalsReport(JdbcPager pager, Connection connection) {
        this.pager = pager;
        this.connection = connection;
    }

    public static void main(String[] sizes) throws SQLException {
        for (String size : sizes) {
            try (var demo = new SpringApplicationBuilder(DemoApplication.class)
                            .web(WebApplicationType.NONE)
                            .run("--demo.posts=" + size);
                    Connection connection = demo.getBean(DataSource.class).getConnection()) {
                System.out.printf("%n%s posts%n%n", size);
                System.out.println("| rows | true | `estimate` says | off by | ms | buffers | `capped` ms | buffers "
                        + "| `exact` ms | buffers |");
                System.out.println("|---|---|---|---|---|---|---|---|---|---|");
                var report = new TotalsReport(demo.getBean(JdbcPager.class).on(connection), connection);
                for (Map.Entry<String, SqlQuery<Long>> kind : kinds().entrySet()) {
                    report.print(kind.getKey(), kind.getValue());
                }
            }
        }
    }

    private static Map<String, SqlQuery<Long>> kinds() {
        SqlQuery<Long> posts = SqlQuery.of("select id, author_id, title, score, created_at from posts", Long.class);
        OffsetDateTime from = OffsetDateTime.parse("2025-03-01T00:00:00Z");
        var kinds = new LinkedHashMap<String, SqlQuery<Long>>();
        kinds.put("the whole table", posts);
        kinds.put("a common value", posts.filter("author_id = ?", 1));
        kinds.put("a rare value", posts.filter("author_id = ?", 700));
        kinds.put("one of few values", posts.filter("score = ?", 7));
        kinds.put("null", posts.filter("score is null"));
        kinds.put("a list of values", posts.filter("score in (?, ?, ?)", 1, 20, 49));
        kinds.put("a range", posts.filter("created_at >= ? and created_at < ?", from, from.plusMonths(2)));
        kinds.put("a short range", posts.filter("created_at >= ? and created_at < ?", from, from.plusHours(6)));
        kinds.put("two conditions", posts.filter("author_id = ?", 1).filter("score >= ?", 40));
        kinds.put(
                "two that depend on each other",
                posts.filter("id <= ?", 1000).filter("created_at < ?", OffsetDateTime.parse("2024-01-10T00:00:00Z")));
        kinds.put(
                "a join",
                SqlQuery.of(
                                "select p.id, p.author_id, p.created_at from posts p join users u on u.id = p.author_id",
                                Long.class)
                        .filter("author_id between ? and ?", 20, 200));
        kinds.put("a part of the text", posts.filter("title ilike ?", "%zebra%"));
        kinds.put("an expression", posts.filter("lower(title) > ?", "m"));
        return kinds;
    }

    private void print(String kind, SqlQuery<Long> query) throws SQLException {
        Cost page = cost(query, Count.none());
        Cost exact = cost(query, Count.exact().withBudget(PATIENCE)).minus(page);
        Cost capped = cost(query, Count.capped().withBudget(PATIENCE)).minus(page);
        Cost estimate = cost(query, Count.estimate().withBudget(PATIENCE)).minus(page);
        long rows = requireNonNull(exact.total()).count();
        Total said = requireNonNull(estimate.total());
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %s%,d | %s | %.1f | %d | %.1f | %d | %.1f | %d |%n",
                kind,
                rows,
                said instanceof Total.AtLeast ? "at least " : said instanceof Total.Exact ? "exactly " : "",
                said.count(),
                said instanceof Total.Estimate
                        ? "%.1f %%".formatted(100.0 * Math.abs(said.count() - rows) / rows)
                        : "counted",
                estimate.millis(),
                estimate.buffers(),
                capped.millis(),
                capped.buffers(),
                exact.millis(),
                exact.buffers());
    }

    /**
     * The shortest of some runs, for what else the machine does only adds to it, and the median of their buffers. The
     * first ones warm up caches and are left out.
     */
    private Cost cost(SqlQuery<Long> query, Count count) throws SQLException {
        var request = new OffsetRequest(1, 0, count);
        var millis = new double[RUNS];
        var buffers = new long[RUNS];
        Total total = null;
        for (int run = -5; run < RUNS; run++) {
            long before = buffersSoFar();
            long started = System.nanoTime();
            total = pager.page(query, BY_TIME, request).total();
            double took = (System.nanoTime() - started) / 1e6;
            if (run >= 0) {
                millis[run] = took;
                buffers[run] = buffersSoFar() - before;
            }
        }
        Arrays.sort(millis);
        Arrays.sort(buffers);
        return new Cost(total, millis[0], buffers[RUNS / 2]);
    }

    private long buffersSoFar() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_force_next_flush()");
            try (ResultSet rows = statement.executeQuery("select sum(coalesce(hits, 0) + coalesce(reads, 0))"
                    + " from pg_stat_get_backend_io(pg_backend_pid()) where object = 'relation'")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private record Cost(@Nullable Total total, double millis, long buffers) {
        Cost minus(Cost page) {
            return new Cost(total, Math.max(0, millis - page.millis()), buffers - page.buffers());
        }
    }
}
