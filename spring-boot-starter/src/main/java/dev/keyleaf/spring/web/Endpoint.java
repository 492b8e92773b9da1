package dev.keyleaf.spring.web;

import dev.keyleaf.CursorStyle;
import dev.keyleaf.Sorts;
import dev.keyleaf.spring.web.WebProperties.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What one controller method declares: annotation and properties taken together.
 *
 * @param request which page request it takes
 * @param defaultLimit the limit of a request that names none
 * @param maxLimit the highest limit
 * @param clampsLimit whether a higher one is read as the highest instead of being refused
 * @param maxOffset the highest offset
 * @param style the style of its cursors
 * @param names the names of its parameters
 * @param sorts the sorts a client may choose from; null if it takes no ordering
 * @param pageInHeaders whether the body is the bare array
 */
record Endpoint(
        PageRequest request,
        int defaultLimit,
        int maxLimit,
        boolean clampsLimit,
        long maxOffset,
        CursorStyle style,
        Parameters names,
        @Nullable Sorts sorts,
        boolean pageInHeaders) {

    enum PageRequest {
        NONE,
        KEYSET,
        OFFSET
    }

    Endpoint {
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
