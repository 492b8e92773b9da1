package dev.keyleaf.paging;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.DatabaseException;
import dev.keyleaf.cursor.CursorPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a pager is told besides where its database is: the same whatever its driver.
 *
 * @param paging the pages, and what is remembered of servers and queries
 * @param timeout how long a statement may run; null for ever
 * @param abandonment tells whether callers still wait
 * @param translation makes what callers get of failures of the database
 */
public record PagerSetup(Paging paging, @Nullable Duration timeout, Abandonment abandonment, Translation translation) {
    /** Makes the exception that callers get of a failure of the database; it may give back the one it was given. */
    @FunctionalInterface
    public interface Translation {
        /** The exception to be thrown. */
        RuntimeException of(DatabaseException failure);
    }

    public PagerSetup {
        requireNonNull(abandonment, "abandonment");
        requireNonNull(translation, "translation");
        if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
            throw new IllegalArgumentException("the timeout of statements must be positive, but was " + timeout);
        }
    }

    /** A pager whose statements run as long as they take, for callers that wait, and whose failures are as they are. */
    public static PagerSetup of(CursorPolicy cursors) {
        return new PagerSetup(Paging.of(requireNonNull(cursors, "cursors")), null, Abandonment.NEVER, e -> e);
    }

    /**
     * The same with another timeout.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public PagerSetup withTimeout(Duration newTimeout) {
        return new PagerSetup(paging, requireNonNull(newTimeout, "newTimeout"), abandonment, translation);
    }

    /** The same for callers of whom this tells whether they wait. */
    public PagerSetup withAbandonment(Abandonment newAbandonment) {
        return new PagerSetup(paging, timeout, newAbandonment, translation);
    }

    /** The same with other exceptions. */
    public PagerSetup withTranslation(Translation newTranslation) {
        return new PagerSetup(paging, timeout, abandonment, newTranslation);
    }

    /** A watch over what runs for the caller of this moment. */
    public StatementWatch watch() {
        return new StatementWatch(abandonment.ofCaller(), timeout);
    }

    /** What a caller gets of an exception. */
    public RuntimeException translated(RuntimeException exception) {
        return exception instanceof DatabaseException failure ? translation.of(failure) : exception;
    }
}
