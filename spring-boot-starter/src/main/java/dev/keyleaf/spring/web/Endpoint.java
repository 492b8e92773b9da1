package dev.keyleaf.spring.web;

import dev.keyleaf.Count;
import dev.keyleaf.CursorStyle;
import dev.keyleaf.Sorts;
import dev.keyleaf.spring.web.WebProperties.Parameters;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one controller method declares about its pages: annotations and properties taken together. What reads requests,
 * writes links or describes the endpoint, asks here.
 *
 * @param kind which page request it takes
 * @param defaultLimit the limit of a request that names none
 * @param maxLimit the highest limit
 * @param clampsLimit whether a higher one is read as the highest instead of being refused
 * @param maxOffset the highest offset
 * @param style the style of its cursors
 * @param names the names of its parameters
 * @param refused names of parameters that page other lists of the application, and that a client may take for its own
 * @param sortsType the class that lists its sorts; null if it takes no ordering
 * @param sorts the sorts a client may choose from; null if it takes no ordering
 * @param counts the totals a client may ask for, what they cost at most; the first for a request that names none
 * @param pageInHeaders whether the body is the bare array
 */
public record Endpoint(
        Kind kind,
        int defaultLimit,
        int maxLimit,
        boolean clampsLimit,
        long maxOffset,
        CursorStyle style,
        Parameters names,
        List<String> refused,
        @Nullable Class<?> sortsType,
        @Nullable Sorts sorts,
        List<Count> counts,
        boolean pageInHeaders) {

    /** Which page request a controller method takes. */
    public enum Kind {
        /** None: it takes no part in paging, though it may return a page. */
        NONE,
        /** A {@link dev.keyleaf.KeysetRequest}. */
        KEYSET,
        /** An {@link dev.keyleaf.OffsetRequest}. */
        OFFSET,
        /** A {@link dev.keyleaf.PagingRequest}: by cursor, unless the request names an offset. */
        EITHER,
        /** An {@link dev.keyleaf.spring.export.ExportRequest}: all rows, from a cursor on if one is given. */
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

    /** @throws IllegalArgumentException if a limit or an offset is out of its bounds, or two contradict each other */
    public Endpoint {
        refused = List.copyOf(refused);
        counts = List.copyOf(counts);
        if (counts.isEmpty()) {
            throw new IllegalArgumentException("an endpoint must allow at least one count, if only none");
        }
        WebProperties.checkLimit("the default limit", defaultLimit);
        WebProperties.checkLimit("the maximum limit", maxLimit);
        if (defaultLimit > maxLimit) {
            throw new IllegalArgumentException("the default limit must be at most the maximum limit, but "
                    + defaultLimit + " is over " + maxLimit);
        }
        if (maxOffset < 0) {
            throw new IllegalArgumentException("the maximum offset must be at least 0, but was " + maxOffset);
        }
    }

    /** What a client writes for the {@link #counts}, in their order. */
    public List<String> countNames() {
        return counts.stream()
                .map(count -> count.mode().name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
