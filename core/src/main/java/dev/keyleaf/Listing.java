package dev.keyleaf;

import java.util.function.Function;

/**
 * A list with its query and its ordering, of which only the pages are left to ask for: what an application's service
 * depends on, whatever adapter reads it. A blocking adapter makes one of a query; the kit has one over a list in memory
 * for tests. Safe for use by several threads as far as what it reads from is.
 *
 * <pre>{@code
 * class Feed {
 *   private final Listing<Post> newest;
 *
 *   KeysetPage<Post> page(KeysetRequest request) {
 *     return newest.page(request);
 *   }
 * }
 * }</pre>
 *
 * @param <T> the type of a row
 */
public interface Listing<T> {
    /** A list whose pages are made by two functions, one for each kind of request. */
    static <T> Listing<T> of(
            Function<KeysetRequest, KeysetPage<T>> byCursor, Function<OffsetRequest, OffsetPage<T>> byOffset) {
        return new Listing<>() {
            @Override
            public KeysetPage<T> page(KeysetRequest request) {
                return byCursor.apply(request);
            }

            @Override
            public OffsetPage<T> page(OffsetRequest request) {
                return byOffset.apply(request);
            }
        };
    }

    /**
     * The page at the place that the request names.
     *
     * @throws InvalidRequestException if the request's cursor cannot be used with this list, or a filter value from a
     *     client cannot be compared
     * @throws IllegalArgumentException if the list cannot be paged in its ordering, or not with such cursors
     * @throws IllegalStateException if a row's keys cannot be a cursor
     * @throws DatabaseException if the database fails
     */
    KeysetPage<T> page(KeysetRequest request);

    /**
     * The page behind a number of skipped rows.
     *
     * @throws InvalidRequestException if a filter value from a client cannot be compared
     * @throws IllegalArgumentException if the list cannot be paged in its ordering
     * @throws DatabaseException if the database fails
     */
    OffsetPage<T> page(OffsetRequest request);

    /**
     * The page that the request asks for, by keyset or by offset: for lists that take either.
     *
     * @throws RuntimeException as the request's own kind does
     */
    default Page<T> page(PagingRequest request) {
        return request instanceof KeysetRequest keyset ? page(keyset) : page((OffsetRequest) request);
    }
}
