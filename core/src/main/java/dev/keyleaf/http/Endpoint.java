package dev.keyleaf.http;

import dev.keyleaf.Count;
import dev.keyleaf.CursorStyle;
import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Sorts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one list allows its clients: whatever reads requests, makes links or describes the endpoint asks here.
 *
 * @param kind which page request it takes
 * @param defaultLimit the limit of a request that names none
 * @param maxLimit the highest limit
 * @param clampsLimit whether a higher one is read as the highest instead of being refused
 * @param maxOffset the highest offset
 * @param style the style of its cursors
 * @param names the names of its parameters
 * @param others what it makes of parameters that it does not read
 * @param sortsType the class that lists its sorts; null if it takes no ordering
 * @param sorts the sorts a client may choose from; null if it takes no ordering
 * @param counts the totals a client may ask for, what they cost at most; the first for a request that names none
 * @param firstPage the number of the first page, 0 or 1, where pages are numbered: then the limit's parameter has the
 *     size of a page and the offset's its number; null where they are not
 * @param pageInHeaders whether the body is the bare array
 * @param filters what a client may filter by
 */
public record Endpoint(
        Kind kind,
        int defaultLimit,
        int maxLimit,
        boolean clampsLimit,
        long maxOffset,
        CursorStyle style,
        ParameterNames names,
        OtherParameters others,
        @Nullable Class<?> sortsType,
        @Nullable Sorts sorts,
        List<Count> counts,
        @Nullable Integer firstPage,
        boolean pageInHeaders,
        List<FilterSet> filters) {

    /** Which page request an endpoint takes. */
    public enum Kind {
        /** None: it takes no part in paging, though it may return a page. */
        NONE,
        /** A {@link KeysetRequest}. */
        KEYSET,
        /** An {@link dev.keyleaf.OffsetRequest}. */
        OFFSET,
        /** A {@link dev.keyleaf.PagingRequest}: by cursor, unless the request names an offset. */
        EITHER,
        /** All rows, from a cursor on if one is given. */
        EXPORT;

        /** Whether it serves one page, and not none or all rows. */
        public boolean isPage() {
            return this != NONE && this != EXPORT;
        }

        /** Whether it may be asked to begin at a cursor. */
        public boolean takesCursor() {
            return this == KEYSET || this == EITHER || this == EXPORT;
        }

        /** Whether it may be asked for a page at an offset. */
        public boolean takesOffset() {
            return this == OFFSET || this == EITHER;
        }
    }

    /**
     * @throws IllegalArgumentException if a limit or an offset is out of its bounds, two contradict each other, or one
     *     parameter has two meanings
     */
    public Endpoint {
        counts = List.copyOf(counts);
        filters = List.copyOf(filters);
        checkNames(paging(kind, names, sorts != null), filters);
        if (counts.isEmpty()) {
            throw new IllegalArgumentException("an endpoint must allow at least one count, if only none");
        }
        checkLimit("the default limit", defaultLimit);
        checkLimit("the maximum limit", maxLimit);
        if (defaultLimit > maxLimit) {
            throw new IllegalArgumentException("the default limit must be at most the maximum limit, but "
                    + defaultLimit + " is over " + maxLimit);
        }
        if (maxOffset < 0) {
            throw new IllegalArgumentException("the maximum offset must be at least 0, but was " + maxOffset);
        }
    }

    /**
     * Reads the arguments of a request.
     *
     * @param url the request's full URL without its query
     * @param query the request's query
     * @param cursorCheck throws what is wrong with the cursor of a request, whatever the query is; asked only where the
     *     request is refused anyway
     * @throws InvalidRequestException if any parameter of the endpoint is wrong; says all that is wrong
     */
    public Arguments read(String url, QueryString query, Consumer<KeysetRequest> cursorCheck) {
        return new RequestParser(this, url, query).parse(cursorCheck);
    }

    /**
     * Checks a limit that is configured.
     *
     * @param name what the limit is called
     * @throws IllegalArgumentException if no page may have so few or so many rows
     */
    public static void checkLimit(String name, int limit) {
        if (limit < 1 || limit > KeysetRequest.MAX_LIMIT) {
            throw new IllegalArgumentException(
                    name + " must be from 1 to " + KeysetRequest.MAX_LIMIT + ", but was " + limit);
        }
    }

    /** The names of all parameters that are read here. */
    public List<String> parameters() {
        List<String> all = new ArrayList<>(paging(kind, names, sorts != null));
        filters.forEach(set -> set.parameters().forEach(filter -> all.add(filter.name())));
        return all;
    }

    private static List<String> paging(Kind kind, ParameterNames names, boolean isSorted) {
        List<String> paging = new ArrayList<>();
        if (kind.isPage()) {
            paging.add(names.limit());
            paging.add(names.count());
        }
        if (kind.takesCursor()) {
            paging.add(names.cursor());
        }
        if (kind.takesOffset()) {
            paging.add(names.offset());
        }
        if (kind == Kind.EXPORT) {
            paging.add(names.checkpoint());
        }
        if (isSorted) {
            paging.add(names.sort());
        }
        return paging;
    }

    private static void checkNames(List<String> paging, List<FilterSet> filters) {
        Set<String> seen = new HashSet<>(paging);
        for (FilterSet set : filters) {
            for (FilterParameter filter : set.parameters()) {
                if (!seen.add(filter.name())) {
                    throw new IllegalArgumentException("parameters must have different names, but two are called "
                            + filter.name() + ": rename the filter");
                }
            }
        }
    }

    /** What a client writes for the {@link #counts}, in their order. */
    public List<String> countNames() {
        return counts.stream()
                .map(count -> count.mode().name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
