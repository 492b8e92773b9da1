package dev.keyleaf.testkit;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.keyleaf.CursorStyle;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

abstract class ConcurrencyLaw extends Law {
    private static final int STABLE_ROWS = 40;
    private static final int LIMIT = 4;
    /** How much must be written while others walk. */
    private static final int WRITES = 100;

    /** Of one writer among eight: some databases do little else where so many get in each other's way. */
    private static final int MAX_WRITES = 40;

    private static final Duration TIME = Duration.ofSeconds(30);

    ConcurrencyLaw(Supplier<Subject> opener) {
        super(opener);
    }

    /** Writes between any two pages: every run is the same. */
    @TestFactory
    Stream<DynamicTest> meetsEachStableRowOnceWithWritesBetweenPages() {
        return each(Orderings.few(), listing -> {
            Items items = fill(STABLE_ROWS);
            List<Item> stable = subject().all(listing);
            for (int seed = 1; seed <= 3; seed++) {
                var random = new Random(seed);
                var writer = new Writer(subject(), listing.ordering(), stable, items, random);
                Walk walk = walk(listing, request -> {
                    for (int writes = random.nextInt(4); writes > 0; writes--) {
                        writer.write();
                    }
                    return subject().page(listing, request);
                });
                walkBothWays(walk, ids(stable), "seed " + seed);
            }
        });
    }

    /** Writes at any moment. */
    @Test
    void meetsEachStableRowOnceWithAWriterAtWork() throws Exception {
        assumeTrue(subject().isConcurrent(), "the subject declares that only one thread may use it");
        Listing listing = Listing.of(Ordering.by(desc("a").nullsLast(), asc("t").notNull(), desc("s"))
                .tieBreaker("id"));
        Items items = fill(STABLE_ROWS);
        List<Item> stable = subject().all(listing);
        var writer = new Writer(subject().unchecked(), listing.ordering(), stable, items, new Random(5));
        var written = new AtomicInteger();
        var done = new AtomicBoolean();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = thread.submit(() -> {
                while (!done.get()) {
                    writer.write();
                    written.incrementAndGet();
                }
            });
            long deadline = System.nanoTime() + TIME.toNanos();
            Walk walk = walk(listing, request -> checkedInShape(listing, request));
            for (int walks = 0; walks < 5 || written.get() < WRITES; walks++) {
                walkBothWays(walk, ids(stable), "walk " + walks);
                assertThat(System.nanoTime() - deadline)
                        .as("time left for the writer")
                        .isNegative();
                if (writing.isDone()) {
                    break; // only because it failed
                }
            }
            done.set(true);
            writing.get(30, TimeUnit.SECONDS);
        } finally {
            done.set(true);
            thread.shutdownNow();
            thread.awaitTermination(30, TimeUnit.SECONDS);
        }
    }

    /** So many at once that their writes get in each other's way as well. */
    @Test
    void meetsEachStableRowOnceOnFourWalksWithEightWritersAtWork() throws Exception {
        assumeTrue(subject().isConcurrent(), "the subject declares that only one thread may use it");
        Listing listing = Listing.of(
                Ordering.by(asc("b").notNull(), desc("a").nullsLast()).tieBreaker(asc("id")));
        fill(STABLE_ROWS);
        List<Item> stable = subject().all(listing);
        var written = new AtomicInteger();
        var done = new AtomicBoolean();
        var writing = new ArrayList<Future<?>>();
        var walking = new ArrayList<Future<?>>();
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            for (int number = 1; number <= 8; number++) {
                var items = Items.ofWriter(number);
                var writer = new Writer(subject().unchecked(), listing.ordering(), stable, items, new Random(number));
                writing.add(threads.submit(() -> {
                    for (int writes = 0; writes < MAX_WRITES && !done.get(); writes++) {
                        writer.write();
                        written.incrementAndGet();
                        LockSupport.parkNanos(100_000); // to let others do something too where nothing waits
                    }
                }));
            }
            for (int number = 1; number <= 4; number++) {
                String walker = "walker " + number;
                walking.add(threads.submit(() -> walkWhileOthersWrite(listing, ids(stable), written, walker)));
            }
            await(walking);
            assertThat(written).as("writes meanwhile").hasValueGreaterThanOrEqualTo(WRITES);
            done.set(true);
            await(writing);
        } finally {
            done.set(true);
            threads.shutdownNow();
            threads.awaitTermination(30, TimeUnit.SECONDS);
        }
    }

    private void walkWhileOthersWrite(Listing listing, List<Long> stable, AtomicInteger written, String walker) {
        Walk walk = walk(listing, request -> checkedInShape(listing, request.withLimit(10)));
        long deadline = System.nanoTime() + TIME.toNanos();
        for (int walks = 0; walks < 3 || written.get() < WRITES; walks++) {
            walkBothWays(walk, stable, walker + ", walk " + walks);
            assertThat(System.nanoTime() - deadline)
                    .as("time left for the writers")
                    .isNegative();
        }
    }

    private KeysetPage<Item> checkedInShape(Listing listing, KeysetRequest request) {
        KeysetPage<Item> page = subject().unchecked().page(listing, request);
        Invariants.checkShape(List.of(listing, request), request, page);
        return page;
    }

    private static void await(List<Future<?>> threads) throws Exception {
        for (Future<?> thread : threads) {
            try {
                thread.get(60, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                throw new AssertionError("a walk or a writer failed: " + e.getCause(), e.getCause());
            }
        }
    }

    private static Walk walk(Listing listing, Function<KeysetRequest, KeysetPage<Item>> page) {
        return new Walk((same, request) -> page.apply(request), listing, () -> LIMIT, CursorStyle.OPAQUE);
    }

    private static void walkBothWays(Walk walk, List<Long> stable, String which) {
        List<KeysetPage<Item>> forwards = walk.forwards();
        assertThat(only(stable, forwards))
                .as("stable rows, next: %s, %s", which, walk.listing())
                .isEqualTo(stable);
        // the last page may show nothing but rows that came later: all stable ones are on it or before it
        assertThat(only(stable, walk.backwardsFrom(Walk.last(forwards))))
                .as("stable rows, prev: %s, %s", which, walk.listing())
                .isEqualTo(stable);
    }

    private static List<Long> only(List<Long> stable, List<KeysetPage<Item>> pages) {
        Set<Long> wanted = new HashSet<>(stable);
        var met = new ArrayList<>(ids(Walk.items(pages)));
        met.retainAll(wanted);
        return met;
    }
}
