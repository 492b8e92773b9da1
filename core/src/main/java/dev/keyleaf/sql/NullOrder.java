package dev.keyleaf.sql;

import dev.keyleaf.Direction;
import dev.keyleaf.seek.PlanKey;

/**
 * Where a database puts NULL if it is not told. An ordering that does not place NULLs has them where the database does;
 * of one that puts them at the same end in both directions, only in ascending order: reversed is reversed.
 */
public enum NullOrder {
    /** After all values in ascending order, before them in descending. */
    HIGH,
    /** Before all values in ascending order, after them in descending. */
    LOW,
    /** Before all values in both directions. */
    FIRST,
    /** After all values in both directions. */
    LAST;

    /**
     * Where NULLs are, told by an order of one key in each direction.
     *
     * @param firstAscending whether NULLs come before all values in ascending order
     * @param firstDescending whether NULLs come before all values in descending order
     */
    public static NullOrder of(boolean firstAscending, boolean firstDescending) {
        if (firstAscending) {
            return firstDescending ? FIRST : LOW;
        }
        return firstDescending ? HIGH : LAST;
    }

    /** Whether NULLs come after all values in ascending order. */
    boolean sortsHigh() {
        return this == HIGH || this == LAST;
    }

    /** Whether a key's NULLs go where they belong without being told to. */
    boolean places(PlanKey key) {
        return !key.nullable() || key.nullsFirst() == nullsFirst(key.direction());
    }

    /** Whether NULLs come first in an order of one key. */
    private boolean nullsFirst(Direction direction) {
        return switch (this) {
            case HIGH -> direction == Direction.DESC;
            case LOW -> direction == Direction.ASC;
            case FIRST -> true;
            case LAST -> false;
        };
    }
}
