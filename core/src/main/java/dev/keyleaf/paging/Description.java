package dev.keyleaf.paging;

import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorCodec;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.KeyColumn;
import dev.keyleaf.sql.SqlSelect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the database says of a query before it is run.
 *
 * @param keys for each key of the ordering its type, and where a page has its value
 * @param resultTypes the types that results gave to the columns of the keys while they had these types: a statement may
 *     change how a driver names one
 * @param templates the statements that were written for pages
 * @param keysAreIntegers whether each key is an integer that can be compared with any other
 */
record Description(
        List<KeyColumn> keys, Set<List<String>> resultTypes, PageTemplates templates, boolean keysAreIntegers) {
    /** Each form of a statement may have names of its own; there are not many forms. */
    private static final int MAX_RESULT_TYPES = 16;

    Description {
        keys = List.copyOf(keys);
        resultTypes = Set.copyOf(resultTypes);
    }

    /**
     * Reads the answer to {@link Dialect#describe}.
     *
     * @throws IllegalArgumentException if the query cannot be paged in this ordering, with the remedy
     */
    static Description of(ResultColumns columns, Dialect dialect, SqlSelect select, Ordering ordering) {
        int count = ordering.keys().size();
        int shown = columns.count() - (dialect.castsKeys() ? 2 * count : count);
        Map<String, Integer> byName = columnsByName(columns, shown, select, ordering);
        var keys = new ArrayList<KeyColumn>();
        var types = new ArrayList<String>();
        boolean keysAreIntegers = true;
        for (int key = 0; key < count; key++) {
            String type = dialect.keyType(columns.typeName(shown + key));
            Integer own = byName.get(name(ordering.keys().get(key).expression()));
            if (own == null) {
                keys.add(new KeyColumn.Computed(type));
            } else {
                String name = columns.name(own);
                keys.add(
                        dialect.readsPlainly(type)
                                ? new KeyColumn.Shown(type, name)
                                : new KeyColumn.Converted(type, name));
            }
            if (dialect.castsKeys()) {
                types.add(columns.typeName(own == null ? shown + count + key : own));
            }
            keysAreIntegers &= columns.isInteger(shown + key);
        }
        return new Description(keys, Set.of(types), new PageTemplates(), keysAreIntegers);
    }

    /** The same, with the types that one more result gave to the columns of the keys. */
    Description alsoSeenAs(List<String> types) {
        Set<List<String>> more = resultTypes.size() < MAX_RESULT_TYPES ? new HashSet<>(resultTypes) : new HashSet<>();
        more.add(types);
        return new Description(keys, more, templates, keysAreIntegers);
    }

    private static Map<String, Integer> columnsByName(
            ResultColumns columns, int shown, SqlSelect select, Ordering ordering) {
        Map<String, Integer> byName = new HashMap<>();
        for (int column = 0; column < shown; column++) {
            String name = columns.name(column);
            if (select.isReserved(name, ordering)) {
                throw new IllegalArgumentException("'" + select + "' has a column named '" + name + "', as pages call "
                        + "columns of their own: list the columns of the SELECT by name, or give this one another name "
                        + "with AS");
            }
            if (byName.put(name.toLowerCase(Locale.ROOT), column) != null) {
                throw new IllegalArgumentException(
                        "'" + select + "' has two columns named '" + name + "': give one of them another name with AS");
            }
        }
        return byName;
    }

    /** The name that an expression is, however it is quoted; what is no name is found nowhere. */
    private static String name(String expression) {
        boolean isQuoted = expression.length() > 2
                && "\"`".indexOf(expression.charAt(0)) >= 0
                && expression.indexOf(expression.charAt(0), 1) == expression.length() - 1;
        return (isQuoted ? expression.substring(1, expression.length() - 1) : expression).toLowerCase(Locale.ROOT);
    }

    /**
     * The same if cursors of this kind can hold any value of the keys.
     *
     * @throws IllegalArgumentException if they cannot, whatever the rows and the cursor at hand are
     */
    Description servedBy(CursorCodec codec, Ordering ordering) {
        if (codec == CursorCodec.plain() && !keysAreIntegers) {
            throw new IllegalArgumentException("plain cursors need an ordering of one integer key, but was (" + ordering
                    + "), which is none: use opaque cursors, or order by an integer");
        }
        return this;
    }
}
