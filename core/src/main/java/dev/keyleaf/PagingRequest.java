package dev.keyleaf;

/**
 * What a client asks for: a page at a cursor or a page at an offset. A list that takes either answers each with the
 * kind of {@link Page} that was asked for.
 */
public sealed interface PagingRequest permits KeysetRequest, OffsetRequest {
    /** How many rows at most, 1 to {@value KeysetRequest#MAX_LIMIT}. */
    int limit();

    /** What is asked of the rows beyond the page. */
    Count count();
}
