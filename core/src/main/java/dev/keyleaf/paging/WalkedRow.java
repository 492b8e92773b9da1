package dev.keyleaf.paging;

import dev.keyleaf.seek.Keyset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a walk through all rows.
 *
 * @param <T> what the row becomes
 */
public final class WalkedRow<T> {
    private final T item;
    private final RowKeys keys;
    private final List<@Nullable Object> values;

    WalkedRow(T item, RowKeys keys, List<@Nullable Object> values) {
        this.item = item;
        this.keys = keys;
        this.values = values;
    }

    public T item() {
        return item;
    }

    /** The row's keyset; most rows are never asked for it. */
    public Keyset keyset() {
        return keys.keyset(values);
    }
}
