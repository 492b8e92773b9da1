package dev.keyleaf.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Count;
import dev.keyleaf.CursorStyle;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Follows cursors until there is none.
 *
 * @param pages whose pages are walked
 * @param listing what is listed
 * @param limits the limit of each page
 * @param style the style of the cursors
 * @param count what is asked of the total
 */
record Walk(
        BiFunction<ItemList, KeysetRequest, KeysetPage<Item>> pages,
        ItemList listing,
        IntSupplier limits,
        CursorStyle style,
        Count count) {
    /** More pages than any test has rows: a walk that comes here goes in circles. */
    private static final int MAX_PAGES = 150;

    /** A walk that asks for no totals. */
    Walk(
            BiFunction<ItemList, KeysetRequest, KeysetPage<Item>> pages,
            ItemList listing,
            IntSupplier limits,
            CursorStyle style) {
        this(pages, listing, limits, style, Count.none());
    }

    static Walk of(Subject subject, ItemList listing, int limit) {
        return new Walk(subject::page, listing, () -> limit, CursorStyle.OPAQUE);
    }

    Walk counting(Count newCount) {
        return new Walk(pages, listing, limits, style, newCount);
    }

    KeysetPage<Item> first() {
        return page(null);
    }

    /** The page at a cursor, which must be there: without one the first page would be served. */
    KeysetPage<Item> at(@Nullable String cursor) {
        assertThat(cursor).as("a cursor that a page has: %s", listing).isNotNull();
        return page(cursor);
    }

    private KeysetPage<Item> page(@Nullable String cursor) {
        return pages.apply(listing, new KeysetRequest(limits.getAsInt(), cursor, style).withCount(count));
    }

    /** All pages from the first on. */
    List<KeysetPage<Item>> forwards() {
        return forwardsFrom(first());
    }

    /** The page and all that follow it. */
    List<KeysetPage<Item>> forwardsFrom(KeysetPage<Item> start) {
        var pages = new ArrayList<KeysetPage<Item>>();
        pages.add(start);
        for (String cursor = start.nextCursor();
                cursor != null;
                cursor = last(pages).nextCursor()) {
            add(pages, at(cursor), pages.size());
        }
        return pages;
    }

    /** The page and all that precede it, in the ordering's order: the page comes last. */
    List<KeysetPage<Item>> backwardsFrom(KeysetPage<Item> start) {
        var pages = new ArrayList<KeysetPage<Item>>();
        pages.add(start);
        for (String cursor = start.prevCursor();
                cursor != null;
                cursor = pages.get(0).prevCursor()) {
            add(pages, at(cursor), 0);
        }
        return pages;
    }

    static <P> P last(List<P> pages) {
        return pages.get(pages.size() - 1);
    }

    static List<Item> items(Collection<KeysetPage<Item>> pages) {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }

    static List<List<Item>> itemsByPage(Collection<KeysetPage<Item>> pages) {
        return pages.stream().map(KeysetPage::items).toList();
    }

    static <V> List<V> turned(List<V> values) {
        var turned = new ArrayList<>(values);
        Collections.reverse(turned);
        return turned;
    }

    private void add(List<KeysetPage<Item>> pages, KeysetPage<Item> page, int index) {
        if (pages.size() >= MAX_PAGES) {
            throw new AssertionError("the walk goes in circles: " + MAX_PAGES + " pages of " + listing);
        }
        pages.add(index, page);
    }
}
