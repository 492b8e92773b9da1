package dev.keyleaf.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plain SELECT, taken apart at the columns of its select list.
 *
 * @param columns the columns, each with its tokens; the first one's include what stands before it, such as ALL
 * @param tail what follows the select list, from FROM on; empty if nothing does
 */
record SelectList(List<Column> columns, List<SqlToken> tail) {
    /** Give one value a row, always the same one for the same row, and fold no rows: unlike many others. */
    private static final Set<String> SCALAR = Set.of(
            "ABS",
            "CAST",
            "CEIL",
            "CHAR_LENGTH",
            "COALESCE",
            "CONCAT",
            "FLOOR",
            "IFNULL",
            "LEFT",
            "LENGTH",
            "LOWER",
            "LTRIM",
            "NULLIF",
            "REPLACE",
            "RIGHT",
            "ROUND",
            "RTRIM",
            "SUBSTR",
            "SUBSTRING",
            "TRIM",
            "UPPER");

    /** Words that may stand before a parenthesis and call nothing. */
    private static final Set<String> OPERATORS = Set.of(
            "SELECT", "FROM", "WHERE", "JOIN", "ON", "USING", "AND", "OR", "NOT", "IN", "EXISTS", "AS", "CASE", "WHEN",
            "THEN", "ELSE", "BETWEEN", "LIKE");

    /**
     * One column of a select list.
     *
     * @param tokens its tokens as written, without the comma
     */
    record Column(List<SqlToken> tokens) {
        private List<SqlToken> significant() {
            return tokens.stream().filter(SqlToken::isSignificant).toList();
        }

        /** Whether it is a name as it stands in a table, or all of them. */
        boolean isBare() {
            List<SqlToken> all = significant();
            List<SqlToken> named = isAliased() ? all.subList(0, all.size() - 2) : all;
            for (int i = 0; i < named.size(); i++) {
                SqlToken token = named.get(i);
                boolean isName = !token.name().isEmpty() || token.is("*");
                if (i % 2 == 0 ? !isName : !token.is(".")) {
                    return false; // an expression, or a name without AS behind one
                }
            }
            return named.size() % 2 == 1;
        }

        boolean isStar() {
            List<SqlToken> all = significant();
            return !all.isEmpty() && all.get(all.size() - 1).is("*");
        }

        /** Whether its name is written down with AS, and so is the same on every database. */
        boolean isAliased() {
            List<SqlToken> all = significant();
            return all.size() > 2 && all.get(all.size() - 2).keyword().equals("AS");
        }

        /** Its name, if it is bare or has been given one. */
        String name() {
            List<SqlToken> all = significant();
            return all.isEmpty() ? "" : all.get(all.size() - 1).name();
        }

        /** Whether there are the same rows with it and without it. */
        boolean decidesNothing() {
            List<SqlToken> all = significant();
            for (int i = 0; i < all.size(); i++) {
                SqlToken token = all.get(i);
                boolean isCall = i + 1 < all.size()
                        && all.get(i + 1).is("(")
                        && !token.name().isEmpty();
                boolean isKnown = SCALAR.contains(token.keyword()) || OPERATORS.contains(token.keyword());
                if (token.kind() == SqlToken.Kind.OPERATOR
                        || token.is("[")
                        || (isCall && !isKnown && !isCountOfRows(all, i))) {
                    return false;
                }
            }
            return true;
        }

        /**
         * {@code count(*)} in a subquery. Any other aggregate there may be one of the SELECT itself, which then has one
         * row: {@code select (select max(p.id)) from post p}.
         */
        private static boolean isCountOfRows(List<SqlToken> all, int at) {
            return all.get(at).depth() > 0
                    && all.get(at).keyword().equals("COUNT")
                    && at + 2 < all.size()
                    && all.get(at + 2).is("*");
        }
    }

    /** Takes a SELECT apart; null if the words outside its parentheses say that it computes its rows. */
    static @Nullable SelectList of(SelectShape shape) {
        if (!shape.isPlain()) {
            return null;
        }
        var columns = new ArrayList<Column>();
        var column = new ArrayList<SqlToken>();
        List<SqlToken> tokens = shape.fragment().tokens();
        int at = 0;
        while (!tokens.get(at).keyword().equals("SELECT")) {
            at++;
        }
        for (at++; at < tokens.size(); at++) {
            SqlToken token = tokens.get(at);
            if (token.depth() == 0 && token.keyword().equals("FROM")) {
                break;
            }
            if (token.depth() == 0 && token.is(",")) {
                columns.add(new Column(List.copyOf(column)));
                column.clear();
            } else {
                column.add(token);
            }
        }
        columns.add(new Column(List.copyOf(column)));
        return new SelectList(List.copyOf(columns), List.copyOf(tokens.subList(at, tokens.size())));
    }

    /** Whether the select list leaves as many rows as the rest of the SELECT has. */
    boolean decidesNothing() {
        return columns.stream().allMatch(Column::decidesNothing);
    }

    /**
     * Whether it has no column that is computed only to be shown.
     *
     * @param used names of columns that must stay; their case is not looked at, for not every database does
     */
    boolean isNarrow(Set<String> used) {
        return columns.stream().noneMatch(column -> isIdle(column, used));
    }

    /** The tokens of a SELECT of the same rows without the columns that are computed only to be shown. */
    List<SqlToken> without(Set<String> used) {
        var kept = new ArrayList<SqlToken>();
        kept.add(new SqlToken(SqlToken.Kind.WORD, "SELECT", 0));
        kept.add(space());
        boolean isFirst = true;
        for (Column column : columns) {
            if (isIdle(column, used)) {
                continue;
            }
            if (!isFirst) {
                kept.add(new SqlToken(SqlToken.Kind.SYMBOL, ",", 0));
            }
            kept.addAll(column.tokens());
            kept.add(space()); // a line of its own, after what may end in a comment
            isFirst = false;
        }
        if (isFirst) {
            kept.add(new SqlToken(SqlToken.Kind.LITERAL, "1", 0));
            kept.add(space());
        }
        kept.addAll(tail);
        return List.copyOf(kept);
    }

    private static boolean isIdle(Column column, Set<String> used) {
        return column.isAliased()
                && !column.isBare()
                && column.decidesNothing()
                && used.stream().noneMatch(name -> name.equalsIgnoreCase(column.name()));
    }

    private static SqlToken space() {
        return new SqlToken(SqlToken.Kind.SPACE, "\n", 0);
    }
}
