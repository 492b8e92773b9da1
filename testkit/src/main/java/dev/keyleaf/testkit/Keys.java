package dev.keyleaf.testkit;

import dev.keyleaf.Direction;
import dev.keyleaf.NullPlacement;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.seek.Keyset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An ordering that can be evaluated.
 *
 * @param keys its keys in their order
 */
record Keys(List<Key<?>> keys) {
    /**
     * A key as it stands in its ordering.
     *
     * @param order the order of its values, direction and null placement included
     */
    private record Key<V>(Column<V> column, Comparator<@Nullable V> order) {
        static <V> Key<V> of(SortKey key, Column<V> column, boolean nullsFirst) {
            Comparator<V> values = key.direction() == Direction.ASC
                    ? column.order()
                    : column.order().reversed();
            return new Key<>(column, nullsFirst ? Comparator.nullsFirst(values) : Comparator.nullsLast(values));
        }

        @Nullable
        V read(@Nullable String text) {
            return text == null ? null : column.read().apply(text);
        }

        @SuppressWarnings("unchecked") // both are values of this very column
        int compare(@Nullable Object one, @Nullable Object other) {
            return order.compare((V) one, (V) other);
        }
    }

    /**
     * The keys of an ordering.
     *
     * @param nullsSortHigh where nulls stand if the ordering does not say
     */
    static Keys of(Ordering ordering, boolean nullsSortHigh) {
        return new Keys(ordering.keys().stream()
                .<Key<?>>map(key -> Key.of(key, Column.of(key.expression()), nullsFirst(key, nullsSortHigh)))
                .toList());
    }

    private static boolean nullsFirst(SortKey key, boolean nullsSortHigh) {
        if (key.nulls() == NullPlacement.DATABASE_DEFAULT) {
            return (key.direction() == Direction.DESC) == nullsSortHigh;
        }
        return key.nulls() == NullPlacement.FIRST;
    }

    /** The typed values of an item, one for each key. */
    List<@Nullable Object> values(Item item) {
        return each(key -> key.column().value().apply(item));
    }

    Keyset write(Item item) {
        return new Keyset(each(key -> key.column().text(item)));
    }

    List<@Nullable Object> read(Keyset keyset) {
        var values = new ArrayList<@Nullable Object>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            values.add(keys.get(i).read(keyset.values().get(i)));
        }
        return values;
    }

    /** Compares the values of two rows as the ordering stands. */
    int compare(List<@Nullable Object> one, List<@Nullable Object> other) {
        for (int i = 0; i < keys.size(); i++) {
            int compared = keys.get(i).compare(one.get(i), other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private <V> List<@Nullable V> each(Function<Key<?>, @Nullable V> value) {
        var values = new ArrayList<@Nullable V>(keys.size());
        for (Key<?> key : keys) {
            values.add(value.apply(key));
        }
        return values;
    }
}
