package dev.keyleaf.client;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Counts failures in a row, and asks to wait longer after each. */
final class Attempts {
    private final Limits.Retries retries;
    private int failures;

    /** What may work at another time. */
    static final class RetryException extends IOException {
        private static final long serialVersionUID = 1L;

        private final @Nullable Duration after;

        /** @param after how long the server asks to wait; null where it does not */
        RetryException(String message, @Nullable Duration after) {
            super(message);
            this.after = after;
        }
    }

    Attempts(Limits.Retries retries) {
        this.retries = retries;
    }

    void succeeded() {
        failures = 0;
    }

    /**
     * One more attempt failed.
     *
     * @return how long to wait before the next
     * @throws ExportFailedException if there is to be none
     */
    Duration failed(IOException failure) {
        failures++;
        if (failures > retries.most()) {
            throw new ExportFailedException(
                    "the export broke off " + failures + " times without coming to its next checkpoint: "
                            + description(failure),
                    failure);
        }
        Duration pause = retries.pauseAfter(failures);
        Duration asked = failure instanceof RetryException retry ? retry.after : null;
        if (asked == null || asked.compareTo(pause) <= 0) {
            return pause;
        }
        if (asked.compareTo(retries.retryAfter()) > 0) {
            throw new ExportFailedException(
                    failure.getMessage() + "; it asked to wait for " + asked.toSeconds()
                            + " s (Retry-After), but the longest wait is "
                            + retries.retryAfter().toMillis() + " ms",
                    failure);
        }
        return asked;
    }

    /** The JDK's exceptions may have no message, or repeat what a server sent. */
    private static String description(IOException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : Excerpt.of(message);
    }
}
