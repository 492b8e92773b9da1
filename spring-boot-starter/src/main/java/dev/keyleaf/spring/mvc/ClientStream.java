package dev.keyleaf.spring.mvc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The way to the client. It remembers whether it was the client that failed. */
final class ClientStream extends OutputStream {
    private final OutputStream out;
    private boolean gone;

    ClientStream(OutputStream out) {
        this.out = out;
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

    /** Whether a write failed. */
    boolean isGone() {
        return gone;
    }

    @Override
    public void write(int b) throws IOException {
        attempt(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        attempt(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        attempt(out::flush);
    }

    private interface Work {
        void run() throws IOException;
    }

    private void attempt(Work work) throws IOException {
        try {
            work.run();
        } catch (IOException e) {
            gone = true;
            throw e;
        }
    }
}
