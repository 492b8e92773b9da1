package dev.keyleaf.spring.mvc;

import dev.keyleaf.RowStream;
import dev.keyleaf.spring.mvc.Pace.TooSlowException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The way to the client of an export. It keeps the pace, and remembers whether it was the client that failed.
 *
 * <p>A container may block a write for as long as it likes, or until the client has read a little: so {@link #look} is
 * called by another thread meanwhile. It ends the export's rows, which gives the connection to the database back; the
 * write then fails, or is the last one.
 */
final class ClientStream extends OutputStream {
    private final OutputStream out;
    private final Pace pace;
    private final RowStream<?> rows;
    private final boolean ownsRows;
    private boolean gone;

    private @Nullable Thread writer; // while it writes
    private int size;
    private long begun;
    private @Nullable TooSlowException cut;
    private boolean interrupted;

    /**
     * A way to a client.
     *
     * @param rows what is exported
     * @param ownsRows whether another thread may close them while this one writes: not in a transaction of the caller's,
     *     whose connection is that of this thread
     */
    ClientStream(OutputStream out, Pace pace, RowStream<?> rows, boolean ownsRows) {
        this.out = out;
        this.pace = pace;
        this.rows = rows;
        this.ownsRows = ownsRows;
    }

    /**
     * A stream to a client that takes gzip. A flush lets everything through that was written so far.
     *
     * <p>Fast rather than small: an export waits for its compression, and names and repeated values shrink well at any
     * level.
     */
    static GZIPOutputStream gzip(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, 8 * 1024, true) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    /** Whether it was cut off. */
    synchronized boolean isTooSlow() {
        return cut != null;
    }

    /** Whether a write failed. */
    boolean isGone() {
        return gone;
    }

    /** Cuts the client off if it is time to, also while a write blocks or the database is waited for. */
    synchronized void look() {
        if (cut != null) {
            return;
        }
        Thread writing = writer;
        try {
            if (writing == null) {
                pace.waits();
            } else {
                pace.writes(size, begun);
            }
        } catch (TooSlowException e) {
            cut = e;
            if (writing != null) {
                interrupted = true;
                writing.interrupt(); // Jetty gives up then; Tomcat has a timeout of its own
            }
            if (writing != null && ownsRows) {
                rows.close();
            } else {
                rows.cancel();
            }
        }
    }

    @Override
    public void write(int b) throws IOException {
        attempt(1, () -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        attempt(length, () -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        attempt(0, out::flush);
    }

    private interface Work {
        void run() throws IOException;
    }

    private void attempt(int bytes, Work work) throws IOException {
        begin(bytes);
        boolean written = false;
        try {
            work.run();
            written = true;
        } catch (IOException e) {
            gone = true;
            throw e;
        } finally {
            end(written);
        }
    }

    private synchronized void begin(int bytes) throws TooSlowException {
        throwCut();
        size = bytes;
        writer = Thread.currentThread();
        begun = pace.now();
    }

    /** Nothing of it is left in the thread, which goes on to other requests. */
    private synchronized void end(boolean written) throws TooSlowException {
        writer = null;
        if (interrupted) {
            interrupted = false;
            Thread.interrupted();
        }
        throwCut();
        if (written) {
            try {
                pace.wrote(size, begun);
            } catch (TooSlowException e) {
                cut = e;
                throw e;
            }
        }
    }

    private void throwCut() throws TooSlowException {
        if (cut != null) {
            throw cut;
        }
    }
}
