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

    /** What is written, such as {@code at_least}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
