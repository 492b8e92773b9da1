package dev.keyleaf.client;

import java.time.Duration;

/** What a reader puts up with from a server. */
record Limits(Sizes sizes, Times times, Retries retries) {
    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    static final Limits DEFAULT = new Limits(
            new Sizes(1_000, 8 << 20, 64 << 20),
            new Times(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofDays(1)),
            new Retries(5, Duration.ofMillis(500), Duration.ofMinutes(1)));

    /**
     * What is kept in memory.
     *
     * @param checkpointEvery rows between two checkpoints
     * @param line bytes of a line
     * @param held bytes of the rows between two checkpoints
     */
    record Sizes(int checkpointEvery, int line, long held) {
        /** The most that Keyleaf's servers take. */
        private static final int MAX_CHECKPOINT = 1_000_000;

        Sizes {
            within("the rows between two checkpoints", 1, MAX_CHECKPOINT, checkpointEvery);
            within("the longest line in bytes", 1, Integer.MAX_VALUE / 2, line);
            within("the bytes between two checkpoints", 1, Long.MAX_VALUE, held);
        }
    }

    /**
     * How long it may take.
     *
     * @param connect to connect
     * @param read until something comes
     * @param whole from the first request to the end
     */
    record Times(Duration connect, Duration read, Duration whole) {
        Times {
            within("the connect timeout", MILLISECOND, LONGEST, connect);
            within("the read timeout", MILLISECOND, LONGEST, read);
            within("the longest duration", MILLISECOND, LONGEST, whole);
        }
    }

    /**
     * What happens after a failure.
     *
     * @param most attempts in a row that may fail after the first
     * @param firstPause before the first retry
     * @param retryAfter the longest pause that a server may ask for
     */
    record Retries(int most, Duration firstPause, Duration retryAfter) {
        private static final int MAX_DOUBLED = 10;

        Retries {
            within("the number of retries", 0, Integer.MAX_VALUE, most);
            within("the first pause", Duration.ZERO, LONGEST, firstPause);
            within("the longest Retry-After", Duration.ZERO, LONGEST, retryAfter);
        }

        /** How long to wait after so many failures in a row, where the server does not say. */
        Duration pauseAfter(int failures) {
            return firstPause.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLED));
        }
    }

    Limits with(Sizes newSizes) {
        return new Limits(newSizes, times, retries);
    }

    Limits with(Times newTimes) {
        return new Limits(sizes, newTimes, retries);
    }

    Limits with(Retries newRetries) {
        return new Limits(sizes, times, newRetries);
    }

    private static void within(String what, long least, long most, long value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be from " + least + " to " + most + ", but was " + value);
        }
    }

    private static void within(String what, Duration least, Duration most, Duration value) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(what + " must be from " + least + " to " + most + ", but was " + value);
        }
    }
}
