package dev.keyleaf.testkit;

import dev.keyleaf.Direction;
import dev.keyleaf.Keyset;
import dev.keyleaf.NullPlacement;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ordering that can be evaluated.
 *
 * @param ordering the ordering
 * @param nullsSortHigh where nulls stand if the ordering does not say
 */
record Keys(Ordering ordering, boolean nullsSortHigh) {
    /** The typed values of an item, one for each key. */
    List<@Nullable Object> values(Item item) {
        var values = new ArrayList<@Nullable Object>();
        for (SortKey key : ordering.keys()) {
            values.add(Column.of(key.expression()).value().apply(item));
        }
        return values;
    }

    Keyset write(Item item) {
        var values = new ArrayList<@Nullable String>();
        for (SortKey key : ordering.keys()) {
            values.add(Column.of(key.expression()).text(item));
        }
        return new Keyset(values);
    }

    List<@Nullable Object> read(Keyset keyset) {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < ordering.keys().size(); i++) {
            String text = keyset.values().get(i);
            Column<?> column = Column.of(ordering.keys().get(i).expression());
            values.add(text == null ? null : column.read().apply(text));
        }
        return values;
    }

    /** Compares as the ordering stands, direction and null placement included. */
    int compare(List<@Nullable Object> one, List<@Nullable Object> other) {
        for (int i = 0; i < ordering.keys().size(); i++) {
            int compared = compare(ordering.keys().get(i), one.get(i), other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private int compare(SortKey key, @Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            int nullFirst = Boolean.compare(one != null, other != null);
            return nullsFirst(key) ? nullFirst : -nullFirst;
        }
        int compared = compare(Column.of(key.expression()), one, other);
        return key.direction() == Direction.ASC ? compared : -compared;
    }

    @SuppressWarnings("unchecked") // both are values of this very column
    private static <V> int compare(Column<V> column, Object one, Object other) {
        return Integer.signum(column.order().compare((V) one, (V) other));
    }

    private boolean nullsFirst(SortKey key) {
        if (key.nulls() == NullPlacement.DATABASE_DEFAULT) {
            return (key.direction() == Direction.DESC) == nullsSortHigh;
        }
        return key.nulls() == NullPlacement.FIRST;
    }
}
