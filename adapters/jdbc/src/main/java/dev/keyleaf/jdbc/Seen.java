package dev.keyleaf.jdbc;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.seek.Position;
import org.jspecify.annotations.Nullable;

/**
 * What a page itself proves of the total.
 *
 * @param rows how many rows there are at least
 * @param isAll whether there are no others
 */
record Seen(long rows, boolean isAll) {
    static Seen on(KeysetPage<?> page, @Nullable Position start) {
        boolean before = page.prevCursor() != null;
        boolean after = page.nextCursor() != null;
        if (page.items().isEmpty()) { // its cursor leads back to a place, not to rows
            return new Seen(0, start == null);
        }
        return new Seen(page.items().size() + (before ? 1L : 0) + (after ? 1 : 0), !before && !after);
    }

    static Seen on(OffsetPage<?> page) {
        if (page.items().isEmpty()) { // past the end, nobody knows how far
            return new Seen(0, page.offset() == 0);
        }
        long to = page.offset() + page.items().size(); // rows are there: no overflow
        return new Seen(page.hasMore() ? to + 1 : to, !page.hasMore());
    }
}
