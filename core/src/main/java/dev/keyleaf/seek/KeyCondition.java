package dev.keyleaf.seek;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One condition of a {@link KeyRange}, without a word of SQL. */
public sealed interface KeyCondition {
    /**
     * A key and the value of the position for it.
     *
     * @param key the key
     * @param value the value in the database's spelling
     */
    record KeyValue(PlanKey key, String value) {}

    /**
     * The key has the position's value.
     *
     * @param key the key
     * @param value the value; null for the rows where the key is NULL
     */
    record Same(PlanKey key, @Nullable String value) implements KeyCondition {}

    /**
     * The keys, compared as one row value, come after the values in the direction of travel. All have one direction.
     * Rows where one of the keys decides by being NULL are not meant; they are behind, or have a range of their own.
     *
     * @param keys the keys with their values, never empty
     * @param inclusive whether equal values are meant too
     */
    record Beyond(List<KeyValue> keys, boolean inclusive) implements KeyCondition {
        public Beyond {
            keys = List.copyOf(keys);
        }
    }

    /**
     * The key is NULL, and all NULLs come later in the direction of travel.
     *
     * @param key the key
     */
    record Null(PlanKey key) implements KeyCondition {}

    /**
     * The key is not NULL; the position is among the NULLs, which come first in the direction of travel.
     *
     * @param key the key
     */
    record NotNull(PlanKey key) implements KeyCondition {}
}
