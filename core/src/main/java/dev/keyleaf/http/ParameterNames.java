package dev.keyleaf.http;

import java.util.List;
import java.util.Set;

/**
 * The names of the query parameters.
 *
 * @param limit of the number of rows
 * @param offset of the number of rows to skip
 * @param cursor of the cursor
 * @param sort of the sort
 * @param count of the total
 * @param checkpoint of the number of rows between two checkpoints of an export
 */
public record ParameterNames(String limit, String offset, String cursor, String sort, String count, String checkpoint) {
    /** The usual name of {@link #limit}. */
    public static final String LIMIT = "limit";

    /** The usual name of {@link #offset}. */
    public static final String OFFSET = "offset";

    /** The usual name of {@link #cursor}. */
    public static final String CURSOR = "cursor";

    /** The usual name of {@link #sort}. */
    public static final String SORT = "sort";

    /** The usual name of {@link #count}. */
    public static final String COUNT = "count";

    /** The usual name of {@link #checkpoint}. */
    public static final String CHECKPOINT = "checkpoint";

    /** The usual name of {@link #offset} where pages are numbered: of the number of the page. */
    public static final String PAGE = "page";

    /** The usual name of {@link #limit} where pages are numbered: of the number of rows on a page. */
    public static final String SIZE = "size";

    /** @throws IllegalArgumentException if a name is blank, or two are the same */
    public ParameterNames {
        List<String> names = List.of(limit, offset, cursor, sort, count, checkpoint);
        if (names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "the name of a parameter must not be blank, but one is: " + describe(names));
        }
        if (Set.copyOf(names).size() < names.size()) {
            throw new IllegalArgumentException("parameters must have different names, but are " + describe(names));
        }
    }

    List<String> all() {
        return List.of(limit, offset, cursor, sort, count, checkpoint);
    }

    /**
     * The same names with another one for the cursor.
     *
     * @throws IllegalArgumentException if it is blank, or the name of another parameter
     */
    public ParameterNames withCursor(String newCursor) {
        return new ParameterNames(limit, offset, newCursor, sort, count, checkpoint);
    }

    private static String describe(List<String> names) {
        return "limit '%s', offset '%s', cursor '%s', sort '%s', count '%s', checkpoint '%s'"
                .formatted(names.toArray());
    }
}
