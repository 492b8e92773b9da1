package dev.keyleaf.testkit;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;

import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** The orderings that the laws are tried with: every way a key can be written, alone and together. */
final class Orderings {
    /** Each kind of key once ascending; directions and null placements are multiplied in. */
    private static final List<SortKey> NULLABLE = List.of(asc("a"), asc("s"), asc("n"), asc("lower(s)"));

    /** Never null: each is tried as declared so, and as one of which nothing is declared. */
    private static final List<SortKey> NOT_NULL = List.of(
            asc("b").notNull(), asc("t").notNull(), asc("coalesce(a, 0)").notNull(), asc("b"), asc("t"));

    private static final List<List<SortKey>> TIE_BREAKERS = List.of(
            List.of(asc("id")), List.of(desc("id")), List.of(asc("b"), desc("id")), List.of(desc("b"), desc("id")));

    private Orderings() {}

    /** Every key in every way, alone before a tie-breaker; and each tie-breaker alone. */
    static Stream<Ordering> ofOneKey() {
        Stream<Ordering> alone = TIE_BREAKERS.stream().map(keys -> Ordering.unique(keys.get(0), rest(keys)));
        List<SortKey> ways = ways();
        Stream<Ordering> leading =
                ways.stream().flatMap(key -> Stream.of(0, 1).map(tieBreaker -> ordering(List.of(key), tieBreaker)));
        return Stream.concat(alone, leading);
    }

    /** Every direction and placement of a key together with every one of another, nullable and not. */
    static Stream<Ordering> ofTwoKeys() {
        var orderings = new ArrayList<Ordering>();
        for (SortKey first : shapes("a", "b")) {
            for (SortKey second : shapes("n", "t")) {
                orderings.add(ordering(List.of(first, second), orderings.size()));
            }
        }
        return orderings.stream();
    }

    /** The same of three keys: every seventh of the 512 combinations, so that all pairs occur. */
    static Stream<Ordering> ofThreeKeys() {
        var orderings = new ArrayList<Ordering>();
        int combination = 0;
        for (SortKey first : shapes("a", "b")) {
            for (SortKey second : shapes("s", "t")) {
                for (SortKey third : shapes("n", "coalesce(a, 0)")) {
                    if (combination++ % 7 == 0) {
                        orderings.add(ordering(List.of(first, second, third), orderings.size()));
                    }
                }
            }
        }
        return orderings.stream();
    }

    /** A few that differ most, for laws that are tried once for each. */
    static Stream<Ordering> few() {
        return Stream.of(
                Ordering.unique(asc("id")),
                Ordering.by(desc("t").notNull()).tieBreaker("id"),
                Ordering.by(asc("a")).tieBreaker("id"),
                Ordering.by(desc("a").nullsLast(), asc("s").nullsFirst()).tieBreaker("id"),
                Ordering.by(asc("n").nullsFirst(), desc("t").notNull()).tieBreaker(asc("id")),
                Ordering.by(desc("a")).tieBreaker(desc("b"), asc("id")),
                Ordering.by(desc("lower(s)"), desc("n"), asc("a").nullsLast()).tieBreaker(desc("id")));
    }

    /** Any ordering of one to three keys. */
    static Ordering any(Random random) {
        List<SortKey> ways = ways();
        int count = 1 + random.nextInt(3);
        var keys = new ArrayList<SortKey>();
        Set<String> taken = new HashSet<>();
        while (keys.size() < count) {
            SortKey key = ways.get(random.nextInt(ways.size()));
            if (taken.add(key.expression())) {
                keys.add(key);
            }
        }
        return ordering(keys, random.nextInt(TIE_BREAKERS.size()));
    }

    private static List<SortKey> ways() {
        return Stream.concat(
                        NULLABLE.stream().flatMap(Orderings::placed),
                        NOT_NULL.stream().flatMap(key -> Stream.of(key, key.reversed())))
                .toList();
    }

    private static List<SortKey> shapes(String nullable, String notNull) {
        SortKey key = asc(notNull).notNull();
        return Stream.concat(placed(asc(nullable)), Stream.of(key, key.reversed()))
                .toList();
    }

    private static Stream<SortKey> placed(SortKey key) {
        return Stream.of(key, key.nullsFirst(), key.nullsLast()).flatMap(way -> Stream.of(way, way.reversed()));
    }

    /** Composite tie-breakers begin with {@code b}: where that leads already, the plain one of that number serves. */
    private static Ordering ordering(List<SortKey> keys, int tieBreaker) {
        boolean hasB = keys.stream().anyMatch(key -> key.expression().equals("b"));
        List<SortKey> last = TIE_BREAKERS.get(tieBreaker % (hasB ? 2 : TIE_BREAKERS.size()));
        return Ordering.by(keys.get(0), rest(keys)).tieBreaker(last.get(0), rest(last));
    }

    private static SortKey[] rest(List<SortKey> keys) {
        return keys.subList(1, keys.size()).toArray(new SortKey[0]);
    }
}
