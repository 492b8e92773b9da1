package dev.keyleaf.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A pager under test with the one table it pages over. Its exceptions are unchecked and pass through. */
public interface Subject extends ItemPager, AutoCloseable {
    /**
     * The reference: an empty list in memory that is sorted and searched without any of the machinery under test but
     * the cursors. It orders by the columns of {@link Item}, {@code coalesce(a, 0)} and {@code lower(s)}. Safe for
     * use by several threads.
     *
     * @param nullsSortHigh whether {@code NULL}, where an ordering does not place it, stands after all values in
     *     ascending order, as in PostgreSQL; false as in MariaDB and SQLite
     */
    static Subject reference(boolean nullsSortHigh) {
        return new ReferencePager(nullsSortHigh);
    }

    /** All items of a listing by one plain ORDER BY; no paging code takes part. */
    List<Item> all(ItemList listing);

    /** Adds items; their ids are new. Seen by the next call, like everything that is written. */
    void insert(List<Item> items);

    /** Removes items; ids that are unknown do nothing. */
    void delete(Collection<Long> ids);

    /** Replaces the item of the same id; an unknown id does nothing. */
    void update(Item item);

    /** Removes all items. */
    void clear();

    /**
     * A pager over the same table whose function from rows to items throws an {@link IllegalArgumentException} of the
     * message {@code row <id>} at the row of an id: {@link Feature#MAPPERS}.
     */
    default ItemPager failingAt(long id) {
        throw Feature.MAPPERS.isNotImplemented();
    }

    /** What counts the costs of pages. Where nothing does, the law that needs it is skipped with this as the reason. */
    default Optional<CostMeter> costMeter() {
        return Optional.empty();
    }

    /** Frees what this subject holds; the table may stay. */
    @Override
    void close();
}
