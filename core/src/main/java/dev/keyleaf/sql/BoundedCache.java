package dev.keyleaf.sql;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A cache for what is derived from an application's SQL: the same few texts come with every request. Bounded in number
 * and in memory in case SQL text is generated at run time; entries that are used outlive those that are not. Safe for
 * many threads; reading takes no lock.
 *
 * @param <K> what the result depends on; has value equality
 * @param <V> the result; immutable
 */
public final class BoundedCache<K, V> {
    /** Highest number of entries. */
    static final int MAX_ENTRIES = 1_000;

    /** A larger entry would displace too many others: it is not kept. */
    private static final int MAX_SHARE = 4;

    private final long maxWeight;
    private final ToLongBiFunction<? super K, ? super V> weigher;
    private final Map<K, Entry<K, V>> entries = new ConcurrentHashMap<>();

    /** All entries, the one to look at next for eviction first. Guarded by this. */
    private final Deque<Entry<K, V>> queue = new ArrayDeque<>();

    /** Guarded by this. */
    private long weight;

    private static final class Entry<K, V> {
        final K key;
        final V value;
        final long weight;
        volatile boolean isUsed;

        Entry(K key, V value, long weight) {
            this.key = key;
            this.value = value;
            this.weight = weight;
        }
    }

    /**
     * An empty cache.
     *
     * @param maxWeight the most that all entries may weigh together, in bytes
     * @param weigher about how many bytes of memory an entry takes; the same whenever it is asked
     */
    public BoundedCache(long maxWeight, ToLongBiFunction<? super K, ? super V> weigher) {
        if (maxWeight < 1) {
            throw new IllegalArgumentException("maxWeight must be at least 1, but was " + maxWeight);
        }
        this.maxWeight = maxWeight;
        this.weigher = requireNonNull(weigher, "weigher");
    }

    /** Returns the cached result, computing it if absent; two threads at once may both compute it. */
    public V get(K key, Function<? super K, ? extends V> compute) {
        V known = getIfPresent(key);
        if (known != null) {
            return known;
        }
        V computed = compute.apply(key);
        put(key, computed);
        return computed;
    }

    /** Returns the cached result, or null. */
    public @Nullable V getIfPresent(K key) {
        Entry<K, V> entry = entries.get(key);
        if (entry == null) {
            return null;
        }
        if (!entry.isUsed) { // hardly ever: a write would take the entry away from the caches of other processors
            entry.isUsed = true;
        }
        return entry.value;
    }

    /** Keeps a result, in the place of any older one, unless it alone weighs more than a quarter of what all may. */
    public synchronized void put(K key, V value) {
        remove(key);
        var entry = new Entry<>(key, value, weigher.applyAsLong(key, value));
        if (entry.weight > maxWeight / MAX_SHARE) {
            return;
        }
        while (entries.size() >= MAX_ENTRIES || weight + entry.weight > maxWeight) {
            evictOne();
        }
        entries.put(key, entry);
        queue.addLast(entry);
        weight += entry.weight;
    }

    /** Forgets a result. */
    public synchronized void remove(K key) {
        Entry<K, V> entry = entries.remove(key);
        if (entry != null) {
            queue.remove(entry);
            weight -= entry.weight;
        }
    }

    /** What all entries weigh together, in bytes. */
    synchronized long weight() {
        return weight;
    }

    int size() {
        return entries.size();
    }

    /** Evicts the oldest entry that was not used since this last looked at it. */
    private void evictOne() {
        while (true) {
            Entry<K, V> oldest = queue.removeFirst();
            if (!oldest.isUsed) {
                entries.remove(oldest.key);
                weight -= oldest.weight;
                return;
            }
            oldest.isUsed = false;
            queue.addLast(oldest);
        }
    }
}
