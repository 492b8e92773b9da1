package dev.keyleaf.client;

import java.time.Duration;

/** When a whole export must be at its end. */
final class Deadline {
    private final Duration whole;
    private final long started = System.nanoTime();

    Deadline(Duration whole) {
        this.whole = whole;
    }

    /** A wait that is no longer than this, and not beyond the deadline. */
    Duration within(Duration longest) {
        Duration left = left();
        return left.compareTo(longest) < 0 ? left : longest;
    }

    /** @throws ExportFailedException if it has passed */
    void check() {
        if (left().isZero()) {
            throw passed();
        }
    }

    /** @throws ExportFailedException if it will have passed after such a wait */
    void checkAfter(Duration wait) {
        if (left().compareTo(wait) < 0) {
            throw passed();
        }
    }

    private Duration left() {
        Duration left = whole.minusNanos(System.nanoTime() - started);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private ExportFailedException passed() {
        return new ExportFailedException(
                "the server did not come to the end of the export within " + whole.toMillis() + " ms", null);
    }
}
