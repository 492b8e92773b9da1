package dev.keyleaf.sql;

import dev.keyleaf.sql.SqlToken.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where the left operand of IN begins, so that the whole comparison can be replaced by its outcome. */
final class LeftOperand {
    /** Right behind these an operand begins, and with it the comparison. */
    private static final Set<String> BEFORE_COMPARISON = Set.of(
            "ALL",
            "AND",
            "BY",
            "CASE",
            "DISTINCT",
            "ELSE",
            "HAVING",
            "NOT",
            "ON",
            "OR",
            "QUALIFY",
            "SELECT",
            "THEN",
            "WHEN",
            "WHERE",
            "XOR");

    /** They bind like IN, or weaker, and databases do not agree: what is the left operand is not certain. */
    private static final Set<String> COMPARE = Set.of(
            "BETWEEN",
            "ESCAPE",
            "EXISTS",
            "GLOB",
            "ILIKE",
            "IN",
            "IS",
            "ISNULL",
            "LIKE",
            "MATCH",
            "NOTNULL",
            "OVERLAPS",
            "REGEXP",
            "RLIKE",
            "SIMILAR",
            "TO");

    /** The last two are OR and AND on MySQL, unless its sql_mode says otherwise, and bind tighter than IN elsewhere. */
    private static final Set<String> COMPARISONS =
            Set.of("=", "<", ">", "<=", ">=", "<>", "!=", "==", "<=>", "=>", "||", "&&");

    private static final String OPERATOR = "+-*/<>=~!@#%^&|?";

    private final List<SqlToken> tokens;
    private int open;

    private LeftOperand(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    /**
     * The index of the operand's first token.
     *
     * @param in the index of IN, or of NOT before it
     * @return null if it is not certain
     */
    static @Nullable Integer begin(List<SqlToken> tokens, int in) {
        return new LeftOperand(tokens).find(in);
    }

    private @Nullable Integer find(int in) {
        int depth = tokens.get(in).depth();
        int begin = in;
        for (int i = InLists.before(tokens, in); i >= 0; i = InLists.before(tokens, i)) {
            SqlToken token = tokens.get(i);
            if (token.depth() > depth) {
                continue;
            }
            if (isBoundary(token, depth, i)) {
                return begin < in && !isEndOfBetween(i, depth) ? begin : null;
            }
            if (open == 0 && (COMPARE.contains(keyword(i)) || isComparison(i))) {
                return null;
            }
            begin = i;
        }
        return begin < in ? begin : null;
    }

    private boolean isBoundary(SqlToken token, int depth, int at) {
        if (token.depth() < depth) {
            return true;
        }
        String keyword = keyword(at);
        if (token.is("]") || keyword.equals("END")) {
            open++;
        } else if (open > 0 && (token.is("[") || keyword.equals("CASE"))) {
            open--;
        } else {
            return open == 0 && (token.is(",") || token.is("[") || BEFORE_COMPARISON.contains(keyword));
        }
        return false;
    }

    /** Whether it is the AND of {@code x BETWEEN y AND z}. */
    private boolean isEndOfBetween(int boundary, int depth) {
        if (!keyword(boundary).equals("AND")) {
            return false;
        }
        for (int i = InLists.before(tokens, boundary); i >= 0; i = InLists.before(tokens, i)) {
            if (tokens.get(i).depth() < depth) {
                return false;
            }
            if (tokens.get(i).depth() == depth && BEFORE_COMPARISON.contains(keyword(i))) {
                return false;
            }
            if (tokens.get(i).depth() == depth && keyword(i).equals("BETWEEN")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the operator that ends here compares; a sign behind it is the right operand's. */
    private boolean isComparison(int at) {
        if (!isOperator(at) || isOperator(at + 1)) {
            return false;
        }
        int begin = at;
        while (begin > 0 && isOperator(begin - 1)) {
            begin--;
        }
        var text = new StringBuilder();
        tokens.subList(begin, at + 1).forEach(token -> text.append(token.text()));
        while (text.length() > 1 && "+-".indexOf(text.charAt(text.length() - 1)) >= 0) {
            text.setLength(text.length() - 1);
        }
        return COMPARISONS.contains(text.toString());
    }

    private boolean isOperator(int at) {
        SqlToken token = tokens.get(at);
        return token.kind() == Kind.OPERATOR
                || (token.kind() == Kind.SYMBOL && OPERATOR.indexOf(token.text().charAt(0)) >= 0);
    }

    /** The keyword there; the empty text for a name behind a point. */
    private String keyword(int at) {
        int before = InLists.before(tokens, at);
        return before >= 0 && tokens.get(before).is(".") ? "" : tokens.get(at).keyword();
    }
}
