package dev.keyleaf.client;

import org.jspecify.annotations.Nullable;

/**
 * An export could not be read to its verified end. The message says what the server did; it never shows rows or
 * cursors.
 *
 * <p>Rows that were given out before are in order and none was given out twice. They are not all, and those of the
 * response that failed were not compared with its SHA-256: do not use them as a whole export.
 */
public final class ExportFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause null where it was the content of the response, not the connection */
    public ExportFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
