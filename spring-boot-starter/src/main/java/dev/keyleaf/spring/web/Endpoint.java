package dev.keyleaf.spring.web;

import dev.keyleaf.CursorStyle;
import dev.keyleaf.Sorts;
import dev.keyleaf.spring.web.WebProperties.Parameters;
import java.util.List;
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
        boolean pageInHeaders) {

    /** Which page request a controller method takes. */
    public enum Kind {
        /** None: it takes no part in paging, though it may return a page. */
        NONE,
        /** A {@link dev.keyleaf.KeysetRequest}. */
        KEYSET,
        /** An {@link dev.keyleaf.OffsetRequest}. */
        OFFSET,
        /** A {@link dev.keyleaf.PageRequest}: by cursor, unless the request names an offset. */
        EITHER,
        /** An {@link dev.keyleaf.spring.export.ExportRequest}: all rows, from a cursor on if one is given. */
        EXPORT;

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
}
