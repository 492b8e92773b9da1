package dev.keyleaf;

/**
 * The rows of a listing one after another, as many as there are, in constant memory. It stands before the first row
 * at the start; nothing is opened before the first {@link #next}.
 *
 * <pre>{@code
 * try (RowStream<Post> posts = pager.walk(query, NEWEST, KeysetRequest.first(1_000))) {
 *     while (posts.next()) {
 *         write(posts.row());
 *     }
 * }
 * }</pre>
 *
 * <p>To be used by one thread at a time, except for {@link #cancel}.
 *
 * @param <T> the type of a row
 */
public interface RowStream<T> extends AutoCloseable {
    /**
     * Moves to the next row.
     *
     * @return whether there is one; once false, false for ever
     * @throws IllegalStateException if the stream is closed
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    boolean next();

    /**
     * The row at which the stream stands, never null.
     *
     * @throws IllegalStateException if it stands at none
     */
    T row();

    /**
     * The cursor behind the row at which the stream stands: with it, the same listing goes on with the next row. The
     * same kind of cursor that a page has.
     *
     * @throws IllegalStateException if it stands at no row, was said to need no cursors, or the row's keyset cannot be
     *     a cursor
     */
    String cursor();

    /**
     * Says that no {@link #cursor} will be asked for, which may make reading cheaper; before the first row.
     *
     * @return this
     * @throws IllegalStateException if the first row was asked for already
     */
    RowStream<T> withoutCursors();

    /**
     * Makes a running or the next {@link #next} fail soon; from any thread. The stream must still be closed by
     * its own.
     */
    void cancel();

    /** Stops reading and gives back all that is held. Closing again does nothing. */
    @Override
    void close();
}
