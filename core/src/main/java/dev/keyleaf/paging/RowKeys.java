package dev.keyleaf.paging;

import dev.keyleaf.seek.Keyset;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.KeyColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a result has the keys of its rows.
 *
 * @param dialect makes text of their values
 * @param columns the column of each key
 * @param types the type that the result gives to each key; empty where types do not matter
 * @param added how many columns at the end of the result are not the SELECT's
 */
record RowKeys(Dialect dialect, List<Integer> columns, List<String> types, int added) {
    /**
     * Finds the keys in a result.
     *
     * @param behind how many columns of other use are behind those that the keys add
     * @return null if a column is missing: a {@code select *} has others now
     */
    static @Nullable RowKeys in(ResultColumns result, Dialect dialect, List<KeyColumn> keys, int behind) {
        int added = 0;
        for (KeyColumn key : keys) {
            added += columnsAdded(dialect, key);
        }
        int shown = result.count() - behind - added;
        int next = shown;
        var columns = new ArrayList<Integer>(keys.size());
        var types = new ArrayList<String>(keys.size());
        for (KeyColumn key : keys) {
            int named = key instanceof KeyColumn.Shown own
                    ? indexOf(own.name(), result, shown)
                    : key instanceof KeyColumn.Converted own ? indexOf(own.name(), result, shown) : next + 1;
            if (named < 0) {
                return null;
            }
            if (dialect.castsKeys()) {
                types.add(result.typeName(named));
            }
            columns.add(key instanceof KeyColumn.Shown ? named : next);
            next += columnsAdded(dialect, key);
        }
        return new RowKeys(dialect, columns, types, added + behind);
    }

    private static int columnsAdded(Dialect dialect, KeyColumn key) {
        if (key instanceof KeyColumn.Shown) {
            return 0;
        }
        return key instanceof KeyColumn.Computed && dialect.castsKeys() ? 2 : 1;
    }

    private static int indexOf(String name, ResultColumns result, int shown) {
        for (int column = 0; column < shown; column++) {
            if (result.name(column).equals(name)) {
                return column;
            }
        }
        return -1;
    }

    /** What the driver gives for the keys of a row. */
    List<@Nullable Object> values(ResultRow<?> row) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (int column : columns) {
            values.add(row.value(column));
        }
        return values;
    }

    Keyset keyset(ResultRow<?> row) {
        return keyset(values(row));
    }

    Keyset keyset(List<@Nullable Object> values) {
        List<@Nullable String> texts = new ArrayList<>(values.size());
        for (Object value : values) {
            texts.add(value == null ? null : dialect.keyText(value));
        }
        return new Keyset(texts);
    }

    /** What tells the keys of a row from those of its neighbours. */
    @Nullable
    Object[] identity(ResultRow<?> row) {
        @Nullable Object[] identity = new @Nullable Object[columns.size()];
        for (int key = 0; key < identity.length; key++) {
            identity[key] = row.identity(columns.get(key));
        }
        return identity;
    }

    static boolean areSame(@Nullable Object[] one, @Nullable Object[] other) {
        return Objects.deepEquals(one, other);
    }
}
