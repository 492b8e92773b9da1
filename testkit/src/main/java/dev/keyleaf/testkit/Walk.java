package dev.keyleaf.testkit;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Follows cursors until there is none.
 *
 * @param subject whose pages are walked
 * @param listing what is listed
 * @param limits the limit of each page
 */
record Walk(Subject subject, Listing listing, IntSupplier limits) {
    /** Far more pages than any test has rows: a walk that comes here goes in circles. */
    private static final int MAX_PAGES = 2_000;

    static Walk of(Subject subject, Listing listing, int limit) {
        return new Walk(subject, listing, () -> limit);
    }

    KeysetPage<Item> first() {
        return page(null);
    }

    KeysetPage<Item> page(@Nullable String cursor) {
        return subject.page(listing, KeysetRequest.first(limits.getAsInt()).withCursor(cursor));
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
            add(pages, page(cursor), pages.size());
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
            add(pages, page(cursor), 0);
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

    private void add(List<KeysetPage<Item>> pages, KeysetPage<Item> page, int index) {
        if (pages.size() >= MAX_PAGES) {
            throw new AssertionError("the walk goes in circles: " + MAX_PAGES + " pages of " + listing);
        }
        pages.add(index, page);
    }
}
