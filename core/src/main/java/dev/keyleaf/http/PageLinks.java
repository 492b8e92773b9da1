package dev.keyleaf.http;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.Page;
import dev.keyleaf.Total;
import dev.keyleaf.http.Endpoint.Kind;
import java.util.ArrayList;
import java.util.List;

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
    /** What leaves room for other headers within 8 KiB, the limit of Tomcat and Jetty by default. */
    private static final int MAX_LENGTH = 7_000;

    PageLinks {
        url = QueryString.legal(url);
    }

    /**
     * The value of the {@code Link} header. Where a long query lets it grow too long, {@code first} is left out, which
     * is the request without its cursor; where cursors are long too, {@code prev}. Never {@code next}: a client would
     * take its page for the last.
     *
     * @param reserved how many characters of the page's headers are taken already
     */
    String header(Page<?> page, int reserved) {
        List<String> links = page instanceof KeysetPage<?> keyset ? links(keyset) : links((OffsetPage<?>) page);
        String header = String.join(", ", links);
        while (header.length() > MAX_LENGTH - reserved && links.size() > 1) {
            links.remove(0);
            header = String.join(", ", links);
        }
        return header;
    }

    private List<String> links(KeysetPage<?> page) {
        String name = endpoint.names().cursor();
        var links = new ArrayList<String>();
        links.add(link("first", query.without(name)));
        if (page.prevCursor() != null) {
            links.add(link("prev", query.with(name, page.prevCursor())));
        }
        if (page.nextCursor() != null) {
            links.add(link("next", query.with(name, page.nextCursor())));
        }
        return links;
    }

    private List<String> links(OffsetPage<?> page) {
        String name = endpoint.names().offset();
        var links = new ArrayList<String>();
        // where cursors are served too, a request without an offset asks for those
        boolean either = endpoint.kind() == Kind.EITHER;
        links.add(link("first", either ? query.with(name, "0") : query.without(name)));
        if (page.offset() > 0) {
            links.add(link("prev", query.with(name, at(page, Math.max(0, page.offset() - page.limit())))));
        }
        // a link the endpoint itself would refuse is none
        if (page.hasMore() && page.offset() <= endpoint.maxOffset() - page.limit()) {
            links.add(link("next", query.with(name, at(page, page.offset() + page.limit()))));
        }
        if (page.total() instanceof Total.Exact exact) {
            long last = last(page, exact.count());
            if (last <= endpoint.maxOffset()) {
                links.add(link("last", query.with(name, at(page, last))));
            }
        }
        return links;
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

    private String link(String relation, QueryString to) {
        return "<" + url + to + ">; rel=\"" + relation + "\"";
    }
}
