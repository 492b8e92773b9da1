package dev.keyleaf;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a request wants to know of the rows beyond its page, and what that may cost.
 *
 * <p>A count that takes longer than its budget is stopped. The page is served all the same, with an estimate or
 * without a {@link Total}.
 *
 * @param mode what is asked for
 * @param cap how many rows {@link Mode#CAPPED} and {@link Mode#AUTO} count at most, and {@link Mode#ESTIMATE} where no
 *     estimate is worth having; at least 1
 * @param budget how long the database may count, at least a millisecond
 */
public record Count(Mode mode, long cap, Duration budget) {
    /** Where capped counts stop unless told otherwise. */
    public static final long DEFAULT_CAP = 10_000;

    /** How long a count may take unless told otherwise. */
    public static final Duration DEFAULT_BUDGET = Duration.ofSeconds(2);

    private static final long MAX_CAP = Long.MAX_VALUE - 1; // one more row is asked for

    private static final Count NONE = new Count(Mode.NONE, DEFAULT_CAP, DEFAULT_BUDGET);

    /** What is asked for. */
    public enum Mode {
        /** No total; nothing is counted. */
        NONE,
        /** {@link Total.Exact}, whatever the number; the cost grows with it. */
        EXACT,
        /** {@link Total.Exact} up to the cap, {@link Total.AtLeast} beyond it. */
        CAPPED,
        /**
         * {@link Total.Estimate} from statistics of the database, at a cost that does not depend on the number.
         * Where that would be worthless, as {@link #CAPPED}.
         */
        ESTIMATE,
        /** {@link Total.Exact} up to the cap, {@link Total.Estimate} beyond it. */
        AUTO
    }

    /** @throws IllegalArgumentException if the cap or the budget is out of its bounds */
    public Count {
        requireNonNull(mode, "mode");
        requireNonNull(budget, "budget");
        if (cap < 1 || cap > MAX_CAP) {
            throw new IllegalArgumentException("the cap of a count must be from 1 to " + MAX_CAP + ", but was " + cap);
        }
        if (budget.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException(
                    "the budget of a count must be at least a millisecond, but was " + budget);
        }
    }

    public static Count none() {
        return NONE;
    }

    public static Count exact() {
        return NONE.withMode(Mode.EXACT);
    }

    /** An exact count up to {@value #DEFAULT_CAP} rows. */
    public static Count capped() {
        return NONE.withMode(Mode.CAPPED);
    }

    public static Count estimate() {
        return NONE.withMode(Mode.ESTIMATE);
    }

    /** An exact count up to {@value #DEFAULT_CAP} rows, an estimate beyond. */
    public static Count auto() {
        return NONE.withMode(Mode.AUTO);
    }

    public Count withMode(Mode newMode) {
        return new Count(newMode, cap, budget);
    }

    public Count withCap(long newCap) {
        return new Count(mode, newCap, budget);
    }

    public Count withBudget(Duration newBudget) {
        return new Count(mode, cap, newBudget);
    }

    /** Whether a total is asked for at all. */
    public boolean isAsked() {
        return mode != Mode.NONE;
    }
}
