package dev.keyleaf.sql;

import dev.keyleaf.InvalidRequestException;

/**
 * Patterns for {@code LIKE} that look for a text as it is, whatever {@code %}, {@code _} or {@code \} it contains.
 *
 * <p>They are for conditions such as {@code title like ?}: there a bound pattern has the backslash as its escape
 * character on every database and in every mode, also where it has none by default (SQLite, and MariaDB and MySQL with
 * {@code NO_BACKSLASH_ESCAPES}). Where the parameter is only a part of the pattern, {@code like lower(?)}, the database's
 * default counts: state the escape character, or take the form that has it as an argument.
 */
public final class Like {
    private Like() {}

    /**
     * Matches what contains the text.
     *
     * @throws InvalidRequestException if the text contains the character U+0000
     */
    public static String contains(String text) {
        return contains(text, '\\');
    }

    /**
     * Matches what starts with the text.
     *
     * @throws InvalidRequestException if the text contains the character U+0000
     */
    public static String startsWith(String text) {
        return startsWith(text, '\\');
    }

    /**
     * Matches what contains the text, for {@code lower(title) like lower(?) escape '!'}.
     *
     * @param escape the character that the condition states with ESCAPE; neither {@code %} nor {@code _}
     * @throws InvalidRequestException if the text contains the character U+0000
     */
    public static String contains(String text, char escape) {
        return "%" + escape(text, escape) + "%";
    }

    /**
     * Matches what starts with the text, see {@link #contains(String, char)}.
     *
     * @throws InvalidRequestException if the text contains the character U+0000
     */
    public static String startsWith(String text, char escape) {
        return escape(text, escape) + "%";
    }

    private static String escape(String text, char escape) {
        if (escape == '%' || escape == '_' || escape == '\0') {
            throw new IllegalArgumentException("the escape character of a LIKE must not be a wildcard, but was '"
                    + escape + "': use '!' for example");
        }
        var escaped = new StringBuilder();
        for (char c : LikePattern.checked(text).toCharArray()) {
            if (c == escape || c == '%' || c == '_') {
                escaped.append(escape);
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
