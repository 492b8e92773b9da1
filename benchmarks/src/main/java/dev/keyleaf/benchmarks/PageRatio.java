package dev.keyleaf.benchmarks;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.benchmarks.HandWritten.Post;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.demo.DemoApplication;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.sql.SqlQuery;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A page of twenty posts over JDBC beside the same page by hand-written JDBC, which knows the key values and neither
 * mints cursors nor looks behind. Both run on one connection, in short bursts that take turns, so that whatever else the
 * machine does meets both. Printed are the ratio of the processor time that both sides use in all (this thread, and the
 * database's process for the connection), and the median of the ratios of elapsed time of each pair of bursts. Linux only.
 */
public final class PageRatio {
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final int ROUNDS = 600;
    private static final int WARM_UP = 1_000;
    private static final int BURST = 12;
    private static final int LIMIT = 20;
    private static final String POSTS = "select id, author_id, title, body, score, created_at from posts";

    /** One page. */
    private interface Page {
        List<Post> read() throws SQLException;
    }

    private PageRatio() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        String posts = arguments.length > 0 ? arguments[0] : "200000";
        try (var demo = new SpringApplicationBuilder(DemoApplication.class)
                        .web(WebApplicationType.NONE)
                        .run("--demo.posts=" + posts, "--demo.users=1000");
                Connection connection = demo.getBean(DataSource.class).getConnection()) {
            JdbcPager pager = JdbcPager.of(demo.getBean(DataSource.class), CursorKeys.random())
                    .on(connection);
            Path server = serverOf(connection);
            System.out.println("| page | CPU | time | by hand: Java + server, us | Keyleaf | kB by hand | Keyleaf |");
            System.out.println("|---|---|---|---|---|---|---|");
            Ordering newest = Ordering.by(desc("created_at").notNull()).tieBreaker("id");
            SqlQuery<Post> byHand = JdbcPager.query(POSTS, Post::of);
            SqlQuery<Post> toRecord = SqlQuery.of(POSTS, Post.class);
            compare("newest, lambda", newest(connection, pager, byHand, newest), behind(pager, byHand, newest), server);
            compare(
                    "newest, record",
                    newest(connection, pager, byHand, newest),
                    behind(pager, toRecord, newest),
                    server);
            JdbcPager watched = pager.withTimeout(Duration.ofSeconds(10)).withAbandonment(() -> () -> false);
            compare(
                    "newest, record, time limit and caller watched",
                    newest(connection, pager, byHand, newest),
                    behind(watched, toRecord, newest),
                    server);
            Ordering byId = Ordering.unique(asc("id"));
            compare("id, lambda", byId(connection, pager, byHand, byId), behind(pager, byHand, byId), server);
            Ordering byTitle = Ordering.by(asc("title").notNull()).tieBreaker("id");
            compare(
                    "title, lambda",
                    byTitle(connection, pager, byHand, byTitle),
                    behind(pager, byHand, byTitle),
                    server);
            Page first =
                    () -> pager.page(byHand, newest, KeysetRequest.first(LIMIT)).items();
            compare("first page, lambda", first(connection), first, server);
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

    private static void compare(String name, Page byHand, Page keyleaf, Path server) throws SQLException, IOException {
        if (!byHand.read().equals(keyleaf.read())) {
            throw new IllegalStateException(name + ": both must read the same page");
        }
        double[] ratios = new double[ROUNDS];
        var ours = new Used();
        var others = new Used();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double other = burst(byHand, server, round < 0 ? new Used() : others);
            double one = burst(keyleaf, server, round < 0 ? new Used() : ours);
            if (round >= 0) {
                ratios[round] = one / other;
            }
        }
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.1f + %.1f | %.1f + %.1f | %.1f | %.1f |%n",
                name,
                ours.cpu() / others.cpu(),
                ratios[ROUNDS / 2],
                others.perPage(others.java),
                others.perPage(others.server),
                ours.perPage(ours.java),
                ours.perPage(ours.server),
                kilobytes(byHand),
                kilobytes(keyleaf));
    }

    /** What the pages of one kind used, in nanoseconds. */
    private static final class Used {
        private long java;
        private long server;
        private int pages;

        double cpu() {
            return java + server;
        }

        double perPage(long nanos) {
            return nanos / (1_000.0 * pages);
        }
    }

    private static double burst(Page page, Path server, Used used) throws SQLException, IOException {
        long serverBefore = nanos(server);
        long javaBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long started = System.nanoTime();
        for (int i = 0; i < BURST; i++) {
            page.read();
        }
        long elapsed = System.nanoTime() - started;
        used.java += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - javaBefore;
        used.server += nanos(server) - serverBefore;
        used.pages += BURST;
        return elapsed;
    }

    /** The time that a process has run, as Linux tells it. */
    private static long nanos(Path schedstat) throws IOException {
        return Long.parseLong(SPACE.split(Files.readString(schedstat), 2)[0]);
    }

    private static Path serverOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet pid = statement.executeQuery("select pg_backend_pid()")) {
            pid.next();
            return Path.of("/proc/" + pid.getInt(1) + "/schedstat");
        }
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
}
