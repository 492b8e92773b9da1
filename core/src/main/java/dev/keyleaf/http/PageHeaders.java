package dev.keyleaf.http;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.Page;
import dev.keyleaf.Total;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a page.
 *
 * @param link links to other pages, added to the links that a response already has; null if there are none
 * @param nextCursor the cursor of the next page; null if there is none
 * @param totalCount how many rows the whole list has, exactly; null if that is not known
 */
public record PageHeaders(
        @Nullable String link,
        @Nullable String nextCursor,
        @Nullable String totalCount) {
    /** The name of {@link #link}. */
    public static final String LINK = "Link";

    /** The name of {@link #nextCursor}. */
    public static final String NEXT_CURSOR = "X-Next-Cursor";

    /** The name of {@link #totalCount}. */
    public static final String TOTAL_COUNT = "X-Total-Count";

    /** What caches may do with a page, unless the application says otherwise: keep it for its reader, and ask first. */
    public static final String CACHE_CONTROL = "private, no-cache";

    /** All names: what a script of another origin may read where the application allows that origin. */
    public static final List<String> NAMES = List.of(LINK, NEXT_CURSOR, TOTAL_COUNT);

    /**
     * The headers of a page.
     *
     * @param endpoint the endpoint that answered
     * @param method the request's method
     * @param url the request's full URL without its query
     * @param query the request's query
     * @throws IllegalStateException if the page's cursor has characters that no header may have
     */
    public static PageHeaders of(Page<?> page, Endpoint endpoint, String method, String url, QueryString query) {
        String nextCursor = page instanceof KeysetPage<?> keyset ? headerValue(keyset.nextCursor()) : null;
        PageLinks links = PageLinks.of(endpoint, method, url, query);
        String link = links == null ? null : links.header(page, nextCursor == null ? 0 : nextCursor.length());
        String total = page.total() instanceof Total.Exact exact ? Long.toString(exact.count()) : null;
        return new PageHeaders(link, nextCursor, total);
    }

    private static @Nullable String headerValue(@Nullable String cursor) {
        for (int i = 0; cursor != null && i < cursor.length(); i++) {
            if (cursor.charAt(i) < '!' || cursor.charAt(i) > '~') {
                throw new IllegalStateException("a cursor must consist of visible ASCII characters to stand in a "
                        + "header, but one of " + cursor.length() + " characters does not");
            }
        }
        return cursor;
    }
}
