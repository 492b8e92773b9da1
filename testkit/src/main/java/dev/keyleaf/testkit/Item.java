package dev.keyleaf.testkit;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table under test.
 *
 * @param id the primary key: any 64-bit integer
 * @param a a nullable integer with few values, so with many ties
 * @param b an integer with few values, never null
 * @param t a point in time in whole microseconds, with about twenty ties, never null
 * @param s a nullable text of at most 40 characters, to be compared by code point ({@code COLLATE "C"})
 * @param n a nullable decimal with at most 30 digits on either side of the point; {@code 1.0} and {@code 1.00} occur
 *     and tie
 */
public record Item(
        long id,
        @Nullable Integer a,
        int b,
        Instant t,
        @Nullable String s,
        @Nullable BigDecimal n) {
    /** The name of the table. */
    public static final String TABLE = "item";

    /** The names of its columns, in the order of the components. */
    public static final List<String> COLUMNS = List.of("id", "a", "b", "t", "s", "n");

    /** The query that a pager under test pages over, without the filters of a listing. */
    public static final String SELECT = "select id, a, b, t, s, n from item";

    /** @throws IllegalArgumentException if {@code t} is finer than a microsecond: a database would round it */
    public Item {
        requireNonNull(t, "t");
        if (!t.equals(t.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException("t must be in whole microseconds, but was " + t);
        }
    }
}
