package dev.keyleaf.paging;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks at all statements that are watched, every few milliseconds while there are any: a timer for each statement would
 * cost a good part of a page. Its threads end without being told when they are idle, since nothing closes them.
 */
final class StatementTicker {
    /** By how much a statement may outlast its time, and how soon a caller that left is noticed. */
    private static final long EVERY_NANOS = Duration.ofMillis(20).toNanos();

    /** How often there may be nothing to look at before the ticks end. */
    private static final int MAX_IDLE = 500;

    private static final Set<StatementWatch> WATCHED = ConcurrentHashMap.newKeySet();
    private static final AtomicBoolean TICKING = new AtomicBoolean();
    private static final ExecutorService THREADS = threads();

    private StatementTicker() {}

    static void add(StatementWatch watch) {
        WATCHED.add(watch);
        if (!TICKING.get() && TICKING.compareAndSet(false, true)) {
            THREADS.execute(StatementTicker::tick);
        }
    }

    static void remove(StatementWatch watch) {
        WATCHED.remove(watch);
    }

    /** Does what may take long, such as asking a server that does not answer to stop a statement. */
    static void run(Runnable work) {
        THREADS.execute(work);
    }

    private static void tick() {
        int idle = 0;
        try {
            while (idle < MAX_IDLE) {
                LockSupport.parkNanos(EVERY_NANOS);
                idle = WATCHED.isEmpty() ? idle + 1 : 0;
                WATCHED.forEach(StatementTicker::look);
            }
        } finally {
            TICKING.set(false);
            WATCHED.forEach(StatementTicker::add); // what came since the last look
        }
    }

    private static void look(StatementWatch watch) {
        try {
            watch.look();
        } catch (RuntimeException e) {
            // an Abandonment that fails must not end the watch over others
        }
    }

    private static ExecutorService threads() {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            var thread = new Thread(null, task, "keyleaf-statement-watch", 0, false);
            thread.setDaemon(true);
            return thread;
        });
    }
}
