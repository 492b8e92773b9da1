package dev.keyleaf.sql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was worked out of an application's SQL: the same few texts come with every request.
 *
 * @param <K> what it was worked out of; has value equality
 * @param <V> the outcome; immutable
 */
final class Memo<K, V> {
    /** Queries are written in code and few; the bound is for those whose text is made up at run time. */
    private static final int MOST = 1_000;

    private final Map<K, V> known = new ConcurrentHashMap<>();

    /** The outcome of the work, which is done again only for what was not seen of late. */
    V of(K key, Function<? super K, ? extends V> work) {
        V remembered = known.get(key);
        if (remembered != null) {
            return remembered;
        }
        V outcome = work.apply(key);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, outcome);
        return outcome;
    }
}
