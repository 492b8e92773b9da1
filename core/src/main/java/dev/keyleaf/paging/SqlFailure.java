package dev.keyleaf.paging;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A statement that failed.
 *
 * @param sqlState the SQLState; null where the driver has none
 * @param message what the database or its driver says; it may quote values, so it is for causes and not for clients
 * @param isStopped whether the statement ran out of its time, or of a time limit of the database's own
 * @param exception what the caller gets if nothing else follows
 */
public record SqlFailure(
        @Nullable String sqlState, @Nullable String message, boolean isStopped, RuntimeException exception) {
    public SqlFailure {
        requireNonNull(exception, "exception");
    }

    /** Without the message, which may quote values. */
    @Override
    public String toString() {
        return "SqlFailure[" + sqlState + (isStopped ? ", stopped" : "") + "]";
    }
}
