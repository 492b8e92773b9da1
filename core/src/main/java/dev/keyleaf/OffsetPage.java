package dev.keyleaf;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page that was reached by skipping rows.
 *
 * @param items the rows in order; immutable
 * @param limit how many rows were asked for
 * @param offset how many rows were skipped
 * @param hasMore whether rows follow this page
 * @param total how many rows the whole list has; null if it was not asked for, or could not be had
 * @param <T> the type of a row
 */
public record OffsetPage<T>(
        List<T> items,
        int limit,
        long offset,
        boolean hasMore,
        @Nullable Total total) implements Page<T> {
    /**
     * @throws NullPointerException if a row is null
     * @throws IllegalArgumentException if limit or offset is out of its bounds
     */
    public OffsetPage {
        items = List.copyOf(items);
        KeysetRequest.checkLimit(limit);
        OffsetRequest.checkOffset(offset);
    }

    /**
     * A page without a total.
     *
     * @throws NullPointerException if a row is null
     * @throws IllegalArgumentException if limit or offset is out of its bounds
     */
    public OffsetPage(List<T> items, int limit, long offset, boolean hasMore) {
        this(items, limit, offset, hasMore, null);
    }

    /** The same page with another total; null for none. */
    public OffsetPage<T> withTotal(@Nullable Total newTotal) {
        return new OffsetPage<>(items, limit, offset, hasMore, newTotal);
    }

    @Override
    public <R> OffsetPage<R> map(Function<? super T, ? extends R> function) {
        return new OffsetPage<>(items.stream().<R>map(function).toList(), limit, offset, hasMore, total);
    }

    /** Tells the page's shape; rows stay out of logs. */
    @Override
    public String toString() {
        return "OffsetPage[" + items.size() + " items, limit=" + limit + ", offset=" + offset + ", hasMore=" + hasMore
                + ", total=" + total + "]";
    }
}
