package dev.keyleaf.spring.export;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.http.ExportFields;
import org.jspecify.annotations.Nullable;

/**
 * Asks for all rows of a list from a place on. An argument of a controller method that returns an {@link Export}.
 *
 * @param from where to begin: at the first row, or at the cursor the client gave; its limit is how many rows are to be
 *     read from the database at a time
 * @param checkpoint after how many rows a checkpoint line is to be written each time, at least 1; null for none
 */
public record ExportRequest(KeysetRequest from, @Nullable Integer checkpoint) {
    /** The most rows between two checkpoints that a client may ask for; the fewest are 1. */
    public static final int MAX_CHECKPOINT = ExportFields.MAX_CHECKPOINT;

    /** @throws IllegalArgumentException if the checkpoint is out of its bounds */
    public ExportRequest {
        requireNonNull(from, "from");
        if (checkpoint != null && (checkpoint < 1 || checkpoint > MAX_CHECKPOINT)) {
            throw new IllegalArgumentException(
                    "checkpoint must be from 1 to " + MAX_CHECKPOINT + ", but was " + checkpoint);
        }
    }
}
