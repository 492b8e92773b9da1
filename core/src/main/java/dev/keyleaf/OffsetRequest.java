package dev.keyleaf;

import static java.util.Objects.requireNonNull;

/**
 * Asks for the rows that follow a number of skipped ones. The database reads what it skips, and rows inserted or
 * deleted meanwhile shift the pages: where depth or exactness counts, use {@link KeysetRequest}.
 *
 * @param limit how many rows at most, 1 to {@value KeysetRequest#MAX_LIMIT}
 * @param offset how many rows to skip, at least 0
 * @param count what is asked of the rows beyond the page
 */
public record OffsetRequest(int limit, long offset, Count count) implements PagingRequest {
    /** @throws IllegalArgumentException if limit or offset is out of its bounds */
    public OffsetRequest {
        KeysetRequest.checkLimit(limit);
        checkOffset(offset);
        requireNonNull(count, "count");
    }

    /**
     * A request that asks for no total.
     *
     * @throws IllegalArgumentException if limit or offset is out of its bounds
     */
    public OffsetRequest(int limit, long offset) {
        this(limit, offset, Count.none());
    }

    public static OffsetRequest first(int limit) {
        return new OffsetRequest(limit, 0);
    }

    public OffsetRequest withOffset(long newOffset) {
        return new OffsetRequest(limit, newOffset, count);
    }

    public OffsetRequest withCount(Count newCount) {
        return new OffsetRequest(limit, offset, newCount);
    }

    static void checkOffset(long offset) {
        if (offset < 0) {
            throw new IllegalArgumentException("offset must be at least 0, but was " + offset);
        }
    }
}
