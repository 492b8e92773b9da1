package dev.keyleaf.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stops a statement that runs too long. {@link Statement#setQueryTimeout} knows whole seconds only, and on SQLite it
 * is about locks; {@link Statement#cancel} is the same everywhere.
 *
 * <p>Closed before anything else runs on the connection: a late cancel would stop that instead.
 */
final class StatementTimeout implements AutoCloseable {
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    /** A cancel does nothing to a statement that has not begun yet, so it is repeated. */
    private static final long AGAIN_NANOS = Duration.ofMillis(50).toNanos();

    private final Statement statement;
    private final @Nullable ScheduledFuture<?> alarm;
    private boolean closed;
    private boolean passed;

    private StatementTimeout(Statement statement, @Nullable Duration left) {
        this.statement = statement;
        this.alarm = left == null
                ? null
                : TIMER.scheduleWithFixedDelay(this::pass, nanos(left), AGAIN_NANOS, TimeUnit.NANOSECONDS);
    }

    /**
     * Watches over a statement.
     *
     * @param left how long it may run from now on; null for ever
     */
    static StatementTimeout on(Statement statement, @Nullable Duration left) {
        return new StatementTimeout(statement, left);
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

    /** What a failure of the statement is: not the driver's, if it was stopped because its time was up. */
    SQLException failure(SQLException e) {
        return hasPassed() ? Failures.timeout(e) : e;
    }

    private synchronized boolean hasPassed() {
        return passed;
    }

    /** Waits for a cancel that is under way. */
    @Override
    public void close() {
        if (alarm != null) {
            alarm.cancel(false);
        }
        synchronized (this) {
            closed = true;
        }
    }

    private static long nanos(Duration left) {
        return left.compareTo(Duration.ofDays(365)) > 0 ? Duration.ofDays(365).toNanos() : left.toNanos();
    }

    /** Idle threads end by themselves, since nothing closes this executor. */
    private static ScheduledThreadPoolExecutor timer() {
        var timer = new ScheduledThreadPoolExecutor(2, task -> {
            var thread = new Thread(task, "keyleaf-statement-timeout");
            thread.setDaemon(true);
            return thread;
        });
        timer.setKeepAliveTime(10, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
