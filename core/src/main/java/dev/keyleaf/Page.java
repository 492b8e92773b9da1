package dev.keyleaf;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one response. Serializable where its rows are.
 *
 * @param <T> the type of a row
 */
public sealed interface Page<T> extends Serializable permits KeysetPage, OffsetPage {
    /** The rows in the ordering's order, whichever way the client travelled; immutable, empty past the end. */
    List<T> items();

    /** How many rows were asked for. */
    int limit();

    /** Whether rows follow this page. */
    boolean hasMore();

    /** How many rows the whole list has; null if it was not asked for, or could not be had. */
    @Nullable
    Total total();

    /** The same page with every row replaced; the function must not return null. */
    <R> Page<R> map(Function<? super T, ? extends R> function);
}
