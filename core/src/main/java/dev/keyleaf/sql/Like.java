package dev.keyleaf.sql;

/**
 * Patterns for {@code LIKE} that look for a text as it is, whatever {@code %}, {@code _} or {@code \} it contains.
 * The escape character is the backslash, the default of PostgreSQL, MariaDB, MySQL and H2. SQLite and the standard have
 * none by default: there write {@code LIKE ? ESCAPE '\'}.
 */
public final class Like {
    private Like() {}

    /** Matches what contains the text. */
    public static String contains(String text) {
        return "%" + escape(text) + "%";
    }

    /** Matches what starts with the text. */
    public static String startsWith(String text) {
        return escape(text) + "%";
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
