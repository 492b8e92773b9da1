package dev.keyleaf.client;

import dev.keyleaf.client.ExportResponse.Line;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an export. {@link #hasNext} is false only when the end came and was verified; where it cannot come to
 * that it throws {@link ExportFailedException}. To be used by one thread at a time.
 *
 * <p>Rows wait for the checkpoint behind them before they are given out. So after a broken connection it is certain
 * which were: those behind the last checkpoint are read anew and none is given out twice.
 *
 * @param <T> what a row became
 */
public final class ExportRows<T> implements Iterator<T>, AutoCloseable {
    private final Function<? super String, ? extends T> mapper;
    private final Attempts attempts;
    private final Opener opener;
    private final Queue<String> ready = new ArrayDeque<>();

    private @Nullable ExportResponse response;
    private String cursor = "";
    private boolean ended;
    private boolean closed;

    /** Asks for what is behind a cursor; for everything where that is empty. */
    interface Opener {
        ExportResponse open(String cursor) throws IOException;
    }

    ExportRows(Function<? super String, ? extends T> mapper, Attempts attempts, Opener opener) {
        this.mapper = mapper;
        this.attempts = attempts;
        this.opener = opener;
    }

    /**
     * @throws ExportFailedException if the export cannot be read on
     * @throws IllegalStateException if this is closed
     */
    @Override
    public boolean hasNext() {
        if (closed) {
            throw new IllegalStateException("the rows are closed");
        }
        while (ready.isEmpty() && !ended) {
            try {
                readToCheckpoint();
                attempts.succeeded();
            } catch (IOException e) {
                disconnect();
                attempts.failed(e);
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the export has no more rows");
        }
        return mapper.apply(ready.remove());
    }

    private void readToCheckpoint() throws IOException {
        ExportResponse open = response == null ? opener.open(cursor) : response;
        response = open;
        List<String> rows = new ArrayList<>();
        while (true) {
            Line line = open.next();
            if (line instanceof Line.Row row) {
                rows.add(row.json());
                continue;
            }
            ready.addAll(rows);
            if (line instanceof Line.Checkpoint checkpoint) {
                cursor = checkpoint.cursor();
            } else {
                ended = true;
                disconnect();
            }
            return;
        }
    }

    private void disconnect() {
        ExportResponse open = response;
        response = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // nobody waits for anything from it
            }
        }
    }

    /** Stops reading; closing again does nothing. */
    @Override
    public void close() {
        closed = true;
        disconnect();
    }
}
