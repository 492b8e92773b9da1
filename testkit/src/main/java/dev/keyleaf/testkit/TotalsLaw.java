package dev.keyleaf.testkit;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static dev.keyleaf.testkit.Feature.CONCURRENCY;
import static dev.keyleaf.testkit.Feature.OFFSETS;
import static dev.keyleaf.testkit.Feature.TOTALS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Count;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Page;
import dev.keyleaf.Total;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What kinds of total a page may have {@link Invariants} checks on every page; here are the pages that have one. */
abstract class TotalsLaw extends Law {
    private static final int ROWS = 45;
    private static final ItemList LISTING =
            ItemList.of(Ordering.by(desc("a"), asc("t").notNull()).tieBreaker("id"));

    private static final List<Count.Mode> ASKING = Stream.of(Count.Mode.values())
            .filter(mode -> mode != Count.Mode.NONE)
            .toList();

    TotalsLaw(Supplier<Subject> opener) {
        super(opener);
    }

    @TestFactory
    Stream<DynamicTest> reportsOnEveryPageWhatTheFirstReports() {
        fill(ROWS);
        return needing(
                TOTALS,
                Orderings.few()
                        .map(ItemList::of)
                        .map(listing -> DynamicTest.dynamicTest(listing.toString(), () -> {
                            fill(ROWS);
                            for (int limit : List.of(4, 9, ROWS, ROWS + 1)) {
                                var walk = Walk.of(subject(), listing, limit).counting(Count.exact());
                                List<KeysetPage<Item>> forwards = walk.forwards();
                                List<KeysetPage<Item>> pages = new ArrayList<>(forwards);
                                pages.addAll(walk.backwardsFrom(Walk.last(forwards)));
                                assertThat(totals(pages))
                                        .as("exact totals of pages of %s: %s", limit, listing)
                                        .containsOnly(new Total.Exact(ROWS));
                            }
                        })));
    }

    @Test
    void reportsAtEveryOffsetWhatTheFirstReports() {
        needs(TOTALS, OFFSETS);
        fill(ROWS);
        var pages = new ArrayList<OffsetPage<Item>>();
        for (long offset : List.of(0L, 1L, 38L, 44L, 45L, 46L, 1_000L, Long.MAX_VALUE)) {
            pages.add(subject().page(LISTING, new OffsetRequest(7, offset, Count.exact())));
        }
        assertThat(totals(pages)).containsOnly(new Total.Exact(ROWS));
    }

    @Test
    void countsNothingWhereThereIsNothing() {
        needs(TOTALS);
        for (Count.Mode mode : ASKING) {
            assertThat(subject()
                            .page(
                                    LISTING,
                                    KeysetRequest.first(3)
                                            .withCount(Count.none().withMode(mode)))
                            .total())
                    .isEqualTo(new Total.Exact(0));
        }
    }

    @Test
    void countsNothingByOffsetWhereThereIsNothing() {
        needs(TOTALS, OFFSETS);
        for (Count.Mode mode : ASKING) {
            OffsetRequest request = new OffsetRequest(3, 0, Count.none().withMode(mode));
            assertThat(subject().page(LISTING, request).total()).isEqualTo(new Total.Exact(0));
        }
    }

    @Test
    void saysNothingUnlessAsked() {
        fill(ROWS);

        assertThat(totals(Walk.of(subject(), LISTING, 20).forwards())).isEmpty();
    }

    @Test
    void saysNothingByOffsetUnlessAsked() {
        needs(OFFSETS);
        fill(ROWS);

        assertThat(subject().page(LISTING, OffsetRequest.first(100)).total()).isNull();
    }

    @Test
    void countsToTheCapAndSaysSo() {
        needs(TOTALS);
        fill(ROWS);
        Walk walk = Walk.of(subject(), LISTING, 4);
        for (long cap : List.of(8L, ROWS - 1L)) {
            assertThat(totals(walk.counting(Count.capped().withCap(cap)).forwards()))
                    .as("cap %s", cap)
                    .containsOnly(new Total.AtLeast(cap));
        }
        for (long cap : List.of((long) ROWS, ROWS + 1L, Long.MAX_VALUE - 1)) {
            assertThat(totals(walk.counting(Count.capped().withCap(cap)).forwards()))
                    .as("cap %s", cap)
                    .containsOnly(new Total.Exact(ROWS));
        }
    }

    @Test
    void countsAgainAfterAWrite() {
        needs(TOTALS);
        Items items = fill(ROWS);
        Walk walk = Walk.of(subject(), LISTING, 4).counting(Count.exact());
        KeysetPage<Item> first = walk.first();
        subject().insert(items.next(3));

        assertThat(walk.at(first.nextCursor()).total()).isEqualTo(new Total.Exact(ROWS + 3));
    }

    @TestFactory
    Stream<DynamicTest> countsUnderAnyFilterAndCap() {
        return needing(TOTALS, randomCounts((random, listing, count) -> {
            List<KeysetPage<Item>> pages = Walk.of(subject(), listing, 4 + random.nextInt(9))
                    .counting(count)
                    .forwards();
            assertThat(totals(pages).size())
                    .as("totals of pages, %s, %s", count, listing)
                    .isEqualTo(count.isAsked() ? pages.size() : 0);
        }));
    }

    @TestFactory
    Stream<DynamicTest> countsByOffsetUnderAnyFilterAndCap() {
        return needing(TOTALS, needing(OFFSETS, randomCounts((random, listing, count) -> {
            var request = new OffsetRequest(4 + random.nextInt(9), random.nextInt(80), count);
            assertThat(subject().page(listing, request).total() != null)
                    .as("a total, %s, %s", request, listing)
                    .isEqualTo(count.isAsked());
        })));
    }

    private interface Counted {
        void check(Random random, ItemList listing, Count count);
    }

    private Stream<DynamicTest> randomCounts(Counted counted) {
        return Stream.iterate(1, seed -> seed + 1)
                .limit(40)
                .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    var random = new Random(seed * 0x9E3779B97F4A7C15L);
                    fill(random.nextInt(70));
                    ItemList listing = new ItemList(Orderings.any(random), RandomCase.filters(random, 2));
                    for (Count.Mode mode : Count.Mode.values()) {
                        counted.check(
                                random, listing, Count.none().withMode(mode).withCap(1 + random.nextInt(60)));
                    }
                }));
    }

    @Test
    void neverShrinksWhileRowsCome() throws Exception {
        needs(TOTALS, CONCURRENCY);
        neverShrinks(() ->
                subject().unchecked().page(LISTING, KeysetRequest.first(10).withCount(Count.exact())));
    }

    @Test
    void neverShrinksByOffsetWhileRowsCome() throws Exception {
        needs(TOTALS, CONCURRENCY, OFFSETS);
        neverShrinks(() -> subject().unchecked().page(LISTING, new OffsetRequest(10, ROWS - 10, Count.exact())));
    }

    /** Rows only come: whatever is called exact can only grow, and is never less than what was there before. */
    private void neverShrinks(Supplier<Page<Item>> pages) throws Exception {
        Items items = fill(ROWS);
        var written = new AtomicLong(ROWS);
        var done = new AtomicBoolean();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = thread.submit(() -> {
                while (!done.get()) {
                    subject().unchecked().insert(items.next(1));
                    written.incrementAndGet();
                    LockSupport.parkNanos(1_000_000); // to come between reads, and not before them all
                }
            });
            long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
            long last = 0;
            int amidWrites = 0;
            for (int reads = 0; amidWrites < 20 && !writing.isDone(); reads++) { // done: it failed
                assertThat(System.nanoTime() - deadline)
                        .as("time left for the writer")
                        .isNegative();
                long before = written.get();
                Page<Item> page = pages.get();
                assertThat(page.total()).as("read %s", reads).isInstanceOfSatisfying(Total.Exact.class, exact -> {
                    assertThat(exact.count()).isGreaterThanOrEqualTo(before);
                });
                long total = page.total() == null ? 0 : page.total().count();
                assertThat(total).as("read %s after %s", reads, last).isGreaterThanOrEqualTo(last);
                last = total;
                amidWrites += written.get() > before ? 1 : 0;
            }
            done.set(true);
            writing.get(30, TimeUnit.SECONDS);
        } finally {
            done.set(true);
            thread.shutdownNow();
            thread.awaitTermination(30, TimeUnit.SECONDS);
        }
    }

    private static List<Total> totals(List<? extends Page<Item>> pages) {
        var totals = new ArrayList<Total>();
        for (Page<Item> page : pages) {
            if (page.total() != null) {
                totals.add(page.total());
            }
        }
        return totals;
    }
}
