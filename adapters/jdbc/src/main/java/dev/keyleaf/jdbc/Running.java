package dev.keyleaf.jdbc;

import dev.keyleaf.paging.AbandonedException;
import dev.keyleaf.paging.Abandonment;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The statement that runs for one reader of rows, so that another thread can stop it. */
final class Running {
    private static final BooleanSupplier NEVER = Abandonment.NEVER.ofCaller();

    private final BooleanSupplier isAbandoned;
    private volatile @Nullable Statement statement;
    private volatile boolean cancelled;

    /**
     * Statements for one caller.
     *
     * @param isAbandoned whether that caller is gone
     */
    Running(BooleanSupplier isAbandoned) {
        this.isAbandoned = isAbandoned;
    }

    /** Whether it is known when the caller is gone. */
    boolean canBeAbandoned() {
        return isAbandoned != NEVER;
    }

    /** Whether the caller is gone. */
    boolean isAbandoned() {
        return isAbandoned.getAsBoolean();
    }

    /**
     * From now on this statement is the one to stop.
     *
     * @throws CancellationException if the reader was cancelled before, or its caller is gone
     */
    void begin(Statement running) {
        statement = running;
        checkWanted();
    }

    /**
     * Looks whether the rows are still wanted.
     *
     * @throws CancellationException if the reader was cancelled, or its caller is gone
     */
    void checkWanted() {
        checkCancelled();
        if (isAbandoned()) {
            throw new AbandonedException();
        }
    }

    /** The statement has ended. */
    void end() {
        statement = null;
    }

    /** Stops the statement that runs, and all that would follow. */
    void cancel() {
        cancelled = true;
        stop();
    }

    /** Does what it can: the statement may have ended meanwhile, or not begun. */
    void stop() {
        Statement running = statement;
        if (running == null) {
            return;
        }
        try {
            running.cancel();
        } catch (SQLException e) {
            // ended, closed, or out of reach: then there is nothing left to stop
        }
    }

    boolean isCancelled() {
        return cancelled;
    }

    void checkCancelled() {
        if (cancelled) {
            throw new CancellationException("the rows were cancelled");
        }
    }
}
