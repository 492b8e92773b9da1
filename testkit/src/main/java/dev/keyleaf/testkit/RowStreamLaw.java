package dev.keyleaf.testkit;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * All rows one after another are the rows of one plain ORDER BY, from the start and from the cursor of any row, and
 * pages and streams take each other's cursors. Holds for both ways of reading on every database.
 */
abstract class RowStreamLaw extends Law {
    private static final int ROWS = 60;
    private static final Filter NONE = new Filter.AIs(77);

    private static final List<ItemList> LISTINGS = Stream.of(
                    Ordering.unique(asc("id")),
                    Ordering.unique(desc("b"), asc("id")),
                    Ordering.by(desc("t").notNull()).tieBreaker("id"),
                    Ordering.by(asc("a")).tieBreaker("id"),
                    Ordering.by(asc("a").nullsFirst()).tieBreaker("id"),
                    Ordering.by(desc("a").nullsLast()).tieBreaker(asc("id")),
                    Ordering.by(desc("a").nullsFirst(), asc("s").nullsLast()).tieBreaker(desc("id")),
                    Ordering.by(asc("b").notNull(), desc("n").nullsLast(), asc("t"))
                            .tieBreaker("id"),
                    Ordering.by(asc("lower(s)")).tieBreaker("id"))
            .map(ItemList::of)
            .flatMap(all -> Stream.of(all, all.filter(new Filter.AIs(1)), all.filter(NONE)))
            .toList();

    private final LongSupplier cases;

    RowStreamLaw(Supplier<Subject> opener, LongSupplier cases) {
        super(opener);
        this.cases = cases;
    }

    @BeforeEach
    final void fill() {
        fill(ROWS);
    }

    @TestFactory
    Stream<DynamicTest> isOnePlainOrderByFromTheStart() {
        return inEachWay(LISTINGS, (way, listing) -> {
            try (RowStream<Item> rows = way.open(subject(), listing, KeysetRequest.first(7))) {
                assertThat(rest(rows)).isEqualTo(subject().all(listing));
                assertThat(rows.next()).isFalse();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> goesOnBehindEveryRowWhoseCursorItTold() {
        return inEachWay(LISTINGS, (way, listing) -> {
            List<Item> all = subject().all(listing);
            try (RowStream<Item> rows = way.open(subject(), listing, KeysetRequest.first(7))) {
                int read = 0;
                while (rows.next()) {
                    read++;
                    KeysetRequest from = KeysetRequest.first(4).withCursor(rows.cursor());
                    assertThat(subject().page(listing, from).items())
                            .as("a page after %s rows", read)
                            .isEqualTo(all.subList(read, Math.min(read + 4, all.size())));
                    if (read % 9 == 0 || read == all.size()) {
                        try (RowStream<Item> others = way.open(subject(), listing, from)) {
                            assertThat(rest(others)).as("after %s rows", read).isEqualTo(all.subList(read, all.size()));
                        }
                    }
                }
                assertThat(read).isEqualTo(all.size());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> goesOnBehindAPage() {
        List<ItemList> listings = LISTINGS.stream()
                .filter(listing -> !listing.filters().contains(NONE))
                .toList();
        return inEachWay(listings, (way, listing) -> {
            KeysetPage<Item> page = subject().page(listing, KeysetRequest.first(5));
            KeysetRequest request = KeysetRequest.first(3).withCursor(page.nextCursor());
            assertThat(request.cursor()).isNotNull();
            try (RowStream<Item> rows = way.open(subject(), listing, request)) {
                List<Item> all = subject().all(listing);
                assertThat(rest(rows)).isEqualTo(all.subList(5, all.size()));
            }
        });
    }

    /** A fifth of the cases: a stream has one direction and no totals. */
    @TestFactory
    Stream<DynamicTest> holdsInRandomCases() {
        long first = Long.getLong("keyleaf.seed", 1);
        return eachWay(way -> LongStream.range(first, first + (cases.getAsLong() + 4) / 5)
                .mapToObj(
                        seed -> DynamicTest.dynamicTest(way + ", seed " + seed, () -> goesOnWhereItWasCut(way, seed))));
    }

    private void goesOnWhereItWasCut(Way way, long seed) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        ItemList listing = ItemList.of(Orderings.any(random));
        List<Item> all = subject().all(listing);
        int cut = random.nextInt(all.size());
        KeysetRequest request = KeysetRequest.first(1 + random.nextInt(70));
        List<Item> found = new ArrayList<>();
        String cursor = null;
        try (RowStream<Item> rows = way.open(subject(), listing, request)) {
            while (found.size() < cut && rows.next()) {
                found.add(rows.row());
                cursor = rows.cursor();
            }
        }
        try (RowStream<Item> rows = way.open(subject(), listing, request.withCursor(cursor))) {
            found.addAll(rest(rows));
        }
        assertThat(found)
                .as("to repeat: -Dkeyleaf.walks=1 -Dkeyleaf.seed=%s; %s cut at %s, %s", seed, listing, cut, request)
                .isEqualTo(all);
    }

    private interface Check {
        void of(Way way, ItemList listing);
    }

    private Stream<DynamicTest> inEachWay(List<ItemList> listings, Check check) {
        return eachWay(way -> listings.stream()
                .map(listing -> DynamicTest.dynamicTest(way + " " + listing, () -> check.of(way, listing))));
    }

    private static List<Item> rest(RowStream<Item> rows) {
        var items = new ArrayList<Item>();
        while (rows.next()) {
            items.add(rows.row());
        }
        return items;
    }
}
