package dev.keyleaf;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page that was sought by keyset.
 *
 * <p>On a page with rows a cursor is present exactly if there are rows on its side. A page without rows that was
 * reached by a cursor keeps the cursor that leads back, so a client never gets stuck where others deleted rows.
 *
 * @param items the rows in order; immutable
 * @param limit how many rows were asked for
 * @param nextCursor leads to the rows after this page; null if there are none
 * @param prevCursor leads to the rows before this page; null if there are none
 * @param total how many rows the whole list has; null if it was not asked for, or could not be had
 * @param <T> the type of a row
 */
public record KeysetPage<T>(
        List<T> items,
        int limit,
        @Nullable String nextCursor,
        @Nullable String prevCursor,
        @Nullable Total total) implements Page<T> {
    /** @throws NullPointerException if a row is null */
    public KeysetPage {
        items = List.copyOf(items);
        KeysetRequest.checkLimit(limit);
    }

    /**
     * A page without a total.
     *
     * @throws NullPointerException if a row is null
     */
    public KeysetPage(List<T> items, int limit, @Nullable String nextCursor, @Nullable String prevCursor) {
        this(items, limit, nextCursor, prevCursor, null);
    }

    /** The same page with another total; null for none. */
    public KeysetPage<T> withTotal(@Nullable Total newTotal) {
        return new KeysetPage<>(items, limit, nextCursor, prevCursor, newTotal);
    }

    @Override
    public boolean hasMore() {
        return nextCursor != null;
    }

    @Override
    public <R> KeysetPage<R> map(Function<? super T, ? extends R> function) {
        return new KeysetPage<>(items.stream().<R>map(function).toList(), limit, nextCursor, prevCursor, total);
    }

    /** Tells the page's shape; rows and cursors stay out of logs. */
    @Override
    public String toString() {
        return "KeysetPage[" + items.size() + " items, limit=" + limit + ", next=" + (nextCursor != null) + ", prev="
                + (prevCursor != null) + ", total=" + total + "]";
    }
}
