package dev.keyleaf.http;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.Page;
import dev.keyleaf.Total;
import dev.keyleaf.http.Endpoint.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The links of a page, as RFC 8288 spells them: {@code first}, {@code prev}, {@code next} and, where an exact
 * total tells, {@code last}. Each is the request's own
 * URL, byte for byte, in which only the cursor or the offset is another.
 *
 * @param url the request's URL without its query
 * @param query the request's query
 * @param endpoint the endpoint that answered
 */
record PageLinks(String url, QueryString query, Endpoint endpoint) {
    static final String PREV = "prev";
    static final String NEXT = "next";

    /** What leaves room for other headers within 8 KiB, the limit of Tomcat and Jetty by default. */
    private static final int MAX_LENGTH = 7_000;

    PageLinks {
        url = QueryString.legal(url);
    }

    /**
     * The links of a request; null where none can repeat it: a link is followed by GET, so it cannot repeat a page that was
     * asked for by a body, and where we do not read the request, we do not know how it asks for another page.
     */
    static @Nullable PageLinks of(Endpoint endpoint, String method, String url, QueryString query) {
        return endpoint.kind().isPage() && (method.equals("GET") || method.equals("HEAD")) && isHttp(url)
                ? new PageLinks(url, query, endpoint)
                : null;
    }

    /** Forwarded headers can name any scheme, and a link of another one could be a script. */
    private static boolean isHttp(String url) {
        return url.regionMatches(true, 0, "http://", 0, 7) || url.regionMatches(true, 0, "https://", 0, 8);
    }

    /**
     * The value of the {@code Link} header. Where a long query lets it grow too long, {@code first} is left out, which
     * is the request without its cursor; where cursors are long too, {@code prev}. Never {@code next}: a client would
     * take its page for the last.
     *
     * @param reserved how many characters of the page's headers are taken already
     */
    String header(Page<?> page, int reserved) {
        List<String> links = new ArrayList<>();
        urls(page).forEach((relation, target) -> links.add("<" + target + ">; rel=\"" + relation + "\""));
        String header = String.join(", ", links);
        while (header.length() > MAX_LENGTH - reserved && links.size() > 1) {
            links.remove(0);
            header = String.join(", ", links);
        }
        return header;
    }

    /** The URLs of other pages by their relation, in the order of the pages. */
    Map<String, String> urls(Page<?> page) {
        return page instanceof KeysetPage<?> keyset ? urls(keyset) : urls((OffsetPage<?>) page);
    }

    private Map<String, String> urls(KeysetPage<?> page) {
        String name = endpoint.names().cursor();
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("first", url + query.without(name));
        if (page.prevCursor() != null) {
            urls.put(PREV, url + query.with(name, page.prevCursor()));
        }
        if (page.nextCursor() != null) {
            urls.put(NEXT, url + query.with(name, page.nextCursor()));
        }
        return urls;
    }

    private Map<String, String> urls(OffsetPage<?> page) {
        String name = endpoint.names().offset();
        Map<String, String> urls = new LinkedHashMap<>();
        // where cursors are served too, a request without an offset asks for those
        boolean either = endpoint.kind() == Kind.EITHER;
        urls.put("first", url + (either ? query.with(name, "0") : query.without(name)));
        if (page.offset() > 0) {
            urls.put(PREV, url + query.with(name, at(page, Math.max(0, page.offset() - page.limit()))));
        }
        // a link the endpoint itself would refuse is none
        if (page.hasMore() && page.offset() <= endpoint.maxOffset() - page.limit()) {
            urls.put(NEXT, url + query.with(name, at(page, page.offset() + page.limit())));
        }
        if (page.total() instanceof Total.Exact exact) {
            long last = last(page, exact.count());
            if (last <= endpoint.maxOffset()) {
                urls.put("last", url + query.with(name, at(page, last)));
            }
        }
        return urls;
    }

    /** How a client asks for the page at an offset. */
    private String at(OffsetPage<?> page, long offset) {
        Integer first = endpoint.firstPage();
        return Long.toString(first == null ? offset : NumberedPage.number(offset, page.limit(), first));
    }

    /** Where following {@code next} from this page ends, and from {@code first} too. */
    private static long last(OffsetPage<?> page, long total) {
        long shift = page.offset() % page.limit();
        return total <= shift ? 0 : shift + (total - 1 - shift) / page.limit() * page.limit();
    }
}
