package dev.keyleaf.sql;

import dev.keyleaf.sql.SqlToken.Kind;
import java.util.List;
import java.util.Locale;

/**
 * Whether all databases split a text into tokens where the scanner does. They differ in backslashes, dollar quotes,
 * what begins and ends a comment, what is white space and what is in square brackets.
 */
final class Splitting {
    private static final String WHITE_SPACE = " \t\r\n\f";

    private final List<SqlToken> tokens;

    private Splitting(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    static boolean isCertain(List<SqlToken> tokens) {
        return new Splitting(tokens).isCertain();
    }

    private boolean isCertain() {
        for (int i = 0; i < tokens.size(); i++) {
            boolean isCertain = switch (tokens.get(i).kind()) {
                case LITERAL -> isCertainLiteral(tokens.get(i).text());
                case SPACE -> isCertainSpace(i);
                case SYMBOL -> isCertainSymbol(i);
                default -> true;
            };
            if (!isCertain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCertainLiteral(String text) {
        return switch (text.charAt(0)) {
            case '\'', '"' -> endsThere(text, 0);
            case 'e', 'E' -> endsThere(text, 1);
            // MySQL knows no dollar quotes, PostgreSQL no backticks: it would look for tokens inside
            case '$' -> {
                int tag = text.indexOf('$', 1) + 1;
                yield isOneWayOrAnother(text.substring(tag, text.length() - tag));
            }
            case '`' -> isOneWayOrAnother(text.substring(1, text.length() - 1));
            default -> true;
        };
    }

    /** Whether a quoted text has its end there, be a backslash before a quote an escape or not. */
    private static boolean endsThere(String text, int begin) {
        if (text.indexOf('\\') < 0) {
            return true;
        }
        return end(text, begin, true) == text.length() && end(text, begin, false) == text.length();
    }

    private static int end(String text, int begin, boolean backslashes) {
        char quote = text.charAt(begin);
        int end = begin + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '\\' && backslashes) {
                end++;
            } else if (c == quote) {
                boolean isDoubled = end + 1 < text.length() && text.charAt(end + 1) == quote;
                if (!isDoubled) {
                    return end + 1;
                }
                end++;
            }
            end++;
        }
        return -1;
    }

    /** Whether nothing in a quoted text would begin a token that goes on beyond it. */
    private static boolean isOneWayOrAnother(String inside) {
        return inside.chars().noneMatch(c -> "'\"`#\\$[]".indexOf(c) >= 0)
                && !inside.contains("--")
                && !inside.contains("/*")
                && !inside.contains("//");
    }

    private boolean isCertainSpace(int at) {
        String text = tokens.get(at).text();
        if (text.startsWith("/*")) {
            return text.indexOf("/*", 2) < 0; // not all of them nest
        }
        if (text.startsWith("--")) {
            // without a blank it is minus minus to MySQL; a carriage return alone does not end it everywhere
            String next = at + 1 < tokens.size() ? tokens.get(at + 1).text() : "";
            return (text.length() == 2 || text.charAt(2) <= ' ') && (!next.startsWith("\r") || next.startsWith("\r\n"));
        }
        return text.chars().allMatch(c -> WHITE_SPACE.indexOf(c) >= 0); // others are letters to PostgreSQL
    }

    private boolean isCertainSymbol(int at) {
        char c = tokens.get(at).text().charAt(0);
        if (c < ' ' || c > '~' || c == '\\') {
            return false;
        }
        return switch (c) {
            case '/' -> at + 1 == tokens.size() || !tokens.get(at + 1).is("/"); // a comment to H2
            case '#' -> isCertainToEndOfLine(at);
            case '[' -> isCertainToBracket(at);
            default -> true;
        };
    }

    /** To MySQL it is a comment: what is in it must end with the line. */
    private boolean isCertainToEndOfLine(int at) {
        for (int i = at + 1; i < tokens.size(); i++) {
            String text = tokens.get(i).text();
            if (text.indexOf('\n') >= 0) {
                return tokens.get(i).kind() == Kind.SPACE && text.isBlank();
            }
        }
        return true;
    }

    /** To SQLite it is a name: what is in it must end with the bracket. */
    private boolean isCertainToBracket(int at) {
        for (int i = at + 1; i < tokens.size(); i++) {
            if (tokens.get(i).is("]")) {
                return true;
            }
            if (tokens.get(i).text().indexOf(']') >= 0) {
                return false;
            }
        }
        return false;
    }

    /** A hint is a comment that may change what a statement means, by {@code SET_VAR} for example. */
    static boolean isHint(SqlToken token) {
        return token.text().startsWith("/*+");
    }

    /** A quoted text or name, with its prefix if the scanner knows it. */
    static boolean isQuoted(SqlToken token) {
        return token.kind() == Kind.LITERAL && !Character.isDigit(token.text().charAt(0));
    }

    static boolean isNumber(SqlToken token) {
        return token.kind() == Kind.LITERAL && Character.isDigit(token.text().charAt(0));
    }

    static boolean endsInExponent(SqlToken token) {
        return isNumber(token) && token.text().toLowerCase(Locale.ROOT).endsWith("e");
    }
}
