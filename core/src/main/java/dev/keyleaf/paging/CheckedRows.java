package dev.keyleaf.paging;

import dev.keyleaf.RowStream;
import dev.keyleaf.seek.Keyset;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a listing, however they are read: what may be asked of them and when, and how they end. A failure closes
 * them: going on behind it could lose rows or repeat them.
 */
abstract class CheckedRows<T> implements RowStream<T> {
    private final KeysetFlow flow;
    private final StatementWatch watch;

    private @Nullable T row;
    private boolean asked;
    private boolean ended;
    private boolean closed;
    private boolean tellsCursors = true;

    CheckedRows(KeysetFlow flow, StatementWatch watch) {
        this.flow = flow;
        this.watch = watch;
    }

    /** Reads the next row; null if there is none. */
    abstract @Nullable T read();

    /** The keyset of the row that was read last. */
    abstract Keyset keyset();

    /** Gives back all that is held; may be called again. */
    abstract void release();

    final StatementWatch watch() {
        return watch;
    }

    final KeysetFlow flow() {
        return flow;
    }

    final boolean tellsCursors() {
        return tellsCursors;
    }

    @Override
    public final boolean next() {
        watch.checkCancelled();
        if (closed) {
            throw new IllegalStateException("the rows are closed");
        }
        asked = true;
        row = ended ? null : readOrClose();
        if (row == null && !ended) {
            ended = true;
            release();
        }
        watch.checkCancelled();
        return row != null;
    }

    private @Nullable T readOrClose() {
        try {
            return read();
        } catch (RuntimeException e) {
            close();
            watch.checkCancelled(); // then this is why it failed
            throw e;
        }
    }

    @Override
    public final T row() {
        T current = row;
        if (current == null) {
            throw new IllegalStateException("there is no row: ask after next() returned true");
        }
        return current;
    }

    @Override
    public final String cursor() {
        row();
        if (!tellsCursors) {
            throw new IllegalStateException("these rows were said to need no cursors");
        }
        return flow.cursorAfter(keyset());
    }

    @Override
    public final RowStream<T> withoutCursors() {
        if (asked) {
            throw new IllegalStateException("it must be said before the first row that no cursors are needed");
        }
        tellsCursors = false;
        return this;
    }

    @Override
    public final void cancel() {
        watch.cancel();
    }

    @Override
    public final void close() {
        closed = true;
        row = null;
        release();
    }
}
