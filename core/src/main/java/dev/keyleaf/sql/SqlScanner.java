package dev.keyleaf.sql;

import dev.keyleaf.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Splits SQL into tokens, just far enough to find parameters and clauses and to leave alone everything that only looks
 * like them: quoted texts and names, dollar quotes, comments, casts ({@code ::}), slices, and PostgreSQL's operators
 * with a question mark.
 */
final class SqlScanner {
    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int at;
    private int depth;

    SqlScanner(String sql) {
        this.sql = sql;
    }

    List<SqlToken> scan() {
        while (at < sql.length()) {
            next();
        }
        return List.copyOf(tokens);
    }

    private void next() {
        char c = sql.charAt(at);
        int endOfSpace = endOfSpace(at);
        if (endOfSpace > at) {
            add(Kind.SPACE, endOfSpace);
        } else if (c == '\'' || c == '"' || c == '`') {
            add(Kind.LITERAL, endOfQuote(c, false));
        } else if ((c == 'e' || c == 'E') && sql.startsWith("'", at + 1)) {
            at++;
            int end = endOfQuote('\'', true);
            at--;
            add(Kind.LITERAL, end);
        } else if (c == '$' && dollarTag(at) != null) {
            add(Kind.LITERAL, endOfDollarQuote());
        } else if (c == '$' && Character.isDigit(charAt(at + 1))) {
            throw numbered("$1");
        } else if (Character.isDigit(c)) {
            add(Kind.LITERAL, endOfWord(at));
        } else if (isWordStart(c)) {
            add(Kind.WORD, endOfWord(at));
        } else if (c == '?') {
            questionMark();
        } else if (c == ':') {
            colon();
        } else if (sql.startsWith("@?", at) && followsOperand()) {
            add(Kind.OPERATOR, at + (sql.startsWith("@??", at) ? 3 : 2));
        } else {
            symbol(c);
        }
    }

    private void symbol(char c) {
        if (c == ')') {
            depth--;
        }
        add(Kind.SYMBOL, at + 1);
        if (c == '(') {
            depth++;
        }
    }

    private void questionMark() {
        if (sql.startsWith("??", at)) { // an operator's, written for JDBC already
            add(Kind.OPERATOR, at + 2);
        } else if (Character.isDigit(charAt(at + 1))) {
            throw numbered("?1");
        } else if (!followsOperand()) {
            add(Kind.PARAMETER, at + 1);
        } else {
            int end = endOfOperator();
            add(end > at + 1 || beginsOperand(at + 1) ? Kind.OPERATOR : Kind.PARAMETER, end);
        }
    }

    /** The end of the longest operator of PostgreSQL's that begins here; of the question mark if there is none. */
    private int endOfOperator() {
        SqlToken last = significant(1);
        SqlToken beforeLast = significant(2);
        boolean isQualified = beforeLast != null && beforeLast.is(".");
        boolean isMinus = last != null && !isQualified && SqlWords.mayStandBeforeParameter(last.keyword()); // date ?-a
        for (String operator : SqlWords.OPERATORS) {
            int end = at + operator.length();
            boolean isWhole = "|&#-@~<>=!*/%^`".indexOf(charAt(end)) < 0 || charAt(end) == '-';
            if (sql.startsWith(operator, at) && isWhole && !(isMinus && operator.startsWith("?-"))) {
                return end;
            }
        }
        return at + 1;
    }

    private boolean followsOperand() {
        SqlToken last = significant(1);
        if (last == null) {
            return false;
        }
        return switch (last.kind()) {
            case LITERAL, PARAMETER -> true;
            case WORD -> {
                SqlToken beforeLast = significant(2);
                boolean isQualified = beforeLast != null && beforeLast.is(".");
                yield isQualified || !SqlWords.standBeforeOperand(last.keyword());
            }
            default -> last.is(")") || last.is("]");
        };
    }

    /** Whether the next thing from here on, white space and comments apart, can be an operand's first. */
    private boolean beginsOperand(int from) {
        int start = from;
        while (endOfSpace(start) > start) {
            start = endOfSpace(start);
        }
        char c = charAt(start);
        if (isWordStart(c)) {
            String word = sql.substring(start, endOfWord(start));
            return !SqlWords.standAfterOperand(word.toUpperCase(Locale.ROOT));
        }
        return "'\"(?".indexOf(c) >= 0
                || Character.isDigit(c)
                || (c == '$' && dollarTag(start) != null)
                || (c == ':' && isWordStart(charAt(start + 1)));
    }

    private void colon() {
        if (sql.startsWith("::", at) || sql.startsWith(":=", at)) {
            add(Kind.SYMBOL, at + 2);
        } else if (isWordStart(charAt(at + 1)) && !isBehindOperand()) {
            add(Kind.PARAMETER, endOfWord(at + 1));
        } else if (Character.isDigit(charAt(at + 1)) && !followsOperand() && !isFirstOfSlice()) {
            throw numbered(":1");
        } else {
            add(Kind.SYMBOL, at + 1);
        }
    }

    /** {@code a[1:n]}, {@code json_object('k':v)}: the colon stands right behind its operand. */
    private boolean isBehindOperand() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).isSignificant() && followsOperand();
    }

    /** The end of the white space or comment that begins here; the same place if none does. */
    private int endOfSpace(int from) {
        int end = from;
        if (sql.startsWith("/*!", from) || sql.startsWith("/*M!", from)) {
            throw new IllegalArgumentException(
                    "'" + sql + "' must not have a comment that MySQL or MariaDB runs as SQL "
                            + "(/*! … */), which cannot be checked: write what is in it without the comment");
        }
        if (sql.startsWith("/*", from)) {
            return endOfBlockComment(from);
        }
        if (sql.startsWith("--", from)) {
            while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
                end++;
            }
            return end;
        }
        while (end < sql.length() && Character.isWhitespace(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private int endOfQuote(char quote, boolean backslashes) {
        int end = at + 1;
        while (end < sql.length()) {
            char c = sql.charAt(end);
            if (backslashes && c == '\\') {
                end++;
            } else if (c == quote) {
                if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                    end++; // doubled: the quote itself
                } else {
                    return end + 1;
                }
            }
            end++;
        }
        throw unfinished("quote");
    }

    private int endOfBlockComment(int from) {
        int open = 0;
        for (int end = from; end + 1 < sql.length(); end++) {
            if (sql.startsWith("/*", end)) {
                open++;
                end++;
            } else if (sql.startsWith("*/", end)) {
                open--;
                end++;
                if (open == 0) {
                    return end + 1;
                }
            }
        }
        throw unfinished("comment");
    }

    /** The opening tag of a dollar quote ({@code $$} or {@code $name$}), or null if none begins here. */
    private @Nullable String dollarTag(int from) {
        int end = from + 1;
        while (end < sql.length() && isWordPart(sql.charAt(end)) && sql.charAt(end) != '$') {
            end++;
        }
        boolean closed = end < sql.length() && sql.charAt(end) == '$';
        boolean numbered = Character.isDigit(charAt(from + 1));
        return closed && !numbered ? sql.substring(from, end + 1) : null;
    }

    private int endOfDollarQuote() {
        String tag = dollarTag(at);
        int end = tag == null ? -1 : sql.indexOf(tag, at + tag.length());
        if (tag == null || end < 0) {
            throw unfinished("dollar quote");
        }
        return end + tag.length();
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    /** The last significant token, or the one before it, and so on; null if there are not so many. */
    private @Nullable SqlToken significant(int fromLast) {
        int left = fromLast;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (tokens.get(i).isSignificant() && --left == 0) {
                return tokens.get(i);
            }
        }
        return null;
    }

    /** The character there; a blank beyond the end. */
    private char charAt(int index) {
        return index < sql.length() ? sql.charAt(index) : ' ';
    }

    private void add(Kind kind, int end) {
        tokens.add(new SqlToken(kind, sql.substring(at, end), depth));
        at = end;
    }

    /** {@code a[:2]}. */
    private boolean isFirstOfSlice() {
        SqlToken last = significant(1);
        return last != null && last.is("[");
    }

    private IllegalArgumentException numbered(String such) {
        return new IllegalArgumentException("'" + sql + "' must not have numbered parameters such as " + such
                + ", which would mix with those of the page: use ? or :name");
    }

    private IllegalArgumentException unfinished(String what) {
        return new IllegalArgumentException("'" + sql + "' has a " + what + " without an end");
    }
}
