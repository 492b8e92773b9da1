package dev.keyleaf.jdbc;

import dev.keyleaf.paging.AbandonedException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stops a statement that is waited for too long, or whose caller is gone. {@link Statement#setQueryTimeout} knows
 * whole seconds only, and on SQLite it is about locks; {@link Statement#cancel} is the same everywhere.
 *
 * <p>Closed before anything else runs on the connection: a late cancel would stop that instead. Callers are looked at
 * only while the database is waited for, so not while the thread of a request uses its connection to the client.
 */
final class StatementWatch implements AutoCloseable {
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    /** How soon a caller that left is noticed. A cancel does nothing to a statement that has not begun: it is repeated. */
    private static final long EVERY_NANOS = Duration.ofMillis(50).toNanos();

    private static final Duration LONGEST = Duration.ofDays(365);

    private final Statement statement;
    private final long timeout;
    private final Running running;
    private final @Nullable ScheduledFuture<?> timer; // null where there is nothing to watch for
    private boolean waiting;
    private long since;
    private boolean timedOut;
    private boolean abandoned;

    private StatementWatch(Statement statement, @Nullable Duration timeout, Running running) {
        this.statement = statement;
        this.timeout = (timeout == null || timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout).toNanos();
        this.running = running;
        begin();
        long first = Math.min(EVERY_NANOS, this.timeout);
        this.timer = timeout == null && !running.canBeAbandoned()
                ? null
                : TIMER.scheduleWithFixedDelay(this::look, first, EVERY_NANOS, TimeUnit.NANOSECONDS);
    }

    /**
     * Watches over a statement, which is waited for from now on.
     *
     * @param timeout how long it may be waited for at a time; null for ever
     * @param running says whether its caller is gone
     */
    static StatementWatch on(Statement statement, @Nullable Duration timeout, Running running) {
        return new StatementWatch(statement, timeout, running);
    }

    /** The database is waited for again. */
    synchronized void begin() {
        waiting = true;
        since = System.nanoTime();
    }

    /** The database has answered. */
    synchronized void end() {
        waiting = false;
    }

    private synchronized void look() {
        if (!waiting) {
            return;
        }
        timedOut |= System.nanoTime() - since >= timeout;
        abandoned |= running.isAbandoned();
        if (timedOut || abandoned) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                // it cannot be stopped: then it is waited for
            }
        }
    }

    /**
     * What a failure of the statement is: not the driver's, if it was stopped because its time was up.
     *
     * @throws AbandonedException if it was stopped because its caller is gone
     */
    synchronized SQLException failure(SQLException e) {
        if (abandoned) {
            throw new AbandonedException();
        }
        return timedOut ? Failures.timeout(e) : e;
    }

    /** Waits for a cancel that is under way. */
    @Override
    public void close() {
        if (timer != null) {
            timer.cancel(false);
        }
        end();
    }

    /** Idle threads end without being told, since nothing closes this executor. */
    private static ScheduledThreadPoolExecutor timer() {
        var timer = new ScheduledThreadPoolExecutor(2, task -> {
            var thread = new Thread(task, "keyleaf-statement-watch");
            thread.setDaemon(true);
            return thread;
        });
        timer.setKeepAliveTime(10, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
