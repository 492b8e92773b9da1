package dev.keyleaf.http;

import dev.keyleaf.Total;
import java.util.Locale;

/** How far a total can be trusted, as a client reads it. */
public enum TotalAccuracy {
    /** A {@link Total.Exact}. */
    EXACT,
    /** A {@link Total.AtLeast}. */
    AT_LEAST,
    /** A {@link Total.Estimate}. */
    ESTIMATE;

    /** The accuracy of a total. */
    public static TotalAccuracy of(Total total) {
        if (total instanceof Total.Exact) {
            return EXACT;
        }
        return total instanceof Total.AtLeast ? AT_LEAST : ESTIMATE;
    }

    /**
     * A total of this accuracy.
     *
     * @throws IllegalArgumentException if the number of rows is negative
     */
    public Total total(long count) {
        return switch (this) {
            case EXACT -> new Total.Exact(count);
            case AT_LEAST -> new Total.AtLeast(count);
            case ESTIMATE -> new Total.Estimate(count);
        };
    }

    /** What is written, such as {@code at_least}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
