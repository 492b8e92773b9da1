package com.example.orders;

import static dev.keyleaf.SortKey.desc;

import dev.keyleaf.Ordering;
import dev.keyleaf.Sorts;
import java.util.function.Supplier;

/** Which orders clients may choose; the first is the default. Each ends in a unique key and has an index in schema.sql. */
final class OrderSorts implements Supplier<Sorts> {
    @Override
    public Sorts get() {
        return Sorts.of("-placed", Ordering.by(desc("placed").notNull()).tieBreaker("id"))
                .and("-total", Ordering.by(desc("total").notNull()).tieBreaker("id"));
    }
}
