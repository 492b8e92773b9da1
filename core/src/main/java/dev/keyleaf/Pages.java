package dev.keyleaf;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * All items of a list that is served in pages: calls for a page when its first item is wanted, and not before. For any
 * client that can be called with a cursor, generated ones included, and for a pager itself.
 *
 * <pre>{@code
 * Pages<Post> posts = Pages.follow(
 *         cursor -> api.posts(100, cursor), PostPage::getItems, PostPage::getNextCursor, 10_000);
 * for (Post post : posts) …
 * }</pre>
 *
 * Each iterator and each stream begins at the first page. They are for one thread, as what they call may be.
 *
 * @param <T> the type of an item
 */
public final class Pages<T> implements Iterable<T> {
    private final Function<@Nullable String, Fetched<T>> call;
    private final long maxItems;

    private Pages(Function<@Nullable String, Fetched<T>> call, long maxItems) {
        if (maxItems < 1) {
            throw new IllegalArgumentException("maxItems must be at least 1, but was " + maxItems);
        }
        this.call = call;
        this.maxItems = maxItems;
    }

    /**
     * The items of pages of any type.
     *
     * @param call answers the page at a cursor, the first page for null
     * @param items the items of a page, not null
     * @param nextCursor the cursor of the page after a page; null on the last one
     * @param maxItems the most items that may come, at least 1: a list that has more is an error and never cut
     * @param <P> the type of a page
     * @throws IllegalArgumentException if {@code maxItems} is less than 1
     */
    public static <P, T> Pages<T> follow(
            Function<@Nullable String, P> call,
            Function<? super P, ? extends List<? extends T>> items,
            Function<? super P, @Nullable String> nextCursor,
            long maxItems) {
        requireNonNull(call, "call");
        requireNonNull(items, "items");
        requireNonNull(nextCursor, "nextCursor");
        return new Pages<>(
                cursor -> {
                    P page = requireNonNull(call.apply(cursor), "a call must not return null");
                    List<? extends T> fetched =
                            requireNonNull(items.apply(page), "the items of a page must not be null");
                    return new Fetched<>(fetched.iterator(), nextCursor.apply(page));
                },
                maxItems);
    }

    /**
     * The items of a pager's pages.
     *
     * @param call answers the page at a cursor, the first page for null
     * @param maxItems the most items that may come, at least 1: a list that has more is an error and never cut
     * @throws IllegalArgumentException if {@code maxItems} is less than 1
     */
    public static <T> Pages<T> follow(Function<@Nullable String, KeysetPage<T>> call, long maxItems) {
        return follow(call, KeysetPage::items, KeysetPage::nextCursor, maxItems);
    }

    /**
     * Walks the list from its first page. Its {@code hasNext} calls for pages, and throws what the call throws;
     * IllegalStateException if there are more items than the bound allows, or a page leads to itself.
     */
    @Override
    public Iterator<T> iterator() {
        return new Walk<>(call, maxItems);
    }

    /** The same walk as a stream: {@code stream().limit(n)} calls for no page that it does not need. */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    private record Fetched<T>(
            Iterator<? extends T> items, @Nullable String nextCursor) {}

    private static final class Walk<T> implements Iterator<T> {
        private final Function<@Nullable String, Fetched<T>> call;
        private final long maxItems;
        private long taken;
        private @Nullable Fetched<T> page;

        Walk(Function<@Nullable String, Fetched<T>> call, long maxItems) {
            this.call = call;
            this.maxItems = maxItems;
        }

        @Override
        public boolean hasNext() {
            Fetched<T> current = page == null ? call.apply(null) : page;
            while (!current.items().hasNext() && current.nextCursor() != null) {
                String cursor = current.nextCursor();
                current = call.apply(cursor);
                if (cursor.equals(current.nextCursor())) {
                    throw new IllegalStateException(
                            "a page must not lead to itself, but the one behind " + taken + " items does");
                }
            }
            page = current;
            if (current.items().hasNext() && taken == maxItems) {
                throw new IllegalStateException("the list must have at most " + maxItems
                        + " items, but has more: allow more, or take fewer by stream().limit(…)");
            }
            return current.items().hasNext();
        }

        @Override
        public T next() {
            if (!hasNext() || page == null) {
                throw new NoSuchElementException("the list has no more items");
            }
            taken++;
            return page.items().next();
        }
    }
}
