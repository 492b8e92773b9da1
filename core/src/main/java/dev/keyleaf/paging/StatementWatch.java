package dev.keyleaf.paging;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Watches over the statements that run for one caller, one after another. It stops the one that is waited for when its
 * time is up, when the caller is gone, and when the rows are cancelled.
 *
 * <p>A shell says when a statement begins and ends. {@link #end} waits for a stop that is under way, so it comes before
 * anything else runs on the connection: a late stop would meet that instead. The caller is looked at only while the
 * database is waited for, so not while the thread of a request uses its connection to the client.
 */
public final class StatementWatch {
    private static final BooleanSupplier NEVER = Abandonment.NEVER.ofCaller();
    private static final Duration LONGEST = Duration.ofDays(365);

    private final BooleanSupplier isAbandoned;
    private final @Nullable Duration timeout;
    private volatile boolean cancelled;
    private volatile boolean stopping;

    private @Nullable Runnable stop; // null while no statement runs
    private long limit;
    private long since;
    private boolean waiting;
    private boolean timedOut;
    private boolean abandoned;

    /**
     * A watch over the statements of one caller.
     *
     * @param isAbandoned whether the caller is gone, see {@link Abandonment#ofCaller}
     * @param timeout how long a statement may be waited for at a time; null for as long as it takes
     */
    public StatementWatch(BooleanSupplier isAbandoned, @Nullable Duration timeout) {
        this.isAbandoned = requireNonNull(isAbandoned, "isAbandoned");
        this.timeout = timeout;
    }

    /**
     * A statement is about to run, and is waited for from now on.
     *
     * @param stopper stops the statement as far as its driver can; called by another thread, again and again, since a
     *     driver may ignore it before the statement has begun
     * @param budget how long this statement may be waited for, if that is shorter than the timeout; null for no budget
     * @throws CancellationException if its rows are not wanted any more
     */
    public void begin(Runnable stopper, @Nullable Duration budget) {
        Duration shorter = budget == null || (timeout != null && timeout.compareTo(budget) < 0) ? timeout : budget;
        synchronized (this) {
            stop = stopper;
            limit = (shorter == null || shorter.compareTo(LONGEST) > 0 ? LONGEST : shorter).toNanos();
            resume();
            if (shorter != null || isAbandoned != NEVER) {
                StatementTicker.add(this);
            }
        }
        try {
            checkWanted();
        } catch (RuntimeException e) {
            end();
            throw e;
        }
    }

    /** The database is waited for again, for the next rows of the statement; its time begins again. */
    public synchronized void resume() {
        waiting = true;
        timedOut = false;
        since = System.nanoTime();
    }

    /** The database has answered, and the statement may be asked for more rows later. */
    public synchronized void pause() {
        waiting = false;
    }

    /** The statement has ended, or is about to be closed. */
    public synchronized void end() {
        waiting = false;
        stop = null;
        StatementTicker.remove(this);
    }

    /**
     * Whether the statement that failed was stopped because its time was up.
     *
     * @throws CancellationException if it was stopped because its rows are not wanted any more
     */
    public synchronized boolean isTimeUp() {
        checkCancelled();
        if (abandoned) {
            throw new AbandonedException();
        }
        return timedOut;
    }

    /**
     * Looks whether the rows are still wanted.
     *
     * @throws CancellationException if they were cancelled, or the caller is gone
     */
    public void checkWanted() {
        checkCancelled();
        if (isAbandoned.getAsBoolean()) {
            throw new AbandonedException();
        }
    }

    /** Stops the statement that runs, soon, and all that would follow; called by any thread. */
    public void cancel() {
        cancelled = true;
        synchronized (this) {
            if (stop != null) {
                StatementTicker.add(this);
            }
        }
    }

    void checkCancelled() {
        if (cancelled) {
            throw new CancellationException("the rows were cancelled");
        }
    }

    /** Never waits long: while a driver is busy with a stop, other statements must be looked at. */
    void look() {
        if (stopping) {
            return;
        }
        synchronized (this) {
            if (!waiting) {
                return;
            }
            timedOut |= System.nanoTime() - since >= limit;
            abandoned |= !timedOut && isAbandoned.getAsBoolean();
            stopping = mustStop();
        }
        if (stopping) {
            StatementTicker.run(this::stop);
        }
    }

    private synchronized void stop() {
        try {
            if (waiting && stop != null && mustStop()) {
                stop.run();
            }
        } catch (RuntimeException e) {
            // it cannot be stopped: then it is waited for
        } finally {
            stopping = false;
        }
    }

    private boolean mustStop() {
        return timedOut || abandoned || cancelled;
    }
}
