package dev.keyleaf.paging;

import dev.keyleaf.RowStream;
import dev.keyleaf.seek.Position;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Rows read as keyset pages: each takes a connection for as long as it is read, and no longer, however slowly its rows
 * are then used.
 */
final class WalkedRows<T> implements RowStream<T> {
    private final KeysetFlow flow;
    private final int limit;
    private final WalkSource<T> source;

    private @Nullable Position position;
    private List<WalkedRow<T>> page = List.of();
    private int index = -1;
    private boolean last;
    private boolean asked;
    private boolean tellsCursors = true;
    private boolean closed;
    private volatile boolean cancelled;

    WalkedRows(KeysetFlow flow, int limit, WalkSource<T> source) {
        this.flow = flow;
        this.limit = limit;
        this.source = source;
        this.position = flow.start();
    }

    @Override
    public boolean next() {
        if (closed) {
            throw new IllegalStateException("the rows are closed");
        }
        asked = true;
        index++;
        if (index == page.size() && !last) {
            page = List.of();
            page = read();
            index = 0;
            last = page.size() < limit;
            position = page.isEmpty()
                    ? position
                    : Position.after(page.get(page.size() - 1).keyset());
        }
        checkCancelled();
        if (index < page.size()) {
            return true;
        }
        page = List.of();
        index = -1; // at the end again next time
        return false;
    }

    private List<WalkedRow<T>> read() {
        checkCancelled();
        try {
            return source.read(position);
        } catch (RuntimeException e) {
            checkCancelled(); // then this is why it failed
            throw e;
        }
    }

    private void checkCancelled() {
        if (cancelled) {
            throw new CancellationException("the rows were cancelled");
        }
    }

    @Override
    public T row() {
        return current().item();
    }

    @Override
    public String cursor() {
        WalkedRow<T> current = current();
        if (!tellsCursors) {
            throw new IllegalStateException("these rows were said to need no cursors");
        }
        return flow.cursorAfter(current.keyset());
    }

    private WalkedRow<T> current() {
        if (index < 0 || index >= page.size()) {
            throw new IllegalStateException("there is no row: ask after next() returned true");
        }
        return page.get(index);
    }

    /** Makes nothing cheaper: the next page begins at the position of a row. */
    @Override
    public RowStream<T> withoutCursors() {
        if (asked) {
            throw new IllegalStateException("it must be said before the first row that no cursors are needed");
        }
        tellsCursors = false;
        return this;
    }

    @Override
    public void cancel() {
        cancelled = true;
        source.stop();
    }

    @Override
    public void close() {
        closed = true;
        page = List.of();
    }
}
