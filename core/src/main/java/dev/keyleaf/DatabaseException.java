package dev.keyleaf;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The database, or the way to it, failed while a page was read. The pagers of all adapters throw subclasses of this one;
 * the cause is what the driver said.
 */
public abstract class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What a failure means to a caller. */
    public enum Kind {
        /**
         * The database cannot serve the page now: no connection, a time limit, too many sessions, a server that starts,
         * stops or only reads. The same request may succeed later.
         */
        UNAVAILABLE,
        /** A transaction lost against others: a deadlock or a serialization failure. It may succeed if it is repeated. */
        CONFLICT,
        /** Anything else, such as a query that the database refuses. */
        OTHER
    }

    /**
     * A failure.
     *
     * @param message what could not be done, without values
     * @param kind what it means
     * @param cause what the driver said; null only if it said nothing
     */
    protected DatabaseException(String message, Kind kind, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = requireNonNull(kind, "kind");
    }

    /** What the failure means to the caller. */
    public final Kind kind() {
        return kind;
    }
}
