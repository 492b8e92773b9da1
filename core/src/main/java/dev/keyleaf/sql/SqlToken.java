package dev.keyleaf.sql;

import java.util.List;
import java.util.Locale;

/**
 * One token of the application's SQL. The texts of all tokens together are the SQL, to the letter.
 *
 * @param kind what it is
 * @param text its text as written
 * @param depth how many parentheses are open around it
 */
record SqlToken(Kind kind, String text, int depth) {
    enum Kind {
        /** White space or a comment. */
        SPACE,
        /** A keyword or an unquoted name. */
        WORD,
        /** A quoted text or name, or a number. */
        LITERAL,
        /** A {@code ?} or {@code :name} that stands for a value. */
        PARAMETER,
        /** A question mark that belongs to an operator, with the rest of that operator. */
        OPERATOR,
        /** Any other character. */
        SYMBOL
    }

    static List<SqlToken> scan(String sql) {
        return new SqlScanner(sql).scan();
    }

    boolean isSignificant() {
        return kind != Kind.SPACE;
    }

    /** The same with more parentheses around it. */
    SqlToken deeper(int more) {
        return new SqlToken(kind, text, depth + more);
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** The keyword in upper case, or the empty text for what is no word. */
    String keyword() {
        return kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : "";
    }

    /** What a name says: without its quotes, or in lower case if it has none; the empty text for what is no name. */
    String name() {
        if (kind == Kind.WORD) {
            return text.toLowerCase(Locale.ROOT);
        }
        boolean quoted = kind == Kind.LITERAL && (text.startsWith("\"") || text.startsWith("`"));
        return quoted ? text.substring(1, text.length() - 1) : "";
    }
}
