package dev.keyleaf.testkit;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static dev.keyleaf.testkit.Feature.CONCURRENCY;
import static org.assertj.core.api.Assertions.assertThat;

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
    /** How many pages must find that something was written since the one before them in their walk. */
    private static final int PAGES_AMID_WRITES = 200;

    /** Far more than it takes; ends a test that would not. */
    private static final Duration TIME = Duration.ofMinutes(3);

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
        walkAmidWrites(
                1,
                1,
                Ordering.by(desc("a").nullsLast(), asc("t").notNull(), desc("s"))
                        .tieBreaker("id"));
    }

    /** So many at once that their writes get in each other's way as well. */
    @Test
    void meetsEachStableRowOnceOnFourWalksWithEightWritersAtWork() throws Exception {
        walkAmidWrites(
                4, 8, Ordering.by(asc("b").notNull(), desc("a").nullsLast()).tieBreaker(asc("id")));
    }

    /** What those who write and those who walk at the same time know of each other. */
    private record Race(AtomicInteger written, AtomicInteger pagesAmidWrites, AtomicBoolean over) {
        Race() {
            this(new AtomicInteger(), new AtomicInteger(), new AtomicBoolean());
        }
    }

    private void walkAmidWrites(int walkers, int writers, Ordering ordering) throws Exception {
        needs(CONCURRENCY);
        ItemList listing = ItemList.of(ordering);
        fill(STABLE_ROWS);
        List<Item> stable = subject().all(listing);
        var race = new Race();
        var writing = new ArrayList<Future<?>>();
        var walking = new ArrayList<Future<?>>();
        ExecutorService threads = Executors.newFixedThreadPool(walkers + writers);
        try {
            for (int number = 1; number <= writers; number++) {
                var items = Items.ofWriter(number);
                var writer = new Writer(subject().unchecked(), ordering, stable, items, new Random(number));
                writing.add(threads.submit(() -> keepWriting(writer, race)));
            }
            for (int number = 1; number <= walkers; number++) {
                String walker = "walker " + number;
                walking.add(threads.submit(() -> keepWalking(listing, ids(stable), race, walker)));
            }
            await(walking);
            race.over().set(true);
            await(writing);
        } finally {
            race.over().set(true);
            threads.shutdownNow();
            threads.awaitTermination(30, TimeUnit.SECONDS);
        }
    }

    private static void keepWriting(Writer writer, Race race) {
        try {
            while (!race.over().get()) {
                writer.write();
                race.written().incrementAndGet();
                LockSupport.parkNanos(1_000_000); // some databases do little else where so many write
            }
        } finally {
            race.over().set(true); // where one failed, walking on is of no use
        }
    }

    /** Walks until enough was written in between: a busy machine may run either side first. */
    private void keepWalking(ItemList listing, List<Long> stable, Race race, String walker) {
        var before = new AtomicInteger();
        Walk walk = walk(listing, request -> {
            int now = race.written().get();
            if (now > before.getAndSet(now) && request.cursor() != null) {
                race.pagesAmidWrites().incrementAndGet();
            }
            return checkedInShape(listing, request);
        });
        long deadline = System.nanoTime() + TIME.toNanos();
        int walks = 0;
        do {
            walkBothWays(walk, stable, walker + ", walk " + walks++);
            assertThat(System.nanoTime() - deadline)
                    .as("time left for the writers")
                    .isNegative();
        } while (race.pagesAmidWrites().get() < PAGES_AMID_WRITES
                && !race.over().get());
    }

    private KeysetPage<Item> checkedInShape(ItemList listing, KeysetRequest request) {
        KeysetPage<Item> page = subject().unchecked().page(listing, request);
        Invariants.checkShape(List.of(listing, request), request, page);
        return page;
    }

    private static void await(List<Future<?>> threads) throws Exception {
        for (Future<?> thread : threads) {
            try {
                thread.get(4, TimeUnit.MINUTES);
            } catch (ExecutionException e) {
                throw new AssertionError("a walk or a writer failed: " + e.getCause(), e.getCause());
            }
        }
    }

    private static Walk walk(ItemList listing, Function<KeysetRequest, KeysetPage<Item>> page) {
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
