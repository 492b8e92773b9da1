package dev.keyleaf.http;

import dev.keyleaf.Page;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The URLs of the pages beside a page, for bodies that have them.
 *
 * @param next of the page after it; null if there is none
 * @param prev of the page before it; null if there is none
 */
public record PageUrls(@Nullable String next, @Nullable String prev) {
    /**
     * The URLs beside a page, those of its {@code Link} header.
     *
     * @param endpoint the endpoint that answered
     * @param method the request's method
     * @param url the request's full URL without its query
     * @param query the request's query
     * @return null where no URL can repeat the request, as that of a POST
     */
    public static @Nullable PageUrls of(Page<?> page, Endpoint endpoint, String method, String url, QueryString query) {
        PageLinks links = PageLinks.of(endpoint, method, url, query);
        if (links == null) {
            return null;
        }
        Map<String, String> urls = links.urls(page);
        return new PageUrls(urls.get(PageLinks.NEXT), urls.get(PageLinks.PREV));
    }
}
