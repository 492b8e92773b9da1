package dev.keyleaf.client;

import org.jspecify.annotations.Nullable;

/** An export could not be read to its verified end. What was read until then is right; it is not all. */
public final class ExportFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ExportFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
