package dev.keyleaf;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A total order of a query's rows: sort keys that end in a tie-breaker, one or more keys that together are unique and
 * never null. Without a tie-breaker two rows could stand in either order, and a page boundary between them would lose
 * or repeat one; so an ordering without one cannot be built.
 *
 * <pre>{@code
 * Ordering.by(desc("created_at")).tieBreaker("id")        // created_at desc, id desc
 * Ordering.by(desc("score").nullsLast()).tieBreaker(asc("id"))
 * Ordering.unique(asc("id"))
 * }</pre>
 */
public final class Ordering {
    private final List<SortKey> keys;
    private final int tieBreakerFrom;
    private final int hash; // an ordering is a part of what is looked up for each page

    private Ordering(List<SortKey> leading, List<SortKey> tieBreaker) {
        if (tieBreaker.isEmpty()) {
            throw new IllegalArgumentException("an ordering must end in a tie-breaker, but none was given: name the "
                    + "primary key or another unique, non-null column");
        }
        var all = new ArrayList<>(leading);
        tieBreaker.forEach(key -> all.add(key.notNull()));
        Set<String> seen = new HashSet<>();
        for (SortKey key : all) {
            if (!seen.add(key.expression().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("the key '" + key.expression()
                        + "' stands twice in an ordering: remove one; for a key that is itself unique use "
                        + "Ordering.unique(…)");
            }
        }
        this.keys = List.copyOf(all);
        this.tieBreakerFrom = leading.size();
        this.hash = keys.hashCode();
    }

    /** Begins an ordering with its leading keys; {@link Leading#tieBreaker} completes it. */
    public static Leading by(SortKey first, SortKey... more) {
        return new Leading(listOf(first, more));
    }

    /**
     * An ordering whose keys together are unique and never null, such as a primary key. This is not verified:
     * where it is not so, a boundary between two equal rows would lose one.
     */
    public static Ordering unique(SortKey first, SortKey... more) {
        return new Ordering(List.of(), listOf(first, more));
    }

    /** All keys in order, the tie-breaker's included; never empty. */
    public List<SortKey> keys() {
        return keys;
    }

    /** The last keys, which together are unique and never null. */
    public List<SortKey> tieBreaker() {
        return keys.subList(tieBreakerFrom, keys.size());
    }

    /** The keys before the tie-breaker; may be empty. */
    public Leading leading() {
        return new Leading(keys.subList(0, tieBreakerFrom));
    }

    /** The same rows from the other end: every direction and every stated null placement flipped. */
    public Ordering reversed() {
        return new Ordering(
                leading().keys().stream().map(SortKey::reversed).toList(),
                tieBreaker().stream().map(SortKey::reversed).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ordering that && keys.equals(that.keys) && tieBreakerFrom == that.tieBreakerFrom;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The keys as one reads them in SQL, for messages; the dialects write the SQL itself. */
    @Override
    public String toString() {
        return keys.stream().map(Ordering::describe).collect(Collectors.joining(", "));
    }

    private static String describe(SortKey key) {
        String nulls = key.nulls() == NullPlacement.DATABASE_DEFAULT ? "" : " nulls " + key.nulls();
        return key.expression() + (" " + key.direction() + nulls).toLowerCase(Locale.ROOT);
    }

    private static List<SortKey> listOf(SortKey first, SortKey... more) {
        var list = new ArrayList<SortKey>();
        list.add(requireNonNull(first, "first"));
        list.addAll(List.of(more));
        return list;
    }

    /**
     * The leading keys of an ordering that still lacks its tie-breaker.
     *
     * @param keys the keys before the tie-breaker
     */
    public record Leading(List<SortKey> keys) {
        public Leading {
            keys = List.copyOf(keys);
        }

        /** Completes the ordering with a unique, non-null key in the direction of the last leading key. */
        public Ordering tieBreaker(String expression) {
            Direction direction =
                    keys.isEmpty() ? Direction.ASC : keys.get(keys.size() - 1).direction();
            return tieBreaker(new SortKey(expression, direction, NullPlacement.DATABASE_DEFAULT, false));
        }

        /** Completes the ordering with keys that together are unique and never null. */
        public Ordering tieBreaker(SortKey first, SortKey... more) {
            return new Ordering(keys, listOf(first, more));
        }
    }
}
