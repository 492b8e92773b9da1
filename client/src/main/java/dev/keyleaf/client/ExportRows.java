package dev.keyleaf.client;

import dev.keyleaf.client.ExportResponse.Content;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an export. {@link #hasNext} is false only when the end came and was verified; where it cannot come to
 * that it throws {@link ExportFailedException}. To be used by one thread at a time, but {@link #close} by any.
 *
 * <p>Rows wait for the checkpoint behind them before they are given out. So after a broken connection it is certain
 * which were: those behind the last checkpoint are read again and none is given out twice.
 *
 * @param <T> what a row became
 */
public final class ExportRows<T> implements Iterator<T>, AutoCloseable {
    /** What an empty row takes in memory, in bytes: a text, its array and its place in a list. */
    private static final int ROW_OVERHEAD = 64;

    private final Function<? super String, ? extends T> mapper;
    private final Limits limits;
    private final Opener opener;
    private final Attempts attempts;
    private final Checkpoints checkpoints = new Checkpoints();
    private final Queue<String> ready = new ArrayDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    private volatile @Nullable ExportResponse response;
    private @Nullable WholeExport whole;
    private @Nullable ExportFailedException failure;
    private boolean ended;

    /** What is behind a cursor; everything where that is empty. */
    interface Opener {
        ExportResponse at(String cursor, WholeExport whole);
    }

    ExportRows(Function<? super String, ? extends T> mapper, Limits limits, Opener opener) {
        this.mapper = mapper;
        this.limits = limits;
        this.opener = opener;
        this.attempts = new Attempts(limits.retries());
    }

    /**
     * Whether there is another row; waits for the server until that is known.
     *
     * @throws ExportFailedException if the export cannot be read on, also if this thread is interrupted (its interrupt
     *     flag is set then) or another one closes this meanwhile; the same again each time after that
     * @throws IllegalStateException if this is closed
     */
    @Override
    public boolean hasNext() {
        if (isClosed()) {
            throw new IllegalStateException("the rows are closed");
        }
        if (failure != null) {
            throw failure;
        }
        try {
            while (ready.isEmpty() && !ended) {
                readOn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(new ExportFailedException("interrupted while reading the export", e));
        } catch (ExportFailedException e) {
            throw failed(e);
        }
        return !ready.isEmpty();
    }

    /**
     * The next row. What the reader's function throws is thrown as it is; the row counts as given out then.
     *
     * @throws ExportFailedException as {@link #hasNext}
     * @throws IllegalStateException if this is closed
     * @throws NoSuchElementException if there is none
     */
    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the export has no more rows");
        }
        return mapper.apply(ready.remove());
    }

    private ExportFailedException failed(ExportFailedException e) {
        failure = e;
        disconnect();
        return e;
    }

    /** To the next checkpoint, or else to the next attempt. */
    private void readOn() throws InterruptedException {
        WholeExport export = whole == null ? new WholeExport(limits.whole()) : whole;
        whole = export;
        try {
            readToCheckpoint(connected(export), export);
            attempts.succeeded();
        } catch (IOException e) {
            disconnect();
            if (isClosed()) {
                throw closedMeanwhile(e);
            }
            Duration pause = attempts.failed(e);
            export.deadline().checkAfter(pause);
            if (closing.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                throw closedMeanwhile(e);
            }
        }
    }

    private static ExportFailedException closedMeanwhile(IOException e) {
        return new ExportFailedException("the rows were closed while the export was read", e);
    }

    private ExportResponse connected(WholeExport export) throws IOException, InterruptedException {
        ExportResponse open = response;
        if (open == null) {
            open = opener.at(checkpoints.last(), export);
            response = open; // before it waits for anything: now close() finds it
            if (isClosed()) {
                throw new IOException("closed before the request");
            }
            open.open();
        }
        return open;
    }

    private void readToCheckpoint(ExportResponse open, WholeExport export) throws IOException, InterruptedException {
        List<String> rows = new ArrayList<>();
        long bytes = 0;
        Content content = open.next();
        while (content instanceof Content.Row row) {
            rows.add(row.json());
            bytes += row.bytes() + ROW_OVERHEAD;
            check(rows.size(), bytes);
            export.checkRows(rows.size());
            content = open.next();
        }
        if (content instanceof Content.Checkpoint checkpoint) {
            checkpoints.add(checkpoint.cursor(), rows.size());
        } else {
            ended = true;
            disconnect();
        }
        export.addRows(rows.size());
        ready.addAll(rows);
    }

    /** Rows that no checkpoint follows would fill the memory. */
    private void check(int rows, long bytes) {
        Limits.Sizes sizes = limits.sizes();
        if (bytes > sizes.held()) {
            throw new ExportFailedException(
                    "the server sent " + rows + " rows without a checkpoint, more than the " + sizes.held()
                            + " bytes of memory for them, and was asked for one every " + sizes.checkpointEvery()
                            + " rows: ask for them more often, or allow more memory",
                    null);
        }
    }

    private boolean isClosed() {
        return closing.getCount() == 0;
    }

    private void disconnect() {
        ExportResponse open = response;
        response = null;
        if (open != null) {
            open.close();
        }
    }

    /** Stops reading, also what another thread waits for; closing again does nothing. */
    @Override
    public void close() {
        closing.countDown();
        disconnect();
    }
}
