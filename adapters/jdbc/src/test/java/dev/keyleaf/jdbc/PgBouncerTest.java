package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.keyleaf.Count;
import dev.keyleaf.DatabaseException.Kind;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import dev.keyleaf.testkit.databases.PgBouncer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The sessions of a server that a PgBouncer in transaction mode shares: what is left in one is found by others. */
@Timeout(300)
class PgBouncerTest {
    private static final int SESSIONS = 3;

    /** The keys of half of the rows are NULL: behind a cursor they are read by a statement of their own. */
    private static final Ordering BY_KEY = Ordering.by(asc("k")).tieBreaker("id");

    private static final SqlQuery<Integer> AMOUNTS =
            JdbcPager.query("select id, k, amount from pooled", row -> row.getInt("amount"));

    private static final int TOTAL = 60 * 1_000;

    private static final String ISOLATION = """
            select concat_ws(', ', current_setting('transaction_isolation'), current_setting('transaction_read_only'),
              current_setting('default_transaction_isolation'), current_setting('default_transaction_read_only'))""";

    private static DataSource clients;

    @BeforeAll
    static void createTable() throws SQLException {
        clients = Database.POSTGRESQL_BEHIND_PGBOUNCER.dataSource();
        Database.POSTGRESQL.execute(
                "create table pooled (id int primary key, k int, amount int not null)",
                "insert into pooled select i, case when i <= 30 then i end, 1000 from generate_series(1, 60) i");
    }

    private static JdbcPager pager(DataSource dataSource) {
        return JdbcPager.of(dataSource, CursorKeys.random());
    }

    /** Work that is done again and again until it is enough. */
    private static Future<Integer> repeat(ExecutorService threads, AtomicBoolean enough, Callable<?> work) {
        return threads.submit(() -> {
            int times = 0;
            while (!enough.get()) {
                work.call();
                times++;
            }
            return times;
        });
    }

    @Test
    void readsEachStreamAtOneSnapshotAndLeavesBystandersAsTheyAre() throws Exception {
        JdbcPager pager = pager(clients);
        KeysetPage<Integer> first = pager.page(AMOUNTS, BY_KEY, KeysetRequest.first(1));
        KeysetRequest rest = KeysetRequest.first(7).withCursor(first.nextCursor());
        Set<String> seen = ConcurrentHashMap.newKeySet();
        Set<Integer> totals = ConcurrentHashMap.newKeySet();
        var enough = new AtomicBoolean();
        var reads = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<Integer>> writers = new ArrayList<>();
            List<Future<Integer>> bystanders = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                int key = 2 + i;
                writers.add(repeat(
                        threads,
                        enough,
                        () -> update("update pooled set amount = amount + "
                                + "case when k is null then 1 else -1 end where id in (" + key + ", 60)")));
                bystanders.add(repeat(threads, enough, () -> {
                    seen.add(single(ISOLATION));
                    return reads.incrementAndGet();
                }));
            }
            List<Future<Integer>> streams = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                streams.add(threads.submit(() -> {
                    for (int j = 0; j < 30; j++) {
                        totals.add(first.items().get(0) + total(pager, rest));
                    }
                    return 0;
                }));
            }
            for (Future<Integer> stream : streams) {
                stream.get();
            }
            while (reads.get() < 100) {
                total(pager, rest);
            }
            enough.set(true);

            assertThat(totals).containsExactly(TOTAL);
            assertThat(writers.get(0).get() + writers.get(1).get()).isGreaterThan(30);
            for (Future<Integer> bystander : bystanders) {
                assertThat(bystander.get())
                        .as("its reads, none of which failed")
                        .isPositive();
            }
            assertThat(seen).containsExactly("read committed, off, read committed, off");
        } finally {
            enough.set(true);
            threads.shutdownNow();
        }
    }

    private static int total(JdbcPager pager, KeysetRequest request) {
        int total = 0;
        try (RowStream<Integer> rows = pager.stream(AMOUNTS, BY_KEY, request)) {
            while (rows.next()) {
                total += rows.row();
            }
        }
        return total;
    }

    private static int update(String sql) throws SQLException {
        try (Connection connection = clients.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static String single(String sql) throws SQLException {
        try (Connection connection = clients.getConnection()) {
            return single(connection, sql);
        }
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** Whatever is done, and whether it ends well or not. */
    @Test
    void leavesNothingInTheSessions() throws SQLException {
        Set<String> before = sessions();
        JdbcPager pager = pager(clients);
        SqlQuery<Integer> failing =
                JdbcPager.query("select id, k, 1 / (id - 20) as amount from pooled", row -> row.getInt("amount"));
        SqlQuery<Integer> slow = JdbcPager.query(
                "select id, k, amount from pooled where id = 1 and pg_sleep(0.4) is not null",
                row -> row.getInt("amount"));
        for (int i = 0; i < 6; i++) { // a driver names a statement when it was prepared five times
            for (Count count : List.of(Count.exact(), Count.estimate(), Count.capped(), Count.auto())) {
                pager.page(AMOUNTS, BY_KEY, KeysetRequest.first(7).withCount(count));
                pager.page(AMOUNTS, BY_KEY, new OffsetRequest(7, 30, count));
            }
            pager.page(
                    slow, BY_KEY, KeysetRequest.first(1).withCount(Count.exact().withBudget(Duration.ofMillis(20))));
            try (RowStream<Integer> rows = pager.walk(AMOUNTS, BY_KEY, KeysetRequest.first(7))) {
                while (rows.next()) {
                    rows.cursor();
                }
            }
            try (RowStream<Integer> rows = pager.stream(AMOUNTS, BY_KEY, KeysetRequest.first(7))) {
                assertThat(rows.next()).isTrue();
            }
            try (RowStream<Integer> rows = pager.stream(failing, BY_KEY, KeysetRequest.first(7))) {
                assertThatThrownBy(() -> {
                            while (rows.next()) {
                                rows.row();
                            }
                        })
                        .isInstanceOf(UncheckedSqlException.class);
            }
            assertThatThrownBy(() -> pager.page(failing, BY_KEY, KeysetRequest.first(30)))
                    .isInstanceOf(UncheckedSqlException.class);
            assertThatThrownBy(
                            () -> pager.withTimeout(Duration.ofMillis(20)).page(slow, BY_KEY, KeysetRequest.first(9)))
                    .isInstanceOf(UncheckedSqlException.class);
        }

        assertThat(sessions()).isEqualTo(before);
    }

    /** What each session of the pool has that its next user would find, without the PIDs. */
    private static Set<String> sessions() throws SQLException {
        List<Connection> held = new ArrayList<>();
        var states = new TreeSet<String>();
        var pids = new TreeSet<String>();
        try {
            for (int i = 0; i < SESSIONS; i++) {
                Connection connection = clients.getConnection();
                held.add(connection);
                connection.setAutoCommit(false);
                pids.add(single(connection, "select pg_backend_pid()"));
                states.add(single(connection, """
                        select concat_ws('; ',
                          (select count(*) from pg_prepared_statements),
                          (select count(*) from pg_cursors where name <> ''),
                          (select count(*) from pg_class where relpersistence = 't' and pg_table_is_visible(oid)),
                          (select count(*) from pg_locks where pid = pg_backend_pid() and locktype = 'advisory'),
                          (select count(*) from pg_listening_channels()),
                          (select string_agg(name || '=' || setting, ', ' order by name)
                            from pg_settings where source = 'session' or name ~ '^(default_)?transaction_'))"""));
            }
        } finally {
            for (Connection connection : held) {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.close();
            }
        }
        assertThat(pids).hasSize(SESSIONS);
        return states;
    }

    /** A pooler hands a cancel on to the session that runs the client's statement, which may be another's by then. */
    @Test
    void stopsNoStatementOfAnother() throws Exception {
        JdbcPager pager = pager(clients).withTimeout(Duration.ofMillis(60));
        SqlQuery<Integer> slow = JdbcPager.query(
                "select id, k, amount from pooled where id = 1 and pg_sleep(0.06) is not null",
                row -> row.getInt("amount"));
        var enough = new AtomicBoolean();
        var stopped = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<Integer>> bystanders = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                bystanders.add(repeat(threads, enough, () -> single("select pg_sleep(0.01)")));
            }
            List<Future<?>> searches = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                searches.add(threads.submit(() -> {
                    for (int j = 0; j < 40; j++) {
                        if (catchThrowable(() -> pager.page(slow, BY_KEY, KeysetRequest.first(1))) != null) {
                            stopped.incrementAndGet();
                        }
                    }
                }));
            }
            for (Future<?> search : searches) {
                search.get();
            }
            enough.set(true);

            assertThat(stopped).hasPositiveValue();
            for (Future<Integer> bystander : bystanders) {
                assertThat(bystander.get())
                        .as("its statements, none of which failed")
                        .isPositive();
            }
        } finally {
            enough.set(true);
            threads.shutdownNow();
        }
    }

    /** The driver is told the version, or it would wait for a session while it connects. */
    @Test
    void isUnavailableWhereNoSessionGetsFree() throws SQLException {
        try (PgBouncer pooler = PgBouncer.start(1, "query_wait_timeout = 1");
                HikariDataSource dataSource = pool(pooler.url() + "&assumeMinServerVersion=9.0", pooler)) {
            JdbcPager pager = pager(dataSource);
            try (RowStream<Integer> rows = pager.stream(AMOUNTS, BY_KEY, KeysetRequest.first(7))) {
                assertThat(rows.next()).isTrue();
                assertThatThrownBy(() -> pager.page(AMOUNTS, BY_KEY, KeysetRequest.first(7)))
                        .isInstanceOfSatisfying(
                                UncheckedSqlException.class,
                                e -> assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE));
            }
            assertThat(pager.page(AMOUNTS, BY_KEY, KeysetRequest.first(7)).items())
                    .hasSize(7);
        }
    }

    /** The driver's named statements, of which such a pooler knows which session has them. */
    @Test
    void servesNamedStatementsWhereThePoolerKeepsThem() throws Exception {
        assumeTrue(PgBouncer.isAtLeast(1, 21), "no PgBouncer was tested that keeps statements: it takes 1.21");
        try (PgBouncer pooler = PgBouncer.start(SESSIONS, "max_prepared_statements = 100");
                HikariDataSource dataSource = pool(pooler.url().replace("?prepareThreshold=0", ""), pooler)) {
            JdbcPager pager = pager(dataSource);
            ExecutorService threads = Executors.newCachedThreadPool();
            try {
                List<Future<?>> readers = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    readers.add(threads.submit(() -> {
                        for (int j = 0; j < 30; j++) {
                            assertThat(Walked.rows(pager, AMOUNTS, BY_KEY, 7)).hasSize(60);
                            assertThat(total(pager, KeysetRequest.first(7))).isEqualTo(TOTAL);
                        }
                    }));
                }
                for (Future<?> reader : readers) {
                    reader.get();
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static HikariDataSource pool(String url, PgBouncer pooler) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(pooler.server().user());
        config.setPassword(pooler.server().password());
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }
}
