package dev.keyleaf.sql;

import dev.keyleaf.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Splits SQL into tokens, just far enough to find parameters and clauses and to leave alone everything that only looks
 * like them: quoted texts and names, dollar quotes, comments, casts ({@code ::}), slices, and PostgreSQL's operators
 * with a question mark.
 */
final class SqlScanner {
    /** After these words an operand begins, so a question mark that follows is a parameter and no operator. */
    private static final Set<String> BEFORE_OPERAND = Set.of(
            "ALL",
            "AND",
            "ANY",
            "AS",
            "BETWEEN",
            "BY",
            "CASE",
            "DATE",
            "DISTINCT",
            "DIV",
            "ELSE",
            "ESCAPE",
            "EXISTS",
            "EXCEPT",
            "FETCH",
            "FIRST",
            "FROM",
            "HAVING",
            "ILIKE",
            "IN",
            "INTERSECT",
            "INTERVAL",
            "IS",
            "LIKE",
            "LIMIT",
            "MOD",
            "NEXT",
            "NOT",
            "OFFSET",
            "ON",
            "OR",
            "REGEXP",
            "RETURNING",
            "RLIKE",
            "SELECT",
            "SIMILAR",
            "SOME",
            "THEN",
            "TIME",
            "TIMESTAMP",
            "TO",
            "UNION",
            "VALUES",
            "WHEN",
            "WHERE",
            "XOR");

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
        if (Character.isWhitespace(c)) {
            int end = at;
            while (end < sql.length() && Character.isWhitespace(sql.charAt(end))) {
                end++;
            }
            add(Kind.SPACE, end);
        } else if (sql.startsWith("--", at)) {
            int end = sql.indexOf('\n', at);
            add(Kind.SPACE, end < 0 ? sql.length() : end);
        } else if (sql.startsWith("/*", at)) {
            add(Kind.SPACE, endOfBlockComment());
        } else if (c == '\'' || c == '"' || c == '`') {
            add(Kind.LITERAL, endOfQuote(c, false));
        } else if ((c == 'e' || c == 'E') && sql.startsWith("'", at + 1)) {
            at++;
            int end = endOfQuote('\'', true);
            at--;
            add(Kind.LITERAL, end);
        } else if (c == '$' && dollarTag() != null) {
            add(Kind.LITERAL, endOfDollarQuote());
        } else if (Character.isDigit(c)) {
            add(Kind.LITERAL, endOfWord());
        } else if (isWordStart(c)) {
            add(Kind.WORD, endOfWord());
        } else if (c == '?') {
            questionMark();
        } else if (c == ':') {
            colon();
        } else if (sql.startsWith("@?", at)) {
            add(Kind.OPERATOR, at + 2);
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
        if ((sql.startsWith("?|", at) && !sql.startsWith("?||", at)) || sql.startsWith("?&", at)) {
            add(Kind.OPERATOR, at + 2);
        } else if (sql.startsWith("??", at)) {
            at++; // written for JDBC already: one of the two is enough, see SqlFragment
            add(Kind.OPERATOR, at + 1);
        } else {
            add(followsOperand() ? Kind.OPERATOR : Kind.PARAMETER, at + 1);
        }
    }

    /** Two operands never stand side by side: a question mark after one is an operator, as in {@code data ? 'key'}. */
    private boolean followsOperand() {
        SqlToken last = lastSignificant();
        if (last == null) {
            return false;
        }
        return switch (last.kind()) {
            case LITERAL, PARAMETER -> true;
            case WORD -> !BEFORE_OPERAND.contains(last.keyword());
            default -> last.is(")") || last.is("]");
        };
    }

    private void colon() {
        if (sql.startsWith("::", at) || sql.startsWith(":=", at)) {
            add(Kind.SYMBOL, at + 2);
        } else if (at + 1 < sql.length() && isWordStart(sql.charAt(at + 1)) && !isSlice()) {
            int start = at++;
            int end = endOfWord();
            at = start;
            add(Kind.PARAMETER, end);
        } else {
            add(Kind.SYMBOL, at + 1);
        }
    }

    /** {@code a[1:n]}: the colon stands right behind its operand. */
    private boolean isSlice() {
        char before = at == 0 ? ' ' : sql.charAt(at - 1);
        return isWordPart(before) || before == ']' || before == ')';
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

    private int endOfBlockComment() {
        int open = 0;
        for (int end = at; end + 1 < sql.length(); end++) {
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
    private @Nullable String dollarTag() {
        int end = at + 1;
        while (end < sql.length() && isWordPart(sql.charAt(end)) && sql.charAt(end) != '$') {
            end++;
        }
        boolean closed = end < sql.length() && sql.charAt(end) == '$';
        boolean numbered = at + 1 < sql.length() && Character.isDigit(sql.charAt(at + 1));
        return closed && !numbered ? sql.substring(at, end + 1) : null;
    }

    private int endOfDollarQuote() {
        String tag = dollarTag();
        int end = tag == null ? -1 : sql.indexOf(tag, at + tag.length());
        if (tag == null || end < 0) {
            throw unfinished("dollar quote");
        }
        return end + tag.length();
    }

    private int endOfWord() {
        int end = at;
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

    private @Nullable SqlToken lastSignificant() {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (tokens.get(i).isSignificant()) {
                return tokens.get(i);
            }
        }
        return null;
    }

    private void add(Kind kind, int end) {
        tokens.add(new SqlToken(kind, sql.substring(at, end), depth));
        at = end;
    }

    private IllegalArgumentException unfinished(String what) {
        return new IllegalArgumentException("'" + sql + "' has a " + what + " without an end");
    }
}
