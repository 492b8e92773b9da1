package dev.keyleaf.testkit;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static dev.keyleaf.testkit.Feature.OFFSETS;
import static dev.keyleaf.testkit.Feature.PLAIN_CURSORS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.CursorStyle;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

abstract class WalkLaw extends Law {
    private static final int ROWS = 38;
    private static final List<Integer> LIMITS = List.of(7, 3, 20, 2, 100, 1);

    private static final Filter AN_OR = new Filter.AnyOf(List.of(new Filter.AIs(0), new Filter.TextContains("a")));

    /** Two rows a page: the boundary falls between nulls, between values, and between the two. */
    private static final List<List<@Nullable Integer>> NULLS_AROUND_A_BOUNDARY = List.of(
            Arrays.asList(null, null, 1, 2, 3),
            Arrays.asList(null, 1, 2, null, 3),
            Arrays.asList(null, null, null, 1, 1),
            Arrays.asList(1, 2, 3, 4, null),
            Arrays.asList(null, null, null, null, null));

    WalkLaw(Supplier<Subject> opener) {
        super(opener);
    }

    @BeforeEach
    final void fill() {
        fill(ROWS);
    }

    @TestFactory
    Stream<DynamicTest> walksOrderingsOfOneKey() {
        return walks(Orderings.ofOneKey());
    }

    @TestFactory
    Stream<DynamicTest> walksOrderingsOfTwoKeys() {
        return walks(Orderings.ofTwoKeys());
    }

    @TestFactory
    Stream<DynamicTest> walksOrderingsOfThreeKeys() {
        return walks(Orderings.ofThreeKeys());
    }

    @TestFactory
    Stream<DynamicTest> walksUnderEachFilter() {
        fill(200); // so many that each filter keeps some
        ItemList listing = ItemList.of(Ordering.by(desc("b"), asc("s")).tieBreaker("id"));
        return Stream.of(
                        listing.filter(new Filter.AIs(1)),
                        listing.filter(new Filter.TextContains("%")),
                        listing.filter(new Filter.TextContains("\\")),
                        listing.filter(new Filter.AIs(1)).filter(new Filter.TextContains("a")),
                        listing.filter(AN_OR),
                        listing.filter(AN_OR)
                                .filter(new Filter.AnyOf(List.of(new Filter.AIs(2), new Filter.TextContains("_")))))
                .map(filtered -> DynamicTest.dynamicTest(filtered.toString(), () -> {
                    assertThat(subject().all(listing))
                            .as("all rows, some of which the filter keeps")
                            .anyMatch(item -> filtered.filters().stream().allMatch(filter -> filter.matches(item)));
                    walk(filtered, 2);
                }));
    }

    @Test
    void findsNoRowsUnderAFilterThatKeepsNone() {
        ItemList listing = ItemList.of(Ordering.by(desc("b")).tieBreaker("id")).filter(new Filter.AIs(77));
        assertThat(subject().all(listing)).isEmpty();
        walk(listing, 2);
    }

    @TestFactory
    Stream<DynamicTest> walksWithReadableCursors() {
        return needing(
                PLAIN_CURSORS, each(Stream.of(Ordering.unique(asc("id")), Ordering.unique(desc("id"))), listing -> {
                    var walk = new Walk(subject()::page, listing, () -> 7, CursorStyle.PLAIN);
                    assertThat(Walk.items(walk.forwards())).isEqualTo(subject().all(listing));
                }));
    }

    @Test
    void comesToRowsWhoseKeyIsNullBeforeInsideAndAfterABoundary() {
        for (List<@Nullable Integer> values : NULLS_AROUND_A_BOUNDARY) {
            subject().clear();
            subject().insert(Items.withA(values));
            Stream.of(
                            asc("a"),
                            asc("a").nullsFirst(),
                            asc("a").nullsLast(),
                            desc("a"),
                            desc("a").nullsFirst(),
                            desc("a").nullsLast())
                    .map(key -> ItemList.of(Ordering.by(key).tieBreaker("id")))
                    .forEach(listing -> {
                        walk(listing, 2);
                        walkBack(listing, 2);
                    });
        }
    }

    @Test
    void findsTheSameRowsByOffset() {
        needs(OFFSETS);
        ItemList listing = ItemList.of(Ordering.by(desc("a"), asc("s")).tieBreaker("id"));
        for (int limit : LIMITS) {
            var found = new ArrayList<Item>();
            for (int offset = 0; offset < ROWS; offset += limit) {
                found.addAll(subject()
                        .page(listing, new OffsetRequest(limit, offset))
                        .items());
            }
            assertThat(found).as("limit %s", limit).isEqualTo(subject().all(listing));
        }
    }

    private Stream<DynamicTest> walks(Stream<Ordering> orderings) {
        var numbers = IntStream.iterate(0, i -> i + 1).iterator();
        return each(orderings, listing -> walk(listing, LIMITS.get(numbers.next() % LIMITS.size())));
    }

    private void walkBack(ItemList listing, int limit) {
        Walk walk = Walk.of(subject(), listing, limit);
        assertThat(Walk.items(walk.backwardsFrom(Walk.last(walk.forwards()))))
                .as("prev from the end by %s rows: %s", limit, listing)
                .isEqualTo(subject().all(listing));
    }

    private void walk(ItemList listing, int limit) {
        assertThat(Walk.items(Walk.of(subject(), listing, limit).forwards()))
                .as("next from the start by %s rows: %s", limit, listing)
                .isEqualTo(subject().all(listing));
    }
}
