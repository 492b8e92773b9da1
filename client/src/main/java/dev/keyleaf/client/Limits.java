package dev.keyleaf.client;

import java.time.Duration;

/** What a reader puts up with from a server. */
record Limits(Sizes sizes, Times times, Retries retries, Whole whole) {
    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    static final Limits DEFAULT = new Limits(
            new Sizes(1_000, 8 << 20, 64 << 20),
            new Times(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(5)),
            new Retries(5, Duration.ofMillis(500), Duration.ofMinutes(1)),
            new Whole(Duration.ofDays(1), Long.MAX_VALUE, Long.MAX_VALUE));

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
     * @param line until a whole line has come
     */
    record Times(Duration connect, Duration read, Duration line) {
        Times {
            within("the connect timeout", MILLISECOND, LONGEST, connect);
            within("the read timeout", MILLISECOND, LONGEST, read);
            within("the line timeout", MILLISECOND, LONGEST, line);
        }
    }

    /**
     * What a whole export may be.
     *
     * @param duration from the first request to the end
     * @param rows of all responses, each once
     * @param bytes of all responses, also of those that broke off
     */
    record Whole(Duration duration, long rows, long bytes) {
        Whole {
            within("the longest duration", MILLISECOND, LONGEST, duration);
            within("the most rows", 1, Long.MAX_VALUE, rows);
            within("the most bytes", 1, Long.MAX_VALUE, bytes);
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
        return new Limits(newSizes, times, retries, whole);
    }

    Limits with(Times newTimes) {
        return new Limits(sizes, newTimes, retries, whole);
    }

    Limits with(Retries newRetries) {
        return new Limits(sizes, times, newRetries, whole);
    }

    Limits with(Whole newWhole) {
        return new Limits(sizes, times, retries, newWhole);
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
