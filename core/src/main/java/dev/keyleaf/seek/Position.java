package dev.keyleaf.seek;

import static java.util.Objects.requireNonNull;

/**
 * Where a page begins: a place between two rows, and the way to travel from it.
 *
 * <p>The place is just beside the row that had this keyset. {@code inclusive} says on which side: a position that is
 * not inclusive leaves that row behind, an inclusive one has it ahead (if it still exists).
 *
 * @param keyset the keyset beside which the place is
 * @param travel the way to go from there
 * @param inclusive whether a row with exactly this keyset lies ahead
 */
public record Position(Keyset keyset, Travel travel, boolean inclusive) {
    public Position {
        requireNonNull(keyset, "keyset");
        requireNonNull(travel, "travel");
    }

    /** The rows strictly after a row. */
    public static Position after(Keyset keyset) {
        return new Position(keyset, Travel.AFTER, false);
    }

    /** The rows strictly before a row. */
    public static Position before(Keyset keyset) {
        return new Position(keyset, Travel.BEFORE, false);
    }

    /** The same place, looking the other way: what was ahead is now behind, and no row is in both. */
    public Position turned() {
        return new Position(keyset, travel.reversed(), !inclusive);
    }
}
