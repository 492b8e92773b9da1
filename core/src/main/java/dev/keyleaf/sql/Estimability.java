package dev.keyleaf.sql;

import dev.keyleaf.sql.SelectList.Column;
import dev.keyleaf.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the statistics of a database can say of a SELECT. They know columns: how many values, which are common, how they
 * spread. Of expressions, patterns and groups they know nothing, and an estimate there is a constant in disguise.
 */
sealed interface Estimability {
    /**
     * All rows of one table.
     *
     * @param table its name as the SELECT has it
     */
    record WholeTable(List<SqlToken> table) implements Estimability {
        /** The name as SQL, with its schema if that is written. */
        String text() {
            var text = new StringBuilder();
            table.forEach(token -> text.append(token.text()));
            return text.toString();
        }
    }

    /**
     * Rows of tables, joined and chosen by comparisons of columns with values and with each other.
     *
     * @param tables the names of the tables as the SELECT has them
     */
    record ByColumns(List<WholeTable> tables) implements Estimability {
        public ByColumns {
            tables = List.copyOf(tables);
        }
    }

    /** Words of comparisons and joins; they may stand before a parenthesis. */
    Set<String> KNOWN = Set.of(
            "FROM", "WHERE", "JOIN", "INNER", "LEFT", "RIGHT", "FULL", "OUTER", "CROSS", "ON", "USING", "AND", "OR",
            "NOT", "IN", "IS", "NULL", "TRUE", "FALSE", "BETWEEN", "EXISTS", "SELECT", "AS");

    /** Words that make rows no statistics are kept of. */
    Set<String> UNKNOWN = Set.of(
            "ALL",
            "ANY",
            "CASE",
            "DISTINCT",
            "EXCEPT",
            "FETCH",
            "GLOB",
            "GROUP",
            "HAVING",
            "ILIKE",
            "INTERSECT",
            "LATERAL",
            "LIKE",
            "LIMIT",
            "MATCH",
            "MINUS",
            "NATURAL",
            "OFFSET",
            "ONLY",
            "ORDER",
            "OVER",
            "OVERLAPS",
            "REGEXP",
            "RLIKE",
            "SIMILAR",
            "SOME",
            "TABLESAMPLE",
            "UNION",
            "VALUES",
            "WINDOW",
            "WITH",
            "XOR");

    /** Null where an estimate would be worthless. */
    static @Nullable Estimability of(SqlSelect select) {
        SelectList list = select.list();
        if (list == null || !list.keepsRowCount()) {
            return null;
        }
        List<SqlToken> tail =
                list.tail().stream().filter(SqlToken::isSignificant).toList();
        List<SqlToken> conditions = select.expressions().stream()
                .flatMap(List::stream)
                .filter(SqlToken::isSignificant)
                .toList();
        WholeTable only = onlyTable(tail);
        if (only != null && conditions.isEmpty()) {
            return only;
        }
        boolean isKnown = isKnown(tail)
                && isKnown(conditions)
                && tail.stream().noneMatch(token -> token.depth() == 0 && token.is(","))
                && conditions.stream().allMatch(token -> isColumn(token, list));
        return isKnown && !tail.isEmpty() ? new ByColumns(tables(tail)) : null;
    }

    /** The table of {@code FROM table alias}; null if there is more. */
    static @Nullable WholeTable onlyTable(List<SqlToken> tail) {
        int end = endOfName(tail, 1);
        int left = tail.size() - end;
        boolean isAlone = left == 0
                || (left == 1 && isName(tail.get(end)))
                || (left == 2 && tail.get(end).keyword().equals("AS"));
        return end > 1 && isAlone ? new WholeTable(tail.subList(1, end)) : null;
    }

    private static List<WholeTable> tables(List<SqlToken> tail) {
        var tables = new ArrayList<WholeTable>();
        for (int i = 0; i < tail.size(); i++) {
            String keyword = tail.get(i).keyword();
            if (keyword.equals("FROM") || keyword.equals("JOIN")) {
                int end = endOfName(tail, i + 1);
                if (end > i + 1) {
                    tables.add(new WholeTable(tail.subList(i + 1, end)));
                }
            }
        }
        return tables;
    }

    /** The end of {@code name}, {@code schema.name} or {@code catalog.schema.name}; its beginning if there is none. */
    private static int endOfName(List<SqlToken> tokens, int from) {
        int end = from;
        while (end < tokens.size() && isName(tokens.get(end)) && end - from <= 4) {
            end++;
            if (end >= tokens.size() || !tokens.get(end).is(".")) {
                return end;
            }
            end++;
        }
        return from;
    }

    private static boolean isName(SqlToken token) {
        return !token.name().isEmpty() && !KNOWN.contains(token.keyword()) && !UNKNOWN.contains(token.keyword());
    }

    /** Whether all of it is names, values, comparisons and joins. */
    private static boolean isKnown(List<SqlToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            boolean isCall = i + 1 < tokens.size()
                    && tokens.get(i + 1).is("(")
                    && !token.name().isEmpty()
                    && !KNOWN.contains(token.keyword());
            boolean isKnown = token.kind() == Kind.SYMBOL
                    ? isComparison(token, i == 0 ? null : tokens.get(i - 1))
                    : token.kind() != Kind.OPERATOR && !UNKNOWN.contains(token.keyword());
            if (isCall || !isKnown) {
                return false;
            }
        }
        return true;
    }

    private static boolean isComparison(SqlToken symbol, @Nullable SqlToken before) {
        String text = symbol.text();
        if (text.equals("-") || text.equals("*")) {
            // a sign or a select list's star, and no arithmetic: no operand stands before it
            return before != null
                    && (before.kind() == Kind.SYMBOL
                            ? !before.is(")") && !before.is("*")
                            : KNOWN.contains(before.keyword()));
        }
        return Set.of("(", ")", ",", ".", "=", "<", ">", "!", "::").contains(text);
    }

    /** Whether a token of a filter, if it names a column, names one that stands in a table as it is. */
    private static boolean isColumn(SqlToken token, SelectList list) {
        if (!isName(token)) {
            return true;
        }
        String name = token.name().toLowerCase(Locale.ROOT);
        List<Column> named = list.columns().stream()
                .filter(column -> column.name().toLowerCase(Locale.ROOT).equals(name))
                .toList();
        return named.isEmpty()
                ? list.columns().stream().anyMatch(Column::isStar)
                : named.stream().allMatch(Column::isBare);
    }
}
