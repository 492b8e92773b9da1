package dev.keyleaf.sql;

import static java.util.Objects.requireNonNull;

/**
 * A parameter whose text the database reads as the type that the statement has in its place, as it does with a quoted
 * literal. A driver must be told that it has no type: a plain string would be sent as a text.
 *
 * @param text the text of the value
 */
public record UntypedText(String text) {
    public UntypedText {
        requireNonNull(text, "text");
    }

    /** Says nothing of the value, which is a client's. */
    @Override
    public String toString() {
        return "UntypedText[" + text.length() + " characters]";
    }
}
