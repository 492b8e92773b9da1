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
        bytes += size;
        waited += now - begun;
        if (!limits.maxDuration().isZero()
                && now - started > limits.maxDuration().toNanos()) {
            throw new TooSlowException("it took longer than keyleaf.export.max-duration");
        }
        if (waited >= limits.minRateWindow().toNanos()) {
            if (bytes < limits.minRate().toBytes() * (waited / NANOS_PER_SECOND)) {
                throw new TooSlowException("the client reads less than keyleaf.export.min-rate");
            }
            bytes = 0;
            waited = 0;
        }
    }
}
