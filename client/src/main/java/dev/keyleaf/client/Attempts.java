package dev.keyleaf.client;

import java.io.IOException;
import java.time.Duration;

/** Counts failures in a row, and waits longer after each. */
final class Attempts {
    private final int retries;
    private final Duration firstPause;
    private int failures;

    Attempts(int retries, Duration firstPause) {
        this.retries = retries;
        this.firstPause = firstPause;
    }

    void succeeded() {
        failures = 0;
    }

    /** @throws ExportFailedException if it was once too often */
    void failed(IOException failure) {
        failures++;
        if (failures > retries) {
            throw new ExportFailedException(
                    "the export broke off " + failures + " times without coming to its next checkpoint: "
                            + failure.getMessage(),
                    failure);
        }
        try {
            Thread.sleep(firstPause.toMillis() << Math.min(failures - 1, 10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExportFailedException("interrupted while waiting to go on with the export", e);
        }
    }
}
