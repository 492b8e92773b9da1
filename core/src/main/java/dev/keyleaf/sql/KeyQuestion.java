package dev.keyleaf.sql;

import org.jspecify.annotations.Nullable;

/**
 * What must be asked of the database before keys of these types may be paged: their names do not tell whether a page
 * would compare them as it sorts them.
 */
public interface KeyQuestion {
    /** A statement with one value. */
    SqlStatement statement();

    /** The name of the column that has the value. */
    String column();

    /**
     * Reads the answer.
     *
     * @param answer the value; null if there is nothing against the keys
     * @throws IllegalArgumentException if one of the keys cannot be paged, with the remedy
     */
    void check(@Nullable String answer);
}
