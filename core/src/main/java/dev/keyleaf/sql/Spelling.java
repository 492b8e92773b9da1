package dev.keyleaf.sql;

import dev.keyleaf.sql.SqlToken.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The letter case of words that is the same however they are written. Only that of keywords, functions and types: names
 * of tables are case-sensitive on MySQL and MariaDB, and what is a name may look like a keyword of another database.
 */
final class Spelling {
    /** Reserved in MySQL and MariaDB, so that no name of theirs looks like these; to the others case is nothing. */
    private static final Set<String> RESERVED = Set.of(
            "ALL",
            "AND",
            "AS",
            "ASC",
            "BETWEEN",
            "BIGINT",
            "BINARY",
            "BOTH",
            "BY",
            "CASE",
            "CHAR",
            "CHARACTER",
            "COLLATE",
            "CONVERT",
            "CROSS",
            "CURRENT_DATE",
            "CURRENT_TIME",
            "CURRENT_TIMESTAMP",
            "CURRENT_USER",
            "DECIMAL",
            "DEFAULT",
            "DESC",
            "DISTINCT",
            "DISTINCTROW",
            "DIV",
            "DOUBLE",
            "ELSE",
            "EXCEPT",
            "EXISTS",
            "FALSE",
            "FETCH",
            "FLOAT",
            "FOR",
            "FROM",
            "GROUP",
            "HAVING",
            "IF",
            "IN",
            "INDEX",
            "INNER",
            "INT",
            "INTEGER",
            "INTERVAL",
            "INTO",
            "IS",
            "JOIN",
            "KEY",
            "LEADING",
            "LEFT",
            "LIKE",
            "LIMIT",
            "MATCH",
            "MOD",
            "NATURAL",
            "NOT",
            "NULL",
            "NUMERIC",
            "ON",
            "OR",
            "ORDER",
            "OUTER",
            "OVER",
            "PARTITION",
            "PRECISION",
            "RANGE",
            "REAL",
            "RECURSIVE",
            "REGEXP",
            "RIGHT",
            "RLIKE",
            "ROWS",
            "SELECT",
            "SMALLINT",
            "TABLE",
            "THEN",
            "TO",
            "TRAILING",
            "TRUE",
            "UNION",
            "UNIQUE",
            "USE",
            "USING",
            "VALUES",
            "VARCHAR",
            "VARYING",
            "WHEN",
            "WHERE",
            "WITH",
            "XOR");

    /** Keywords in front of a text or a parameter, where no name of a table can be. */
    private static final Set<String> BEFORE_VALUE = Set.of("DATE", "ESCAPE", "ILIKE", "TIME", "TIMESTAMP");

    /** Keywords that go with the one behind them, unless they could be a table and its alias. */
    private static final Set<String> PHRASES = Set.of(
            "AT TIME",
            "TIME ZONE",
            "NULLS FIRST",
            "NULLS LAST",
            "UNBOUNDED PRECEDING",
            "UNBOUNDED FOLLOWING",
            "CURRENT ROW",
            "FULL OUTER",
            "INTERSECT SELECT",
            "INTERSECT ALL",
            "MINUS SELECT",
            "WITHIN GROUP",
            "SIMILAR TO",
            "FILTER (",
            "LATERAL (");

    private static final Set<String> BEFORE_TABLE = Set.of("FROM", "JOIN", "LATERAL", "RECURSIVE", "WITH");

    private final List<SqlToken> tokens;
    private final Set<Integer> openCases = new HashSet<>();

    /** @param tokens significant tokens, to be asked for in order */
    Spelling(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    static boolean isReserved(SqlToken token) {
        return RESERVED.contains(token.keyword());
    }

    /** The word there as it is spelled in the normal form. */
    String of(int at) {
        SqlToken token = tokens.get(at);
        String word = token.keyword();
        if (is(at - 1, ".") || is(at + 1, ".")) {
            return token.text();
        }
        boolean isType = is(at - 1, "::") || isTypeOfCast(at);
        if (keyword(at - 1).equals("AS") && !isType) {
            return token.text();
        }
        if (word.equals("CASE")) {
            openCases.add(token.depth());
        } else if (word.equals("END") && openCases.remove(token.depth())) {
            return word;
        }
        if (RESERVED.contains(word) || isKeywordHere(at, word)) {
            return word;
        }
        boolean isCall = is(at + 1, "(") && !isDeclaration(at);
        return isType || isCall ? word.toLowerCase(Locale.ROOT) : token.text();
    }

    private boolean isKeywordHere(int at, String word) {
        if (BEFORE_VALUE.contains(word) && isBeforeValue(at)) {
            return true;
        }
        if (word.equals("ZONE")) {
            return keyword(at - 1).equals("TIME");
        }
        if (Set.of("ROW", "FIRST", "LAST", "PRECEDING", "FOLLOWING").contains(word)) {
            return at > 0 && PHRASES.contains(keyword(at - 1) + " " + word) && !isTable(at - 1);
        }
        String next = is(at + 1, "(") ? "(" : keyword(at + 1);
        if (!PHRASES.contains(word + " " + next) || (isTable(at) && !word.equals("LATERAL"))) {
            return false;
        }
        return switch (word) {
            case "FILTER" -> is(at - 1, ")") && keyword(at + 2).equals("WHERE");
            case "LATERAL" -> keyword(at + 2).equals("SELECT");
            case "AT" -> keyword(at + 2).equals("ZONE");
            case "TIME" -> keyword(at - 1).equals("AT");
            default -> true;
        };
    }

    private boolean isBeforeValue(int at) {
        SqlToken next = at + 1 < tokens.size() ? tokens.get(at + 1) : tokens.get(at);
        return next.kind() == Kind.PARAMETER || (next.text().startsWith("'") && !isTable(at));
    }

    /** Whether a table can be named there. */
    private boolean isTable(int at) {
        return is(at - 1, ",") || BEFORE_TABLE.contains(keyword(at - 1));
    }

    /** {@code cast(… as type)}: the AS is in the parentheses of a CAST. */
    private boolean isTypeOfCast(int at) {
        if (!keyword(at - 1).equals("AS")) {
            return false;
        }
        int depth = tokens.get(at).depth();
        for (int i = at - 2; i > 0; i--) {
            if (tokens.get(i).depth() == depth - 1 && tokens.get(i).is("(")) {
                return keyword(i - 1).equals("CAST") || keyword(i - 1).equals("TRY_CAST");
            }
        }
        return false;
    }

    /**
     * Whether the word in front of a parenthesis is a name that is declared here: a common table expression
     * ({@code with name (a) as (…)}), or a table or alias ({@code from t name (a)}, {@code join name (…)}).
     */
    private boolean isDeclaration(int at) {
        if (at > 0) {
            SqlToken before = tokens.get(at - 1);
            boolean isBehindName = before.kind() == Kind.WORD
                    ? !RESERVED.contains(before.keyword()) || BEFORE_TABLE.contains(before.keyword())
                    : before.is(")") || Splitting.isQuoted(before);
            if (isBehindName) {
                return true;
            }
        }
        int depth = tokens.get(at + 1).depth();
        int close = at + 2;
        while (close < tokens.size()
                && !(tokens.get(close).is(")") && tokens.get(close).depth() == depth)) {
            close++;
        }
        return keyword(close + 1).equals("AS")
                && (is(close + 2, "(") || Set.of("NOT", "MATERIALIZED").contains(keyword(close + 2)));
    }

    private boolean is(int at, String symbol) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(symbol);
    }

    private String keyword(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).keyword() : "";
    }
}
