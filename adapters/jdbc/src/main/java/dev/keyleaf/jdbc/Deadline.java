package dev.keyleaf.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Stops a statement that runs too long. {@link Statement#setQueryTimeout} knows whole seconds only, and on SQLite it
 * is about locks; {@link Statement#cancel} is the same everywhere.
 *
 * <p>Closed before anything else runs on the connection: a late cancel would stop that instead.
 */
final class Deadline implements AutoCloseable {
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    /** A cancel does nothing to a statement that has not begun yet, so it is repeated. */
    private static final long AGAIN_NANOS = Duration.ofMillis(50).toNanos();

    private final Statement statement;
    private final ScheduledFuture<?> alarm;
    private boolean closed;
    private boolean passed;

    private Deadline(Statement statement, Duration left) {
        this.statement = statement;
        this.alarm = TIMER.scheduleWithFixedDelay(this::pass, nanos(left), AGAIN_NANOS, TimeUnit.NANOSECONDS);
    }

    static Deadline on(Statement statement, Duration left) {
        return new Deadline(statement, left);
    }

    private synchronized void pass() {
        if (!closed) {
            passed = true;
            try {
                statement.cancel();
            } catch (SQLException e) {
                // it cannot be stopped: then it is waited for
            }
        }
    }

    /** Whether time was up before the statement ended. */
    synchronized boolean hasPassed() {
        return passed;
    }

    /** Waits for a cancel that is under way. */
    @Override
    public void close() {
        alarm.cancel(false);
        synchronized (this) {
            closed = true;
        }
    }

    private static long nanos(Duration left) {
        return left.compareTo(Duration.ofDays(365)) > 0 ? Duration.ofDays(365).toNanos() : left.toNanos();
    }

    /** Threads that end when there is nothing to watch: there is nobody who would close them. */
    private static ScheduledThreadPoolExecutor timer() {
        var timer = new ScheduledThreadPoolExecutor(2, task -> {
            var thread = new Thread(task, "keyleaf-deadline");
            thread.setDaemon(true);
            return thread;
        });
        timer.setKeepAliveTime(10, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
