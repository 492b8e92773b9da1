package dev.keyleaf.sql;

import dev.keyleaf.sql.SqlToken.Kind;
import java.util.List;

/** Checks that a sort key is one expression: several keys in one, or a row, would be compared as something else. */
final class KeyExpression {
    private KeyExpression() {}

    /** @throws IllegalArgumentException if it is none, or has parameters */
    static void check(String expression) {
        List<SqlToken> tokens = SqlFragment.parse(expression).tokens().stream()
                .filter(SqlToken::isSignificant)
                .toList();
        if (tokens.stream().anyMatch(token -> token.kind() == Kind.PARAMETER)) {
            throw new IllegalArgumentException("a sort key must not have a parameter, but was '" + expression
                    + "': compute such a value as a column of the SELECT and order by that column");
        }
        if (isSeveral(tokens, 0, tokens.size()) || tokens.get(tokens.size() - 1).is("*")) {
            throw new IllegalArgumentException("a sort key must be one expression, but was '" + expression
                    + "': give each its own key, by(asc(\"a\"), asc(\"b\"))");
        }
        if (isRow(tokens)) {
            throw new IllegalArgumentException("a sort key must not be a row, but was '" + expression
                    + "': give each part its own key, by(asc(\"a\"), asc(\"b\"))");
        }
    }

    /** {@code row(a, b)}, {@code row(a, b)::pair}, {@code (a, b)}. */
    private static boolean isRow(List<SqlToken> tokens) {
        int from = 0;
        int to = tokens.size();
        while (to - from > 1 && tokens.get(from).is("(") && close(tokens, from) == to - 1) {
            from++;
            to--;
        }
        boolean isQuery = tokens.get(from).keyword().equals("SELECT")
                || tokens.get(from).keyword().equals("WITH");
        if (from > 0 && !isQuery && isSeveral(tokens, from, to)) {
            return true;
        }
        boolean isConstructor = tokens.get(from).keyword().equals("ROW")
                && from + 1 < to
                && tokens.get(from + 1).is("(");
        int close = isConstructor ? close(tokens, from + 1) : -1;
        return close >= 0 && (close + 1 == to || tokens.get(close + 1).is("::"));
    }

    /** Whether there is a comma outside of further parentheses and brackets. */
    private static boolean isSeveral(List<SqlToken> tokens, int from, int to) {
        int depth = tokens.get(from).depth();
        int brackets = 0;
        for (SqlToken token : tokens.subList(from, to)) {
            brackets += token.is("[") ? 1 : token.is("]") ? -1 : 0;
            if (token.is(",") && token.depth() == depth && brackets == 0) {
                return true;
            }
        }
        return false;
    }

    private static int close(List<SqlToken> tokens, int open) {
        int close = open + 1;
        while (!tokens.get(close).is(")")
                || tokens.get(close).depth() != tokens.get(open).depth()) {
            close++;
        }
        return close;
    }
}
