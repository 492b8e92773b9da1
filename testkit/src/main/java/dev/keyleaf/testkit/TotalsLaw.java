package dev.keyleaf.testkit;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
    private static final Listing LISTING =
            Listing.of(Ordering.by(desc("a"), asc("t").notNull()).tieBreaker("id"));

    TotalsLaw(Supplier<Subject> opener) {
        super(opener);
    }

    @TestFactory
    Stream<DynamicTest> reportsOnEveryPageWhatTheFirstReports() {
        fill(ROWS);
        return Orderings.few()
                .map(Listing::of)
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
                }));
    }

    @Test
    void reportsAtEveryOffsetWhatTheFirstReports() {
        fill(ROWS);
        var pages = new ArrayList<OffsetPage<Item>>();
        for (long offset : List.of(0L, 1L, 38L, 44L, 45L, 46L, 1_000L, Long.MAX_VALUE)) {
            pages.add(subject().page(LISTING, new OffsetRequest(7, offset, Count.exact())));
        }
        assertThat(totals(pages)).containsOnly(new Total.Exact(ROWS));
    }

    @Test
    void countsNothingWhereThereIsNothing() {
        fill(0);
        for (Count.Mode mode : List.of(Count.Mode.EXACT, Count.Mode.CAPPED, Count.Mode.ESTIMATE, Count.Mode.AUTO)) {
            Count count = Count.none().withMode(mode);
            assertThat(subject()
                            .page(LISTING, KeysetRequest.first(3).withCount(count))
                            .total())
                    .isEqualTo(new Total.Exact(0));
            assertThat(subject().page(LISTING, new OffsetRequest(3, 0, count)).total())
                    .isEqualTo(new Total.Exact(0));
        }
    }

    @Test
    void saysNothingUnlessAsked() {
        fill(ROWS);

        assertThat(totals(Walk.of(subject(), LISTING, 20).forwards())).isEmpty();
        assertThat(subject().page(LISTING, OffsetRequest.first(100)).total()).isNull();
    }

    @Test
    void countsToTheCapAndSaysSo() {
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
        Items items = fill(ROWS);
        Walk walk = Walk.of(subject(), LISTING, 4).counting(Count.exact());
        KeysetPage<Item> first = walk.first();
        subject().insert(items.next(3));

        assertThat(walk.at(first.nextCursor()).total()).isEqualTo(new Total.Exact(ROWS + 3));
    }

    @TestFactory
    Stream<DynamicTest> countsUnderAnyFilterAndCap() {
        return Stream.iterate(1, seed -> seed + 1)
                .limit(40)
                .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    var random = new Random(seed * 0x9E3779B97F4A7C15L);
                    fill(random.nextInt(70));
                    Listing listing = new Listing(Orderings.any(random), RandomCase.filters(random, 2));
                    for (Count.Mode mode : Count.Mode.values()) {
                        Count count = Count.none().withMode(mode).withCap(1 + random.nextInt(60));
                        int limit = 4 + random.nextInt(9);
                        List<KeysetPage<Item>> pages = Walk.of(subject(), listing, limit)
                                .counting(count)
                                .forwards();
                        long offset = random.nextInt(80);
                        OffsetPage<Item> page = subject().page(listing, new OffsetRequest(limit, offset, count));
                        assertThat(totals(pages).size())
                                .as("totals of pages, seed %s, %s, %s", seed, count, listing)
                                .isEqualTo(count.isAsked() ? pages.size() : 0);
                        assertThat(page.total() != null)
                                .as("a total at offset %s, seed %s, %s, %s", offset, seed, count, listing)
                                .isEqualTo(count.isAsked());
                    }
                }));
    }

    /** Rows only come: whatever is called exact can only grow, and is never less than what was there before. */
    @Test
    void neverShrinksWhileRowsCome() throws Exception {
        assumeTrue(subject().isConcurrent(), "the subject declares that only one thread may use it");
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
                Page<Item> page = reads % 2 == 0
                        ? subject()
                                .unchecked()
                                .page(LISTING, KeysetRequest.first(10).withCount(Count.exact()))
                        : subject().unchecked().page(LISTING, new OffsetRequest(10, ROWS - 10, Count.exact()));
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
