package dev.keyleaf;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the first page of an ordering, or for the page at a cursor.
 *
 * @param limit how many rows at most, 1 to {@value #MAX_LIMIT}
 * @param cursor the token of an earlier page; null for the first page. It is checked when the page is made
 * @param style the style of the cursor and of the cursors in the answer
 * @param scope for whom and where this list is shown, such as the endpoint and the tenant; empty if it says nothing.
 *     An opaque cursor is refused in any other scope; a plain one has none
 * @param count what is asked of the rows beyond the page
 */
public record KeysetRequest(int limit, @Nullable String cursor, CursorStyle style, List<String> scope, Count count)
        implements PagingRequest {
    /** The most rows that one page may hold: pages are kept in memory. */
    public static final int MAX_LIMIT = 100_000;

    /** @throws IllegalArgumentException if the limit is out of its bounds */
    public KeysetRequest {
        checkLimit(limit);
        requireNonNull(style, "style");
        scope = List.copyOf(scope);
        requireNonNull(count, "count");
    }

    /**
     * A request that asks for no total.
     *
     * @throws IllegalArgumentException if the limit is out of its bounds
     */
    public KeysetRequest(int limit, @Nullable String cursor, CursorStyle style, List<String> scope) {
        this(limit, cursor, style, scope, Count.none());
    }

    /**
     * A request without a scope that asks for no total.
     *
     * @throws IllegalArgumentException if the limit is out of its bounds
     */
    public KeysetRequest(int limit, @Nullable String cursor, CursorStyle style) {
        this(limit, cursor, style, List.of());
    }

    public static KeysetRequest first(int limit) {
        return new KeysetRequest(limit, null, CursorStyle.OPAQUE);
    }

    public KeysetRequest withLimit(int newLimit) {
        return new KeysetRequest(newLimit, cursor, style, scope, count);
    }

    /** The same request at another cursor; null for the first page. */
    public KeysetRequest withCursor(@Nullable String newCursor) {
        return new KeysetRequest(limit, newCursor, style, scope, count);
    }

    public KeysetRequest withStyle(CursorStyle newStyle) {
        return new KeysetRequest(limit, cursor, newStyle, scope, count);
    }

    public KeysetRequest withCount(Count newCount) {
        return new KeysetRequest(limit, cursor, style, scope, newCount);
    }

    /**
     * The same request in a narrower scope: its cursor, and those of its page, are good only where each of these parts
     * is the same.
     *
     * @param parts such as a tenant, a user or the version of an API, in a fixed order; added to the scope it has
     */
    public KeysetRequest within(String... parts) {
        var narrower = new ArrayList<>(scope);
        narrower.addAll(Arrays.asList(parts));
        return new KeysetRequest(limit, cursor, style, narrower, count);
    }

    /** Leaves out the cursor, for a plain one is a key value, and the scope, which may name a user. */
    @Override
    public String toString() {
        return "KeysetRequest[limit=" + limit + ", " + (cursor == null ? "first page" : "at a cursor") + ", " + style
                + (count.isAsked() ? ", count " + count.mode() : "") + "]";
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
