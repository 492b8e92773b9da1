package dev.keyleaf.testkit;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.NullPlacement;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a test asks for: the items that meet all filters, in an order.
 *
 * @param ordering the order, over the columns of {@link Item} and a few expressions of them
 * @param filters the conditions, joined by AND; may be empty
 */
public record ItemList(Ordering ordering, List<Filter> filters) {
    public ItemList {
        requireNonNull(ordering, "ordering");
        filters = List.copyOf(filters);
    }

    /** All items in an order. */
    public static ItemList of(Ordering ordering) {
        return new ItemList(ordering, List.of());
    }

    /** The same listing with one more filter. */
    public ItemList filter(Filter filter) {
        var more = new ArrayList<>(filters);
        more.add(filter);
        return new ItemList(ordering, more);
    }

    /** The same rows from the other end. */
    public ItemList reversed() {
        return new ItemList(ordering.reversed(), filters);
    }

    /** The filters as one SQL condition with a {@code ?} for each value; {@code 1 = 1} if there is none. */
    public String where() {
        return filters.isEmpty()
                ? "1 = 1"
                : filters.stream().map(Filter::sql).collect(Collectors.joining(") and (", "(", ")"));
    }

    /** The values of {@link #where}, in order. */
    public List<Object> values() {
        return filters.stream().flatMap(filter -> filter.values().stream()).toList();
    }

    /**
     * The ordering as standard SQL, without the words ORDER BY. Independent of the dialects on purpose: it tests them.
     * A database that has no {@code NULLS FIRST} needs its own.
     */
    public String orderBy() {
        return ordering.keys().stream().map(ItemList::describe).collect(Collectors.joining(", "));
    }

    private static String describe(SortKey key) {
        String nulls = key.nulls() == NullPlacement.DATABASE_DEFAULT ? "" : " nulls " + key.nulls();
        return key.expression() + (" " + key.direction() + nulls).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return filters.isEmpty() ? orderBy() : orderBy() + " where " + where() + " " + values();
    }
}
