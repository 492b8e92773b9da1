package dev.keyleaf;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Asks for the first page of an ordering, or for the page at a cursor.
 *
 * @param limit how many rows at most, 1 to {@value #MAX_LIMIT}
 * @param cursor the token of an earlier page; null for the first page. It is checked when the page is made
 * @param style the style of the cursor and of the cursors in the answer
 */
public record KeysetRequest(int limit, @Nullable String cursor, CursorStyle style) implements PageRequest {
    /** The most rows that one page may hold: pages are kept in memory. */
    public static final int MAX_LIMIT = 100_000;

    /** @throws IllegalArgumentException if the limit is out of its bounds */
    public KeysetRequest {
        checkLimit(limit);
        requireNonNull(style, "style");
    }

    public static KeysetRequest first(int limit) {
        return new KeysetRequest(limit, null, CursorStyle.OPAQUE);
    }

    public KeysetRequest withLimit(int newLimit) {
        return new KeysetRequest(newLimit, cursor, style);
    }

    /** The same request at another cursor; null for the first page. */
    public KeysetRequest withCursor(@Nullable String newCursor) {
        return new KeysetRequest(limit, newCursor, style);
    }

    public KeysetRequest withStyle(CursorStyle newStyle) {
        return new KeysetRequest(limit, cursor, newStyle);
    }

    /** Leaves out the cursor: a plain one is a key value. */
    @Override
    public String toString() {
        return "KeysetRequest[limit=" + limit + ", " + (cursor == null ? "first page" : "at a cursor") + ", " + style
                + "]";
    }

    static void checkLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but was " + limit);
        }
        if (limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be at most " + MAX_LIMIT + ", but was " + limit);
        }
    }
}
