package dev.keyleaf.seek;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sort-key values of one row, one for each key of the {@link Ordering}. The row itself may be gone; its place in
 * the order is not.
 *
 * <p>A value is text in the database's own spelling, from which the database restores it bit for bit (a timestamp's
 * microseconds, a number's scale, a float's last digit); {@code null} stands for SQL {@code NULL} and differs from
 * the empty text. No driver type takes part, so none can round.
 *
 * @param values the values in the order of the keys, never empty; an element may be null
 */
public record Keyset(List<@Nullable String> values) {
    /** @throws IllegalArgumentException if there is no value */
    public Keyset {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a keyset must have at least one value, but has none");
        }
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public static Keyset of(@Nullable String... values) {
        return new Keyset(Arrays.asList(values));
    }

    /** Tells only how many values there are: they may be private, and logs keep what they are given. */
    @Override
    public String toString() {
        return "Keyset[" + values.size() + " values]";
    }
}
