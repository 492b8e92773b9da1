package dev.keyleaf.http;

import java.util.Locale;

/** The fields of a page's JSON object besides its items. */
public enum PageField {
    /** How many rows were asked for. */
    LIMIT,
    /** How many rows were skipped; of offset pages. */
    OFFSET,
    /** Leads to the rows after the page; of keyset pages. */
    NEXT_CURSOR,
    /** Leads to the rows before the page; of keyset pages. */
    PREV_CURSOR,
    /** Whether rows follow the page. */
    HAS_MORE,
    /** How many rows were asked for, where pages are numbered. */
    SIZE,
    /** The number of the page, where pages are numbered. */
    PAGE,
    /** How many rows the whole list has; only where they were counted. */
    TOTAL,
    /** How far the total can be trusted, see {@link TotalAccuracy}; only where there is one. */
    TOTAL_ACCURACY,
    /** How many pages the whole list has, where pages are numbered and the total is exact. */
    TOTAL_PAGES,
    /** The URL of the page after this one; only where links are written into the body. */
    NEXT_URL,
    /** The URL of the page before this one; only where links are written into the body. */
    PREV_URL;

    /** The usual name of the field with the rows. */
    public static final String ITEMS = "items";

    /** The name as in {@code next_cursor}. */
    public String snakeCase() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name as in {@code nextCursor}. */
    public String camelCase() {
        var camel = new StringBuilder();
        for (String word : snakeCase().split("_", -1)) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }
}
