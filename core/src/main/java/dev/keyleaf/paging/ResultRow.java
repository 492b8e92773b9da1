package dev.keyleaf.paging;

import org.jspecify.annotations.Nullable;

/**
 * The row at which a shell stands; good until the shell goes on to the next. Indexes of columns begin at 0.
 *
 * @param <T> what a row becomes
 */
public interface ResultRow<T> {
    /** What the row becomes, made when it is asked for. */
    T item();

    /**
     * The value of a column as the driver gives it, in a type that has no time zone unless the column has one: a
     * {@code LocalDateTime} and no {@code java.sql.Timestamp}.
     */
    @Nullable
    Object value(int column);

    /**
     * Something that is equal for equal values of a column in neighbouring rows, by {@link java.util.Objects#deepEquals}.
     * A shell overrides it where its driver has something that costs less than {@link #value}.
     */
    default @Nullable Object identity(int column) {
        return value(column);
    }
}
