package dev.keyleaf;

import java.util.List;
import java.util.function.Function;

/**
 * A page that was reached by skipping rows.
 *
 * @param items the rows in order; immutable
 * @param limit how many rows were asked for
 * @param offset how many rows were skipped
 * @param hasMore whether rows follow this page
 * @param <T> the type of a row
 */
public record OffsetPage<T>(List<T> items, int limit, long offset, boolean hasMore) implements Page<T> {
    /**
     * @throws NullPointerException if a row is null
     * @throws IllegalArgumentException if limit or offset is out of its bounds
     */
    public OffsetPage {
        items = List.copyOf(items);
        KeysetRequest.checkLimit(limit);
        OffsetRequest.checkOffset(offset);
    }

    @Override
    public <R> OffsetPage<R> map(Function<? super T, ? extends R> function) {
        return new OffsetPage<>(items.stream().<R>map(function).toList(), limit, offset, hasMore);
    }

    /** Tells the page's shape; rows stay out of logs. */
    @Override
    public String toString() {
        return "OffsetPage[" + items.size() + " items, limit=" + limit + ", offset=" + offset + ", hasMore=" + hasMore
                + "]";
    }
}
