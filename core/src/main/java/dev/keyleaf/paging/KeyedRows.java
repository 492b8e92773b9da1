package dev.keyleaf.paging;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.sql.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows whose keys are read. It wants none where the result shows that a key has another type than the query was
 * described with: a value that is cast to the wrong type would lose rows, or repeat them for ever.
 *
 * @param <T> what a row becomes
 */
abstract class KeyedRows<T> implements RowReader<T> {
    private final Dialect dialect;
    private final Description description;
    private final int columnsBehind;
    private @Nullable RowKeys keys;
    private boolean stale;

    /** @param columnsBehind how many columns the result has behind those of the keys */
    KeyedRows(Dialect dialect, Description description, int columnsBehind) {
        this.dialect = dialect;
        this.description = description;
        this.columnsBehind = columnsBehind;
    }

    @Override
    public final boolean begin(ResultColumns columns) {
        keys = RowKeys.in(columns, dialect, description.keys(), columnsBehind);
        stale = keys == null || !description.resultTypes().contains(keys.types());
        if (!stale) {
            begin(columns.count());
        }
        return !stale;
    }

    @Override
    public final int added() {
        return keys().added();
    }

    /** Called before the first row if the rows are wanted. */
    void begin(int columns) {}

    /** Whether the description is not, or not surely, that of this result. */
    final boolean isStale() {
        return stale;
    }

    /** Where the keys are; null before the rows, and where a column is missing. */
    final @Nullable RowKeys found() {
        return keys;
    }

    final RowKeys keys() {
        return requireNonNull(keys, "keys");
    }
}
