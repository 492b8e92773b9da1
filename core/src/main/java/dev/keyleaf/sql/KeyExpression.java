package dev.keyleaf.sql;

import dev.keyleaf.sql.SqlToken.Kind;
import java.util.List;
import java.util.Set;

/**
 * Checks that a sort key is one expression over one row: several keys in one, or a row, would be compared as something
 * else, and a function of many rows cannot be compared with a cursor.
 */
final class KeyExpression {
    private static final Set<String> AGGREGATES =
            Set.of("COUNT", "SUM", "AVG", "STRING_AGG", "ARRAY_AGG", "LISTAGG", "GROUP_CONCAT");

    /** With several arguments SQLite takes the largest or smallest of them. */
    private static final Set<String> EXTREMES = Set.of("MAX", "MIN");

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
        if (tokens.size() == 1 && tokens.get(0).text().startsWith("'")) {
            throw new IllegalArgumentException("a sort key must be a column or an expression, but was the constant "
                    + expression + ": write a name without quotes, or with those of names");
        }
        if (isOfManyRows(tokens)) {
            throw new IllegalArgumentException("a sort key must not be an aggregate or a window function, but was '"
                    + expression + "': compute such a value as a column of the SELECT and order by that column");
        }
        if (isRow(tokens)) {
            throw new IllegalArgumentException("a sort key must not be a row, but was '" + expression
                    + "': give each part its own key, by(asc(\"a\"), asc(\"b\"))");
        }
    }

    /** Outside of queries of its own. */
    private static boolean isOfManyRows(List<SqlToken> tokens) {
        int at = 0;
        while (at + 1 < tokens.size()) {
            SqlToken token = tokens.get(at);
            SqlToken next = tokens.get(at + 1);
            boolean isCall = next.is("(");
            if (token.is("(") && isQuery(next)) {
                at = close(tokens, at);
            } else if ((isCall && AGGREGATES.contains(token.keyword()))
                    || (isCall
                            && EXTREMES.contains(token.keyword())
                            && !isSeveral(tokens, at + 2, close(tokens, at + 1)))
                    || (token.is(")") && next.keyword().equals("OVER"))) {
                return true;
            } else {
                at++;
            }
        }
        return false;
    }

    private static boolean isQuery(SqlToken token) {
        return token.keyword().equals("SELECT") || token.keyword().equals("WITH");
    }

    /** {@code row(a, b)}, {@code row(a, b)::pair}, {@code (a, b)}. */
    private static boolean isRow(List<SqlToken> tokens) {
        int from = 0;
        int to = tokens.size();
        while (to - from > 1 && tokens.get(from).is("(") && close(tokens, from) == to - 1) {
            from++;
            to--;
        }
        if (from > 0 && !isQuery(tokens.get(from)) && isSeveral(tokens, from, to)) {
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
