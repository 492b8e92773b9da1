package dev.keyleaf.spring.mvc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The way to the client. It keeps the pace, and remembers whether it was the client that failed. */
final class ClientStream extends OutputStream {
    private final OutputStream out;
    private final Pace pace;
    private boolean gone;
    private boolean tooSlow;

    ClientStream(OutputStream out, Pace pace) {
        this.out = out;
        this.pace = pace;
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
    boolean isTooSlow() {
        return tooSlow;
    }

    /** Whether a write failed. */
    boolean isGone() {
        return gone;
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

    private void attempt(int size, Work work) throws IOException {
        long begun = pace.now();
        try {
            work.run();
        } catch (IOException e) {
            gone = true;
            throw e;
        }
        try {
            pace.wrote(size, begun);
        } catch (IOException e) {
            tooSlow = true;
            throw e;
        }
    }
}
