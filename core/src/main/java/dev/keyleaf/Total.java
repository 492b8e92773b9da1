package dev.keyleaf;

import java.io.Serializable;

/**
 * How many rows match, and how far that number can be trusted. A page has one only where it was asked for and could be
 * had; it says nothing about where the page stands.
 */
public sealed interface Total extends Serializable {
    /** The number of rows, at least 0. */
    long count();

    /**
     * As many as there were when they were counted.
     *
     * @param count the number of rows, at least 0
     */
    record Exact(long count) implements Total {
        public Exact {
            check(count);
        }
    }

    /**
     * Counted up to a bound, beyond which there are more.
     *
     * @param count the number of rows that are certain, at least 0
     */
    record AtLeast(long count) implements Total {
        public AtLeast {
            check(count);
        }
    }

    /**
     * What the database's statistics say.
     *
     * @param count about the number of rows, at least 0
     */
    record Estimate(long count) implements Total {
        public Estimate {
            check(count);
        }
    }

    private static void check(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("a total must be at least 0, but was " + count);
        }
    }
}
