package dev.keyleaf.benchmarks;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static java.util.Objects.requireNonNull;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.demo.DemoApplication;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.sql.SqlQuery;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A page of twenty posts over JDBC beside the same page by hand-written JDBC, which knows the key values and neither
 * mints cursors nor looks behind. Both run on one connection, in short bursts that take turns, so that whatever else the
 * machine does meets both; the ratio is that of each pair of bursts, and the median of those is printed.
 */
public final class PageRatio {
    private static final int ROUNDS = 600;
    private static final int WARM_UP = 200;
    private static final int BURST = 12;
    private static final int LIMIT = 20;
    private static final String POSTS = "select id, author_id, title, body, score, created_at from posts";

    /** A row as both make it. */
    record Post(
            long id,
            long authorId,
            String title,
            String body,
            @Nullable Integer score,
            Instant createdAt) {
        static Post of(ResultSet row) throws SQLException {
            int number = row.getInt(5);
            Integer score = row.wasNull() ? null : number;
            return new Post(
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getString(4),
                    score,
                    requireNonNull(row.getObject(6, OffsetDateTime.class)).toInstant());
        }
    }

    /** One page. */
    private interface Page {
        List<Post> read() throws SQLException;
    }

    private PageRatio() {}

    public static void main(String[] arguments) throws SQLException {
        String posts = arguments.length > 0 ? arguments[0] : "200000";
        try (var demo = new SpringApplicationBuilder(DemoApplication.class)
                        .web(WebApplicationType.NONE)
                        .run("--demo.posts=" + posts, "--demo.users=1000");
                Connection connection = demo.getBean(DataSource.class).getConnection()) {
            JdbcPager pager = demo.getBean(JdbcPager.class).on(connection);
            System.out.println("| page | by hand, us | Keyleaf, us | ratio | 20th to 80th percentile |");
            System.out.println("|---|---|---|---|---|");
            Ordering newest = Ordering.by(desc("created_at").notNull()).tieBreaker("id");
            SqlQuery<Post> byHand = JdbcPager.query(POSTS, Post::of);
            SqlQuery<Post> toRecord = SqlQuery.of(POSTS, Post.class);
            compare("newest, lambda", newest(connection, pager, byHand, newest), behind(pager, byHand, newest));
            compare("newest, record", newest(connection, pager, byHand, newest), behind(pager, toRecord, newest));
            Ordering byId = Ordering.unique(asc("id"));
            compare("id, lambda", byId(connection, pager, byHand, byId), behind(pager, byHand, byId));
            Ordering byTitle = Ordering.by(asc("title").notNull()).tieBreaker("id");
            compare("title, lambda", byTitle(connection, pager, byHand, byTitle), behind(pager, byHand, byTitle));
            Page first =
                    () -> pager.page(byHand, newest, KeysetRequest.first(LIMIT)).items();
            compare("first page, lambda", first(connection), first);
        }
    }

    /** The page behind row 20,000, the nearest that many pages lead to. */
    private static Page behind(JdbcPager pager, SqlQuery<Post> query, Ordering ordering) {
        KeysetRequest request = KeysetRequest.first(LIMIT)
                .withCursor(deep(pager, query, ordering).nextCursor());
        return () -> pager.page(query, ordering, request).items();
    }

    private static KeysetPage<Post> deep(JdbcPager pager, SqlQuery<Post> query, Ordering ordering) {
        return pager.page(query, ordering, KeysetRequest.first(20_000));
    }

    private static Post last(JdbcPager pager, SqlQuery<Post> query, Ordering ordering) {
        List<Post> items = deep(pager, query, ordering).items();
        return items.get(items.size() - 1);
    }

    private static Page newest(Connection connection, JdbcPager pager, SqlQuery<Post> query, Ordering ordering) {
        Post last = last(pager, query, ordering);
        var at = OffsetDateTime.parse(last.createdAt().toString());
        return byHand(
                connection,
                POSTS + " where (created_at, id) < (?, ?) order by created_at desc, id desc limit 21",
                at,
                last.id());
    }

    private static Page byId(Connection connection, JdbcPager pager, SqlQuery<Post> query, Ordering ordering) {
        return byHand(
                connection,
                POSTS + " where id > ? order by id limit 21",
                last(pager, query, ordering).id());
    }

    private static Page byTitle(Connection connection, JdbcPager pager, SqlQuery<Post> query, Ordering ordering) {
        Post last = last(pager, query, ordering);
        return byHand(
                connection, POSTS + " where (title, id) > (?, ?) order by title, id limit 21", last.title(), last.id());
    }

    private static Page first(Connection connection) {
        return byHand(connection, POSTS + " order by created_at desc, id desc limit 21");
    }

    private static Page byHand(Connection connection, String sql, Object... keys) {
        return () -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < keys.length; i++) {
                    statement.setObject(i + 1, keys[i]);
                }
                List<Post> items = new ArrayList<>(LIMIT);
                try (ResultSet rows = statement.executeQuery()) {
                    while (items.size() < LIMIT && rows.next()) {
                        items.add(Post.of(rows));
                    }
                }
                return items;
            }
        };
    }

    private static void compare(String name, Page byHand, Page keyleaf) throws SQLException {
        if (!byHand.read().equals(keyleaf.read())) {
            throw new IllegalStateException(name + ": both must read the same page");
        }
        double[] ratios = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        double[] others = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double one = micros(byHand);
            double other = micros(keyleaf);
            if (round >= 0) {
                others[round] = one;
                ours[round] = other;
                ratios[round] = other / one;
            }
        }
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.2f | %.2f to %.2f | (%s) |%n",
                name,
                median(others),
                median(ours),
                median(ratios),
                ratios[ROUNDS / 5],
                ratios[ROUNDS * 4 / 5],
                allocated(byHand, keyleaf));
    }

    private static String allocated(Page byHand, Page keyleaf) throws SQLException {
        return String.format(Locale.ROOT, "%.1f kB by hand, %.1f kB", kilobytes(byHand), kilobytes(keyleaf));
    }

    private static double kilobytes(Page page) throws SQLException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        if (!(threads instanceof com.sun.management.ThreadMXBean counting)) {
            return Double.NaN;
        }
        long before = counting.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100; i++) {
            page.read();
        }
        return (counting.getCurrentThreadAllocatedBytes() - before) / 100_000.0;
    }

    private static double micros(Page page) throws SQLException {
        long started = System.nanoTime();
        for (int i = 0; i < BURST; i++) {
            page.read();
        }
        return (System.nanoTime() - started) / (1_000.0 * BURST);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
