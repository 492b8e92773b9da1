package dev.keyleaf.http;

import dev.keyleaf.OffsetPage;
import dev.keyleaf.Total;
import org.jspecify.annotations.Nullable;

/**
 * An offset page as a list writes it whose pages are numbered. Its offset is a multiple of its limit.
 *
 * @param page the page
 * @param firstPage the number of the first page, 0 or 1
 */
public record NumberedPage(OffsetPage<?> page, int firstPage) {
    /** The number of the page. */
    public long number() {
        return number(page.offset(), page.limit(), firstPage);
    }

    /** How many pages the list has; null unless its total is exact. */
    public @Nullable Long totalPages() {
        return page.total() instanceof Total.Exact exact ? pages(exact.count(), page.limit()) : null;
    }

    /** The number of the page that begins at an offset. */
    static long number(long offset, int limit, int firstPage) {
        return offset / limit + firstPage;
    }

    private static long pages(long rows, int limit) {
        return rows / limit + (rows % limit == 0 ? 0 : 1);
    }
}
