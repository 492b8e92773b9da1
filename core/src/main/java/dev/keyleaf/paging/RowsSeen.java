package dev.keyleaf.paging;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.seek.Position;
import org.jspecify.annotations.Nullable;

/**
 * What a page itself proves of the total.
 *
 * @param count how many rows there are at least
 * @param isAll whether there are no others
 */
record RowsSeen(long count, boolean isAll) {
    static RowsSeen on(KeysetPage<?> page, @Nullable Position start) {
        boolean before = page.prevCursor() != null;
        boolean after = page.nextCursor() != null;
        if (page.items().isEmpty()) { // its cursor leads back to a place, not to rows
            return new RowsSeen(0, start == null);
        }
        return new RowsSeen(page.items().size() + (before ? 1L : 0) + (after ? 1 : 0), !before && !after);
    }

    static RowsSeen on(OffsetPage<?> page) {
        if (page.items().isEmpty()) { // past the end, but not known how far
            return new RowsSeen(0, page.offset() == 0);
        }
        long to = page.offset() + page.items().size(); // rows are there: no overflow
        return new RowsSeen(page.hasMore() ? to + 1 : to, !page.hasMore());
    }
}
