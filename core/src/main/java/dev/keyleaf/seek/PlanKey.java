package dev.keyleaf.seek;

import dev.keyleaf.Direction;

/**
 * A key as it is met in the direction of travel.
 *
 * @param index which key of the ordering it is, from 0
 * @param expression its SQL
 * @param direction its direction when travelling
 * @param nullable whether it may be NULL
 * @param nullsFirst whether NULLs come first when travelling; without meaning if it is not nullable
 */
public record PlanKey(int index, String expression, Direction direction, boolean nullable, boolean nullsFirst) {
    /** The same key travelled the other way. */
    public PlanKey reversed() {
        return new PlanKey(index, expression, direction.reversed(), nullable, !nullsFirst);
    }

    /** Whether it may be NULL and its NULLs come last when travelling. */
    public boolean hasNullsLast() {
        return nullable && !nullsFirst;
    }
}
