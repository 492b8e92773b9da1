package dev.keyleaf.paging;

import org.jspecify.annotations.Nullable;

/** A column is not read as a type; thrown by the {@link ClassMapping.Row} of an adapter that knows what helps. */
public final class UnreadableColumnException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what to do instead.
     *
     * @param remedy what an application can change, such as {@code give the pager a JSON library}
     * @param cause why the value is not read; null if the types alone say it
     */
    public UnreadableColumnException(String remedy, @Nullable Throwable cause) {
        super(remedy, cause);
    }
}
