package dev.keyleaf.demo;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;

import dev.keyleaf.Ordering;
import dev.keyleaf.Sorts;
import java.util.function.Supplier;

/** What a client may sort posts by. Each has its index, see {@code resources/sql/indexes.sql}. */
final class PostSorts implements Supplier<Sorts> {
    static final Ordering NEWEST = Ordering.by(desc("created_at").notNull()).tieBreaker("id");

    @Override
    public Sorts get() {
        return Sorts.of("-created_at", NEWEST)
                .and("created_at", NEWEST.reversed())
                .and("-score", Ordering.by(desc("score").nullsLast()).tieBreaker(asc("id")))
                .and("score", Ordering.by(asc("score")).tieBreaker("id"))
                .and("title", Ordering.by(asc("title").notNull()).tieBreaker("id"));
    }
}
