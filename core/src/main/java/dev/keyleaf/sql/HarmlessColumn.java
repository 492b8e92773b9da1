package dev.keyleaf.sql;

import dev.keyleaf.sql.SqlToken.Kind;
import java.util.List;
import java.util.Set;

/**
 * Proves that a column of a select list gives one value for each row and does nothing else, so that there are as many
 * rows without it. What is not understood is not proven: an unknown function may be an aggregate, return a set of rows
 * or change something.
 */
final class HarmlessColumn extends TokenReader {
    private static final Set<String> SCALAR =
            SqlWords.set("ABS CEIL CEILING CHARACTER_LENGTH CHAR_LENGTH COALESCE CONCAT CONCAT_WS FLOOR GREATEST "
                    + "IFNULL LEAST LEFT LENGTH LOWER LPAD LTRIM NULLIF OCTET_LENGTH REPLACE REVERSE RIGHT "
                    + "ROUND RPAD RTRIM SIGN SUBSTR SUBSTRING TRIM UPPER");

    private static final Set<String> OPERATORS =
            Set.of("+", "-", "*", "/", "%", "||", "=", "<", ">", "<=", ">=", "<>", "!=", "<=>", "->", "->>");

    private static final Set<String> WORD_OPERATORS =
            Set.of("AND", "OR", "XOR", "DIV", "MOD", "BETWEEN", "LIKE", "ILIKE", "ESCAPE");

    /** Before a parenthesis in a subquery they call nothing. */
    private static final Set<String> CALL_NOTHING =
            SqlWords.set("AND AS BETWEEN BY CASE CAST DISTINCT ELSE EXISTS FROM IN JOIN LIKE NOT ON OR SELECT THEN "
                    + "USING WHEN WHERE");

    /** Names of sequences and words of statements that lock or write. */
    private static final Set<String> ACT = Set.of("CURRVAL", "FOR", "INTO", "NEXT", "NEXTVAL", "PRIOR");

    private HarmlessColumn(List<SqlToken> tokens) {
        super(tokens);
    }

    /** @param expression significant tokens, without an alias */
    static boolean isProven(List<SqlToken> expression) {
        var column = new HarmlessColumn(expression);
        return column.expression() && column.isAtEnd();
    }

    private boolean expression() {
        do {
            while (take("NOT") || symbol("-") || symbol("+")) {
                // signs of the operand that follows
            }
            if (!operand() || !behindOperand()) {
                return false;
            }
        } while (operator());
        return true;
    }

    private boolean behindOperand() {
        while (true) {
            if (symbol("::")) {
                if (!type()) {
                    return false;
                }
            } else if (keyword(0).equals("IN")
                    || (keyword(0).equals("NOT") && keyword(1).equals("IN"))) {
                take("NOT");
                at++;
                if (!parentheses()) {
                    return false;
                }
            } else if (keyword(0).equals("IS") && !isDistinctFrom()) {
                at++;
                take("NOT");
                if (!take("NULL") && !take("TRUE") && !take("FALSE")) {
                    return false;
                }
            } else if (take("COLLATE")) {
                if (!name()) {
                    return false;
                }
            } else {
                return true;
            }
        }
    }

    private boolean isDistinctFrom() {
        return keyword(1).equals("DISTINCT")
                || (keyword(1).equals("NOT") && keyword(2).equals("DISTINCT"));
    }

    private boolean operator() {
        if (keyword(0).equals("NOT") && Set.of("BETWEEN", "LIKE", "ILIKE").contains(keyword(1))) {
            at += 2;
            return true;
        }
        if (WORD_OPERATORS.contains(keyword(0))) {
            at++;
            return true;
        }
        if (keyword(0).equals("IS")) {
            at += keyword(1).equals("NOT") ? 3 : 2;
            return take("FROM");
        }
        if (keyword(0).equals("AT") && keyword(1).equals("TIME") && keyword(2).equals("ZONE")) {
            at += 3;
            return true;
        }
        for (int length = 3; length > 0; length--) {
            if (OPERATORS.contains(symbols(length))) {
                at += length;
                return !OPERATORS.contains(symbols(1)) || token(0).is("-") || token(0).is("+");
            }
        }
        return false;
    }

    private boolean operand() {
        SqlToken token = token(0);
        if (token.kind() == Kind.PARAMETER
                || (token.kind() == Kind.LITERAL && token.name().isEmpty())) {
            at++;
            if (Splitting.isNumber(token) && symbol(".") && Splitting.isNumber(token(0))) {
                at++;
            }
            return true;
        }
        if (token.is("(")) {
            return parentheses();
        }
        boolean isCall = token(1).is("(");
        switch (token.keyword()) {
            case "CASE" -> {
                return cases();
            }
            case "CAST" -> {
                at += 2;
                return isCall && expression() && take("AS") && type() && symbol(")");
            }
            case "EXISTS" -> {
                at++;
                return isCall && parentheses();
            }
            case "EXTRACT" -> {
                at += 3;
                return isCall && take("FROM") && expression() && symbol(")");
            }
            case "DATE", "TIME", "TIMESTAMP" -> {
                if (token(1).text().startsWith("'")) {
                    at += 2;
                    return true;
                }
            }
            default -> {
                if (isCall) {
                    at++;
                    return SCALAR.contains(token.keyword()) && (isEmptyCall() || parentheses());
                }
            }
        }
        return name();
    }

    private boolean isEmptyCall() {
        if (token(0).is("(") && token(1).is(")")) {
            at += 2;
            return true;
        }
        return false;
    }

    private boolean cases() {
        at++;
        if (!keyword(0).equals("WHEN") && !expression()) {
            return false;
        }
        do {
            if (!take("WHEN") || !expression() || !take("THEN") || !expression()) {
                return false;
            }
        } while (keyword(0).equals("WHEN"));
        return (!take("ELSE") || expression()) && take("END");
    }

    /** Values in parentheses, or a subquery. */
    private boolean parentheses() {
        if (!symbol("(")) {
            return false;
        }
        if (keyword(0).equals("SELECT")) {
            return subquery();
        }
        do {
            if (!expression()) {
                return false;
            }
        } while (symbol(",") || take("FROM") || take("FOR")); // substring(a from 1 for 2)
        return symbol(")");
    }

    /**
     * A subquery gives one value, however many rows it reads. Of functions {@code count(*)} is always its own; any other
     * aggregate may be one of the SELECT around it, which then has one row: {@code select (select max(p.id)) from post p}.
     */
    private boolean subquery() {
        int depth = token(0).depth();
        while (!isAtEnd() && !(token(0).is(")") && token(0).depth() == depth - 1)) {
            boolean isCall = token(1).is("(") && !token(0).name().isEmpty();
            boolean isCountOfRows = keyword(0).equals("COUNT") && token(2).is("*") && token(3).is(")");
            boolean isKnownCall = SCALAR.contains(keyword(0)) || CALL_NOTHING.contains(keyword(0)) || isCountOfRows;
            boolean isKnown = token(0).kind() == Kind.SYMBOL
                    ? "(),.=<>!+-*/%|:".contains(token(0).text().substring(0, 1)) && !token(0).is(":=")
                    : token(0).kind() != Kind.OPERATOR && !ACT.contains(keyword(0));
            if (!isKnown || (isCall && !isKnownCall)) {
                return false;
            }
            at++;
        }
        return symbol(")");
    }

    /** {@code numeric(10, 2)}, {@code double precision}, {@code public.mood}. */
    private boolean type() {
        if (!name()) {
            return false;
        }
        while (Set.of("PRECISION", "VARYING", "WITH", "WITHOUT", "TIME", "ZONE").contains(keyword(0))) {
            at++;
        }
        return !symbol("(") || size();
    }

    private boolean size() {
        do {
            if (!Splitting.isNumber(token(0))) {
                return false;
            }
            at++;
        } while (symbol(","));
        return symbol(")");
    }

    private boolean name() {
        do {
            SqlToken token = token(0);
            if (token.name().isEmpty() || ACT.contains(token.keyword()) || isKeyword(token)) {
                return false;
            }
            at++;
        } while (symbol("."));
        return true;
    }

    private static boolean isKeyword(SqlToken token) {
        return Spelling.isReserved(token)
                && !Set.of(
                                "NULL",
                                "TRUE",
                                "FALSE",
                                "CURRENT_DATE",
                                "CURRENT_TIME",
                                "CURRENT_TIMESTAMP",
                                "KEY",
                                "INDEX",
                                "CHAR",
                                "CHARACTER",
                                "VARCHAR",
                                "INT",
                                "INTEGER",
                                "BIGINT",
                                "SMALLINT",
                                "DECIMAL",
                                "NUMERIC",
                                "REAL",
                                "FLOAT",
                                "DOUBLE",
                                "BINARY")
                        .contains(token.keyword());
    }
}
