package dev.keyleaf.testkit;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.seek.Travel;
import java.util.List;
import java.util.Optional;

/** Counts what a page makes a database touch, in whatever it counts itself: never time. For law 8. */
public interface CostMeter {
    /**
     * The orderings whose pages are counted: of one direction, of several, and of keys that are often NULL, where the
     * database puts them and where it does not. A table under test has an index for each, with the same keys.
     */
    static List<Ordering> orderings() {
        return List.of(
                Ordering.unique(asc("id")),
                Ordering.by(desc("t").notNull()).tieBreaker("id"),
                Ordering.by(asc("b").notNull(), desc("t").notNull()).tieBreaker(asc("id")),
                Ordering.by(asc("a")).tieBreaker("id"),
                Ordering.by(desc("a")).tieBreaker(asc("id")),
                Ordering.by(asc("s"), desc("a")).tieBreaker("id"),
                Ordering.by(desc("n").nullsLast()).tieBreaker("id"),
                Ordering.by(asc("n").nullsLast()).tieBreaker("id"),
                Ordering.by(asc("n").nullsFirst()).tieBreaker("id"));
    }

    /** How many rows to count with: so many that reading all of them, or all that tie, would show. */
    int rows();

    /**
     * What a page of twenty rows may touch at most, wherever it begins and the first one included: what its own rows
     * take, and a look into each range beside them.
     */
    long most();

    /** Called when the table is full: for what a database that plans by statistics needs to know. */
    void analyze();

    /**
     * Why no index serves an ordering here, so that the law is skipped for it with this reason; empty if one does.
     *
     * @param travel the way of the pages from their cursor
     */
    default Optional<String> whyNotServed(Ordering ordering, Travel travel) {
        return Optional.empty();
    }

    /** Serves a page and returns what it touched: blocks, rows or steps. */
    long cost(ItemList listing, KeysetRequest request);
}
