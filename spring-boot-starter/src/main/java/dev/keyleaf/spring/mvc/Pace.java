package dev.keyleaf.spring.mvc;

import dev.keyleaf.spring.export.ExportProperties;
import java.io.IOException;
import java.io.Serial;
import java.util.function.LongSupplier;

/**
 * How fast a client reads an export, and how long that takes: an export holds a thread and often a connection to the
 * database for as long as its client likes. Only the time counts against the client that was spent waiting for it.
 */
final class Pace {
    private static final double NANOS_PER_SECOND = 1e9;

    private final ExportProperties limits;
    private final LongSupplier nanos;
    private final long started;
    private long bytes;
    private long waited;

    /** The client is cut off. */
    static final class TooSlowException extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        TooSlowException(String message) {
            super(message);
        }
    }

    /**
     * Begins now.
     *
     * @param nanos the clock, as {@link System#nanoTime}
     */
    Pace(ExportProperties limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
    }

    long now() {
        return nanos.getAsLong();
    }

    /**
     * Something was written.
     *
     * @param size how many bytes
     * @param begun when the write began
     * @throws TooSlowException if it is enough
     */
    void wrote(int size, long begun) throws TooSlowException {
        long now = now();
        checkDuration(now);
        bytes += size;
        waited += now - begun;
        checkRate(bytes, waited);
        if (waited >= limits.minRateWindow().toNanos()) {
            bytes = 0;
            waited = 0;
        }
    }

    /**
     * A write goes on. What was written before it does not count for it: that may be in buffers on the way.
     *
     * @param size of how many bytes
     * @param begun when it began
     * @throws TooSlowException if it is enough
     */
    void writes(int size, long begun) throws TooSlowException {
        long now = now();
        checkDuration(now);
        checkRate(size, now - begun);
    }

    /**
     * Nothing is written.
     *
     * @throws TooSlowException if it is enough
     */
    void waits() throws TooSlowException {
        checkDuration(now());
    }

    private void checkDuration(long now) throws TooSlowException {
        if (!limits.maxDuration().isZero()
                && now - started > limits.maxDuration().toNanos()) {
            throw new TooSlowException("it took longer than keyleaf.export.max-duration");
        }
    }

    private void checkRate(long size, long nanosWaited) throws TooSlowException {
        if (nanosWaited >= limits.minRateWindow().toNanos()
                && size < limits.minRate().toBytes() * (nanosWaited / NANOS_PER_SECOND)) {
            throw new TooSlowException("the client reads less than keyleaf.export.min-rate");
        }
    }
}
