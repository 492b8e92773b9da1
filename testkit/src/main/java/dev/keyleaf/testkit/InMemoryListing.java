package dev.keyleaf.testkit;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.Count;
import dev.keyleaf.CursorFault;
import dev.keyleaf.CursorStyle;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Listing;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Total;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.Travel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A list in memory with the pages of one in a database, so that services and controllers are tested without one. The
 * items are looked at for each page: what is added or removed meanwhile is seen by the next one.
 *
 * <pre>{@code
 * InMemoryListing<Post> posts =
 *     InMemoryListing.of(items, comparing(Post::createdAt).reversed().thenComparing(Post::id));
 * KeysetPage<Post> page = posts.filter("author_id = 7", post -> post.authorId() == 7).page(KeysetRequest.first(20));
 * }</pre>
 *
 * <p>Cursors are opaque, bound to the list, its filters and the scope of the request, and places between rows: one is
 * good even after its row is gone. They are remembered here, the latest 10,000 of them; an older one has expired. Plain
 * cursors are refused, as they are for any ordering of several keys. Totals are counted; where an estimate is asked for,
 * up to the cap. Safe for several threads as far as the collection is.
 *
 * @param <T> the type of an item; immutable, or a cursor would move with its item
 */
public final class InMemoryListing<T> implements Listing<T> {
    private final Collection<? extends T> items;
    private final Comparator<? super T> order;
    private final RememberedPlaces<T> places;
    private final List<String> conditions;
    private final Predicate<T> filter;

    private InMemoryListing(
            Collection<? extends T> items,
            Comparator<? super T> order,
            RememberedPlaces<T> places,
            List<String> conditions,
            Predicate<T> filter) {
        this.items = requireNonNull(items, "items");
        this.order = requireNonNull(order, "order");
        this.places = places;
        this.conditions = List.copyOf(conditions);
        this.filter = filter;
    }

    /**
     * All items of a collection in an order.
     *
     * @param items looked at for each page; not copied
     * @param order a total order, which ends in what is unique, as an {@link dev.keyleaf.Ordering} does
     */
    public static <T> InMemoryListing<T> of(Collection<? extends T> items, Comparator<? super T> order) {
        return new InMemoryListing<>(items, order, new RememberedPlaces<>(), List.of(), item -> true);
    }

    /**
     * The items that also meet a condition. Lists of one origin with the same conditions in the same order are one list:
     * they read each other's cursors.
     *
     * @param condition the condition with its values as text, which tells this list from others
     * @param keeps the condition
     */
    public InMemoryListing<T> filter(String condition, Predicate<? super T> keeps) {
        var more = new ArrayList<>(conditions);
        more.add(requireNonNull(condition, "condition"));
        return new InMemoryListing<>(items, order, places, more, filter.and(requireNonNull(keeps, "keeps")));
    }

    @Override
    public KeysetPage<T> page(KeysetRequest request) {
        if (request.style() != CursorStyle.OPAQUE) {
            throw new IllegalArgumentException(
                    "the cursors of a list in memory are opaque, but plain ones were asked for: use opaque cursors");
        }
        var cursors = places.cursors(request.scope(), conditions);
        Position start = cursors.start(request.cursor(), 1);
        List<T> all = sorted();
        List<T> ahead = start == null ? all : ahead(all, start);
        List<T> shown = ahead.subList(0, Math.min(request.limit(), ahead.size()));
        return cursors.assemble(
                        places.fetched(shown, ahead.size() > shown.size()),
                        request.limit(),
                        start,
                        ahead.size() < all.size())
                .withTotal(total(all, shown.size(), request.count()));
    }

    @Override
    public OffsetPage<T> page(OffsetRequest request) {
        List<T> all = sorted();
        List<T> shown =
                all.stream().skip(request.offset()).limit(request.limit()).toList();
        long end = shown.isEmpty() ? 0 : request.offset() + shown.size();
        return new OffsetPage<>(shown, request.limit(), request.offset(), !shown.isEmpty() && end < all.size())
                .withTotal(total(all, end, request.count()));
    }

    private T place(Position start) {
        T item = places.at(start.keyset());
        if (item == null) {
            throw InvalidCursorException.of(CursorFault.EXPIRED);
        }
        return item;
    }

    /** The items ahead of a place, the nearest first. */
    private List<T> ahead(List<T> all, Position start) {
        T place = place(start);
        int ahead = start.travel() == Travel.AFTER ? 1 : -1;
        var found = new ArrayList<T>();
        for (T item : all) {
            int side = Integer.signum(order.compare(item, place));
            if (side == ahead || (side == 0 && start.inclusive())) {
                found.add(item);
            }
        }
        if (start.travel() == Travel.BEFORE) {
            Collections.reverse(found);
        }
        return found;
    }

    private List<T> sorted() {
        List<T> sorted =
                items.stream().<T>map(item -> item).filter(filter).sorted(order).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (order.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
                throw new IllegalArgumentException(
                        "two items are equal in the order of the list, and a page that ends between them would lose "
                                + "one: end the order in what is unique");
            }
        }
        return sorted;
    }

    /** @param seen how many items the page shows to be there */
    private static @Nullable Total total(List<?> all, long seen, Count count) {
        if (!count.isAsked()) {
            return null;
        }
        return count.mode() == Count.Mode.EXACT || all.size() <= count.cap()
                ? new Total.Exact(all.size())
                : new Total.AtLeast(Math.max(count.cap(), seen));
    }
}
