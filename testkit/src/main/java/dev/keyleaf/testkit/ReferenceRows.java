package dev.keyleaf.testkit;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.RowStream;
import dev.keyleaf.paging.PageAssembler;
import dev.keyleaf.seek.Position;
import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The rows of a list in memory one after another: each looked for when it is asked for, or all with the first. */
final class ReferenceRows implements RowStream<Item> {
    private final ReferencePager pager;
    private final ItemList listing;
    private final PageAssembler cursors;
    private final boolean allAtOnce;
    private final AtomicInteger open;

    private State state = State.NEW;
    private @Nullable Position start;
    private Iterator<Item> ahead = Collections.emptyIterator();
    private @Nullable Item row;
    private boolean hasCursors = true;
    private volatile boolean isCancelled;

    private enum State {
        NEW,
        READING,
        DONE,
        CLOSED
    }

    /**
     * Rows from a request's cursor on.
     *
     * @param allAtOnce whether all rows are looked up at once; this then counts as open from the first to the last
     * @param open how many are open
     */
    ReferenceRows(
            ReferencePager pager, ItemList listing, KeysetRequest request, boolean allAtOnce, AtomicInteger open) {
        this.pager = pager;
        this.listing = listing;
        this.cursors = pager.cursors(listing, request);
        this.allAtOnce = allAtOnce;
        this.open = open;
        this.start = pager.forwards(cursors, request);
    }

    @Override
    public boolean next() {
        if (state == State.CLOSED) {
            throw new IllegalStateException("the rows are closed");
        }
        if (isCancelled) {
            leave(State.DONE);
            throw new CancellationException("the rows were cancelled");
        }
        if (state == State.NEW || (state == State.READING && !allAtOnce)) {
            ahead = pager.from(listing, start).iterator();
        }
        if (state == State.NEW) {
            open.addAndGet(allAtOnce ? 1 : 0);
            state = State.READING;
        }
        if (!ahead.hasNext()) {
            leave(State.DONE);
            return false;
        }
        row = ahead.next();
        start = Position.after(pager.keyset(listing.ordering(), row));
        return true;
    }

    @Override
    public Item row() {
        if (row == null) {
            throw new IllegalStateException("there is no row here: call next() first");
        }
        return row;
    }

    @Override
    public String cursor() {
        if (row == null || start == null || !hasCursors) {
            throw new IllegalStateException("there is no row here, or none with a cursor");
        }
        return cursors.codec().encode(start, cursors.fingerprint());
    }

    @Override
    public RowStream<Item> withoutCursors() {
        if (state != State.NEW) {
            throw new IllegalStateException("the first row was asked for already");
        }
        hasCursors = false;
        return this;
    }

    @Override
    public void cancel() {
        isCancelled = true;
    }

    @Override
    public void close() {
        leave(State.CLOSED);
    }

    private void leave(State next) {
        if (state == State.READING && allAtOnce) {
            open.decrementAndGet();
        }
        state = next;
        row = null;
        ahead = Collections.emptyIterator();
    }
}
