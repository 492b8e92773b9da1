package dev.keyleaf.testkit;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.testkit.Feature.PLAIN_CURSORS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.CursorStyle;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

abstract class PositionLaw extends Law {
    private static final int LIMIT = 5;

    /** How many of 40 rows stand before a boundary: it meets values, nulls, and the border between the two. */
    private static final List<Integer> PLACES = List.of(5, 9, 10, 11, 17, 20, 23, 29, 30, 31, 35);

    PositionLaw(Supplier<Subject> opener) {
        super(opener);
    }

    @TestFactory
    Stream<DynamicTest> losesNothingWhenEachBoundaryRowIsDeleted() {
        return each(Orderings.few(), listing -> {
            fill(40);
            List<Item> all = subject().all(listing);
            var walk = Walk.of(subject(), listing, LIMIT);
            var seen = new ArrayList<Item>();
            KeysetPage<Item> page = walk.first();
            seen.addAll(page.items());
            while (page.nextCursor() != null) {
                subject().delete(List.of(Walk.last(page.items()).id()));
                page = walk.at(page.nextCursor());
                seen.addAll(page.items());
            }
            assertThat(seen).as("next: %s", listing).isEqualTo(all);
        });
    }

    @TestFactory
    Stream<DynamicTest> losesNothingBackwardsWhenEachBoundaryRowIsDeleted() {
        return each(Orderings.few(), listing -> {
            fill(40);
            List<Item> all = subject().all(listing);
            var walk = Walk.of(subject(), listing, LIMIT);
            KeysetPage<Item> page = Walk.last(walk.forwards());
            var seen = new ArrayList<>(page.items());
            while (page.prevCursor() != null) {
                subject().delete(List.of(page.items().get(0).id()));
                page = walk.at(page.prevCursor());
                seen.addAll(0, page.items());
            }
            assertThat(seen).as("prev: %s", listing).isEqualTo(all);
        });
    }

    /** A row that moves may be met again at its new place; every other row is met once. */
    @TestFactory
    Stream<DynamicTest> losesAndRepeatsNothingElseWhenEachBoundaryRowIsMoved() {
        return each(Orderings.few(), listing -> {
            Items items = fill(40);
            List<Item> all = subject().all(listing);
            Set<Long> moved = new HashSet<>();
            var walk = Walk.of(subject(), listing, LIMIT);
            KeysetPage<Item> page = walk.first();
            var seen = new ArrayList<>(page.items());
            while (page.nextCursor() != null) {
                long boundary = Walk.last(page.items()).id();
                if (moved.add(boundary)) {
                    subject().update(items.withId(boundary));
                }
                page = walk.at(page.nextCursor());
                seen.addAll(page.items());
            }
            assertThat(without(moved, seen)).as("next: %s", listing).isEqualTo(without(moved, all));
        });
    }

    @TestFactory
    Stream<DynamicTest> losesAndRepeatsNothingElseBackwardsWhenEachBoundaryRowIsMoved() {
        return each(Orderings.few(), listing -> {
            Items items = fill(40);
            List<Item> all = subject().all(listing);
            Set<Long> moved = new HashSet<>();
            var walk = Walk.of(subject(), listing, LIMIT);
            KeysetPage<Item> page = Walk.last(walk.forwards());
            var seen = new ArrayList<>(page.items());
            while (page.prevCursor() != null) {
                long boundary = page.items().get(0).id();
                if (moved.add(boundary)) {
                    subject().update(items.withId(boundary));
                }
                page = walk.at(page.prevCursor());
                seen.addAll(0, page.items());
            }
            assertThat(without(moved, seen)).as("prev: %s", listing).isEqualTo(without(moved, all));
        });
    }

    @TestFactory
    Stream<DynamicTest> goesBackFromTheEmptyPageWhenAllRowsAfterItAreDeleted() {
        return each(Orderings.few(), listing -> {
            for (int rows : PLACES) {
                fill(40);
                List<Item> all = subject().all(listing);
                String next = Walk.of(subject(), listing, rows).first().nextCursor();
                subject().delete(ids(all.subList(rows, 40)));

                var walk = Walk.of(subject(), listing, LIMIT);
                KeysetPage<Item> empty = walk.at(next);
                String where = "after " + rows + " rows: " + listing;
                assertThat(empty.items()).as("the page %s", where).isEmpty();
                assertThat(empty.nextCursor()).as("next of the page %s", where).isNull();
                assertThat(walk.at(empty.prevCursor()).items())
                        .as("prev of the page %s", where)
                        .isEqualTo(all.subList(rows - LIMIT, rows));

                subject().delete(List.of(all.get(rows - 1).id()));
                assertThat(walk.at(walk.at(next).prevCursor()).items())
                        .as("prev, without the boundary row, of the page %s", where)
                        .isEqualTo(all.subList(Math.max(0, rows - 1 - LIMIT), rows - 1));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> goesForthFromTheEmptyPageWhenAllRowsBeforeItAreDeleted() {
        return each(Orderings.few(), listing -> {
            for (int rows : PLACES) {
                fill(40);
                List<Item> all = subject().all(listing);
                String next = Walk.of(subject(), listing, rows).first().nextCursor();
                var walk = Walk.of(subject(), listing, LIMIT);
                KeysetPage<Item> page = walk.at(next);
                subject().delete(ids(all.subList(0, rows)));

                KeysetPage<Item> empty = walk.at(page.prevCursor());
                String where = "before all but " + rows + " rows: " + listing;
                assertThat(empty.items()).as("the page %s", where).isEmpty();
                assertThat(empty.prevCursor()).as("prev of the page %s", where).isNull();
                assertThat(walk.at(empty.nextCursor()).items())
                        .as("next of the page %s", where)
                        .isEqualTo(page.items());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> meetsRowsThatWereInsertedAheadAndNoneThatWereInsertedBehind() {
        return each(Orderings.few(), listing -> {
            Items items = fill(40);
            var walk = Walk.of(subject(), listing, LIMIT);
            KeysetPage<Item> second = walk.at(walk.first().nextCursor());
            subject().insert(items.next(40));

            List<Item> all = subject().all(listing);
            int last = all.indexOf(Walk.last(second.items()));
            assertThat(Walk.items(walk.forwardsFrom(walk.at(second.nextCursor()))))
                    .as("next: %s", listing)
                    .isEqualTo(all.subList(last + 1, 80));
            int first = all.indexOf(second.items().get(0));
            assertThat(Walk.items(walk.backwardsFrom(walk.at(second.prevCursor()))))
                    .as("prev: %s", listing)
                    .isEqualTo(all.subList(0, first));
        });
    }

    @TestFactory
    Stream<DynamicTest> keepsItsPlaceWhenEverythingIsDeletedAndComesBack() {
        return each(Orderings.few(), listing -> {
            fill(40);
            List<Item> all = subject().all(listing);
            var walk = Walk.of(subject(), listing, LIMIT);
            KeysetPage<Item> second = walk.at(walk.first().nextCursor());
            subject().clear();

            KeysetPage<Item> after = walk.at(second.nextCursor());
            KeysetPage<Item> before = walk.at(after.prevCursor());
            KeysetPage<Item> again = walk.at(before.nextCursor());
            assertThat(Walk.items(List.of(after, before, again)))
                    .as("%s", listing)
                    .isEmpty();

            subject().insert(all);
            assertThat(walk.at(again.prevCursor()).items())
                    .as("prev of the empty page: %s", listing)
                    .isEqualTo(second.items());
            assertThat(walk.at(before.nextCursor()).items())
                    .as("next of the page before it: %s", listing)
                    .isEqualTo(all.subList(10, 15));
        });
    }

    @Test
    void findsThePlaceOfAReadableCursorWhoseRowNeverWas() {
        needs(PLAIN_CURSORS);
        fill(40);
        ItemList listing = ItemList.of(Ordering.unique(asc("id")));
        KeysetRequest request = KeysetRequest.first(100).withStyle(CursorStyle.PLAIN);
        List<Item> all = subject().all(listing);

        assertThat(subject().page(listing, request.withCursor("1234")).items())
                .isEqualTo(all.stream().filter(item -> item.id() > 1234).toList());
        assertThat(subject().page(listing, request.withCursor("before_1234")).items())
                .isEqualTo(all.stream().filter(item -> item.id() < 1234).toList());
        assertThat(subject()
                        .page(listing, request.withCursor("" + Long.MAX_VALUE))
                        .items())
                .isEmpty();
    }

    private static List<Item> without(Set<Long> ids, List<Item> items) {
        return items.stream().filter(item -> !ids.contains(item.id())).toList();
    }
}
