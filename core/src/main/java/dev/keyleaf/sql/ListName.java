package dev.keyleaf.sql;

import static java.util.Objects.requireNonNull;

/**
 * The name of a list and the version of what it means, which stand for its texts in what a cursor is bound to.
 *
 * @param name for example {@code orders}
 * @param version at least 1
 */
public record ListName(String name, int version) {
    /** The longest name, in characters. */
    public static final int MAX_LENGTH = 100;

    /** @throws IllegalArgumentException if the name is blank or too long, or the version is less than 1 */
    public ListName {
        if (requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("the name of a list must not be blank");
        }
        if (name.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "the name of a list must have at most " + MAX_LENGTH + " characters, but has " + name.length());
        }
        if (version < 1) {
            throw new IllegalArgumentException(
                    "the version of the list '" + name + "' must be at least 1, but was " + version);
        }
    }
}
