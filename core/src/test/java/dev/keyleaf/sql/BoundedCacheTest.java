package dev.keyleaf.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {
    private static final long SEED = Long.getLong("keyleaf.seed", 1);

    private final BoundedCache<String, Integer> cache = new BoundedCache<>(100, (key, weight) -> weight);

    @Test
    void computesAResultOnce() {
        var computed = new AtomicInteger();

        assertThat(cache.get("a", key -> computed.incrementAndGet())).isEqualTo(1);
        assertThat(cache.get("a", key -> computed.incrementAndGet())).isEqualTo(1);
    }

    @Test
    void evictsByWeightWhatIsNotUsed() {
        for (String key : new String[] {"a", "b", "c", "d", "e"}) {
            cache.put(key, 20);
        }
        assertThat(cache.getIfPresent("a")).isEqualTo(20);

        cache.put("f", 20);

        assertThat(cache.getIfPresent("a")).as("used").isEqualTo(20);
        assertThat(cache.getIfPresent("b")).as("the oldest unused").isNull();
        assertThat(cache.weight()).isEqualTo(100);
    }

    @Test
    void keepsWhatIsUsedThroughAFloodOfOthers() {
        cache.put("used", 10);
        for (int i = 0; i < 10_000; i++) {
            cache.put("other " + i, 1 + i % 20);
            assertThat(cache.getIfPresent("used")).as("after %d others", i).isEqualTo(10);
        }
    }

    @Test
    void doesNotKeepWhatWouldDisplaceTooMuch() {
        cache.put("a", 20);
        cache.put("large", 26);

        assertThat(cache.getIfPresent("large")).isNull();
        assertThat(cache.getIfPresent("a")).isEqualTo(20);
    }

    @Test
    void replacesAndForgets() {
        cache.put("a", 20);
        cache.put("a", 5);
        assertThat(cache.weight()).isEqualTo(5);

        cache.remove("a");
        cache.remove("a");
        assertThat(cache.getIfPresent("a")).isNull();
        assertThat(cache.weight()).isZero();
    }

    @Test
    void staysWithinBothBoundsWhateverIsDone() {
        var light = new BoundedCache<Integer, Integer>(1_000_000, (key, weight) -> weight);
        var random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            int key = random.nextInt(3_000);
            switch (random.nextInt(4)) {
                case 0 -> light.remove(key);
                case 1 -> light.getIfPresent(key);
                default -> light.put(key, random.nextInt(i < 5_000 ? 10 : 10_000));
            }
            assertThat(light.size()).as("seed %d, %d", SEED, i).isLessThanOrEqualTo(BoundedCache.MAX_ENTRIES);
            assertThat(light.weight()).as("seed %d, %d", SEED, i).isBetween(0L, 1_000_000L);
        }
        IntStream.range(0, 3_000).forEach(light::remove);
        assertThat(light.weight()).as("seed %d, all removed", SEED).isZero();
    }

    @Test
    void refusesABoundThatKeepsNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoundedCache<String, String>(0, (key, value) -> 1))
                .withMessage("maxWeight must be at least 1, but was 0");
    }

    /** Texts of 15 kB, each an SQL of its own, whose tokens take 1 MiB each. */
    @Test
    void parsedTextsTakeABoundedHeap() {
        long before = usedHeap();
        for (int i = 0; i < 300; i++) {
            var sql = new StringBuilder("select a").append(i);
            while (sql.length() < 15_000) {
                sql.append(", b").append(sql.length());
            }
            SqlSelect.of(sql.append(" from t").toString());
        }
        assertThat((usedHeap() - before) >> 20).as("MiB").isLessThan(40);
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
