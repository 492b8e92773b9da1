package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.SortKey;
import dev.keyleaf.testkit.Filter;
import dev.keyleaf.testkit.Item;
import dev.keyleaf.testkit.Listing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * All rows one after another are the rows of one plain ORDER BY, from the start and from the cursor of any row, and
 * pages and streams take each other's cursors. Holds for both ways of reading on every database.
 */
abstract class RowStreamLaw {
    private static final int ROWS = 60;
    private static final long FIRST_SEED = Long.getLong("keyleaf.seed", 1);

    private final ItemTable table;
    private final long cases;

    RowStreamLaw(Supplier<ItemTable> table, long cases) {
        this.table = table.get();
        this.cases = cases;
    }

    @BeforeEach
    final void fill() {
        table.clear();
        var random = new Random(5);
        var items = new ArrayList<Item>();
        for (int i = 0; i < ROWS; i++) {
            items.add(new Item(
                    i * 7L - 30,
                    random.nextInt(4) == 0 ? null : random.nextInt(3),
                    random.nextInt(3),
                    Instant.parse("2024-02-29T12:00:00.000001Z").plusNanos(1_000L * random.nextInt(4)),
                    random.nextInt(4) == 0 ? null : "s" + random.nextInt(9),
                    random.nextInt(4) == 0 ? null : new BigDecimal(random.nextInt(9)).movePointLeft(1)));
        }
        table.insert(items);
    }

    @AfterEach
    final void clear() {
        table.clear();
    }

    static Stream<Listing> listings() {
        return Stream.of(
                        Ordering.unique(asc("id")),
                        Ordering.unique(desc("b"), asc("id")),
                        Ordering.by(desc("t").notNull()).tieBreaker("id"),
                        Ordering.by(asc("a")).tieBreaker("id"),
                        Ordering.by(asc("a").nullsFirst()).tieBreaker("id"),
                        Ordering.by(desc("a").nullsLast()).tieBreaker(asc("id")),
                        Ordering.by(desc("a").nullsFirst(), asc("s").nullsLast())
                                .tieBreaker(desc("id")),
                        Ordering.by(asc("b").notNull(), desc("n").nullsLast(), asc("t"))
                                .tieBreaker("id"),
                        Ordering.by(asc("lower(s)")).tieBreaker("id"))
                .map(Listing::of)
                .flatMap(all -> Stream.of(all, all.filter(new Filter.AIs(1)), all.filter(new Filter.AIs(77))));
    }

    @TestFactory
    Stream<DynamicTest> isOnePlainOrderByFromTheStart() {
        return eachWay((way, listing) -> {
            try (RowStream<Item> rows = way.open(listing, KeysetRequest.first(7))) {
                assertThat(rest(rows)).isEqualTo(table.all(listing));
                assertThat(rows.next()).isFalse();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> goesOnBehindEveryRowWhoseCursorItTold() {
        return eachWay((way, listing) -> {
            List<Item> all = table.all(listing);
            try (RowStream<Item> rows = way.open(listing, KeysetRequest.first(7))) {
                int read = 0;
                while (rows.next()) {
                    read++;
                    KeysetRequest from = KeysetRequest.first(4).withCursor(rows.cursor());
                    assertThat(table.page(listing, from).items())
                            .as("a page after %s rows", read)
                            .isEqualTo(all.subList(read, Math.min(read + 4, all.size())));
                    if (read % 9 == 0 || read == all.size()) {
                        try (RowStream<Item> others = way.open(listing, from)) {
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
        return eachWay((way, listing) -> {
            KeysetPage<Item> page = table.page(listing, KeysetRequest.first(5));
            List<Item> all = table.all(listing);
            if (page.nextCursor() == null) {
                assertThat(all).hasSameSizeAs(page.items());
                return;
            }
            try (RowStream<Item> rows = way.open(listing, KeysetRequest.first(3).withCursor(page.nextCursor()))) {
                assertThat(rest(rows)).isEqualTo(all.subList(5, all.size()));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> holdsInRandomCases() {
        return Stream.iterate(FIRST_SEED, seed -> seed + 1)
                .limit(cases)
                .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    var random = new Random(seed * 0x9E3779B97F4A7C15L);
                    Listing listing = Listing.of(ordering(random));
                    List<Item> all = table.all(listing);
                    int cut = random.nextInt(all.size());
                    int limit = 1 + random.nextInt(70);
                    Way way = random.nextBoolean() ? table::walk : table::stream;
                    List<Item> found = new ArrayList<>();
                    String cursor = null;
                    try (RowStream<Item> rows = way.open(listing, KeysetRequest.first(limit))) {
                        while (found.size() < cut && rows.next()) {
                            found.add(rows.row());
                            cursor = rows.cursor();
                        }
                    }
                    try (RowStream<Item> rows =
                            way.open(listing, KeysetRequest.first(limit).withCursor(cursor))) {
                        found.addAll(rest(rows));
                    }
                    assertThat(found)
                            .as("to repeat: -Dkeyleaf.seed=%s; %s cut at %s, limit %s", seed, listing, cut, limit)
                            .isEqualTo(all);
                }));
    }

    private static Ordering ordering(Random random) {
        var columns = new ArrayList<>(List.of("a", "b", "t", "s", "n"));
        var keys = new ArrayList<SortKey>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            SortKey key = asc(columns.remove(random.nextInt(columns.size())));
            key = switch (random.nextInt(3)) {
                case 0 -> key.nullsFirst();
                case 1 -> key.nullsLast();
                default -> key;
            };
            keys.add(random.nextBoolean() ? key : key.reversed());
        }
        return new Ordering.Leading(keys).tieBreaker(random.nextBoolean() ? asc("id") : desc("id"));
    }

    /** One of the two ways of reading. */
    private interface Way {
        RowStream<Item> open(Listing listing, KeysetRequest request);
    }

    private interface Check {
        void of(Way way, Listing listing);
    }

    private Stream<DynamicTest> eachWay(Check check) {
        return listings()
                .flatMap(listing -> Stream.of(
                        DynamicTest.dynamicTest("walk " + listing, () -> check.of(table::walk, listing)),
                        DynamicTest.dynamicTest("stream " + listing, () -> check.of(table::stream, listing))));
    }

    private static List<Item> rest(RowStream<Item> rows) {
        var items = new ArrayList<Item>();
        while (rows.next()) {
            items.add(rows.row());
        }
        return items;
    }
}
