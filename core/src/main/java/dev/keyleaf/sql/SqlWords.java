package dev.keyleaf.sql;

import java.util.List;
import java.util.Set;

/**
 * The words that tell an operator's question mark from a parameter. Two operands never stand side by side: an operator
 * stands between two, a parameter is one itself.
 */
final class SqlWords {
    /** Behind these an operand begins. Words that are also likely column names are left out. */
    private static final Set<String> BEFORE_OPERAND = Set.of(
            "ALL",
            "AND",
            "ANY",
            "AS",
            "BETWEEN",
            "BOTH",
            "BY",
            "CASE",
            "DISTINCT",
            "DIV",
            "ELSE",
            "ESCAPE",
            "EXCEPT",
            "EXISTS",
            "FETCH",
            "FOR",
            "FROM",
            "HAVING",
            "ILIKE",
            "IN",
            "INTERSECT",
            "INTERVAL",
            "IS",
            "LEADING",
            "LIKE",
            "LIMIT",
            "MOD",
            "NOT",
            "OFFSET",
            "ON",
            "OR",
            "PLACING",
            "REGEXP",
            "RETURNING",
            "RLIKE",
            "SELECT",
            "SIMILAR",
            "SOME",
            "SYMMETRIC",
            "THEN",
            "TO",
            "TRAILING",
            "UNION",
            "VALUES",
            "VARIADIC",
            "WHEN",
            "WHERE",
            "XOR",
            "ZONE");

    /** These follow an operand and never begin one. */
    private static final Set<String> AFTER_OPERAND = Set.of(
            "AND",
            "AS",
            "ASC",
            "AT",
            "BETWEEN",
            "COLLATE",
            "DESC",
            "ELSE",
            "END",
            "ESCAPE",
            "EXCEPT",
            "FETCH",
            "FOLLOWING",
            "FOR",
            "FROM",
            "GROUP",
            "HAVING",
            "ILIKE",
            "IN",
            "INTERSECT",
            "IS",
            "ISNULL",
            "LIKE",
            "LIMIT",
            "NOT",
            "NOTNULL",
            "NULLS",
            "OFFSET",
            "OR",
            "ORDER",
            "OVERLAPS",
            "PERCENT",
            "PRECEDING",
            "ROW",
            "ROWS",
            "SIMILAR",
            "THEN",
            "UNION",
            "USING",
            "WHEN",
            "WHERE",
            "WINDOW");

    /** Words that are likely names of columns, and also stand before a parameter: {@code date ?}, {@code rows ?}. */
    private static final Set<String> MAY_BE_BEFORE_PARAMETER =
            Set.of("DATE", "GROUPS", "RANGE", "ROWS", "TIME", "TIMESTAMP", "VALUE");

    /**
     * PostgreSQL's operators that begin with a question mark and go on, of jsonb, hstore, ltree and geometric types; a
     * longer one before its beginning.
     */
    static final List<String> OPERATORS = List.of("?-|", "?||", "?@>", "?<@", "?|", "?&", "?#", "?-", "?~", "?@");

    private SqlWords() {}

    /** The words of a text, separated by blanks. */
    static Set<String> set(String words) {
        return Set.of(words.split(" "));
    }

    static boolean mayStandBeforeParameter(String keyword) {
        return MAY_BE_BEFORE_PARAMETER.contains(keyword);
    }

    static boolean standBeforeOperand(String keyword) {
        return BEFORE_OPERAND.contains(keyword);
    }

    static boolean standAfterOperand(String keyword) {
        return AFTER_OPERAND.contains(keyword);
    }
}
