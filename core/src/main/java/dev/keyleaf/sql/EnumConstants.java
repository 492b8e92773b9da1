package dev.keyleaf.sql;

import dev.keyleaf.sql.InLists.InList;
import dev.keyleaf.sql.InLists.Item;
import dev.keyleaf.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Constants of enums in statements for PostgreSQL, which compares an enumeration of its own with no text, but reads a
 * quoted literal as what the literal is compared with. A constant that is an operand of a comparison is sent as such a
 * literal; elsewhere it would change which function or operator is meant, or have no type at all, and stays a text.
 */
final class EnumConstants {
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", ">", "<=", ">=");

    private static final String OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";

    /** With anything else before it, the parameter is not all of the left operand. */
    private static final Set<String> BEFORE = Set.of("", "(", "AND", "OR", "NOT", "WHERE", "WHEN", "ON", "HAVING");

    /** With anything else behind it, the parameter is not all of the right operand. */
    private static final Set<String> BEHIND =
            Set.of("", ")", "AND", "OR", "THEN", "WHEN", "ELSE", "END", "GROUP", "HAVING", "UNION");

    private final List<SqlToken> tokens;
    private final SqlFragment fragment;

    private EnumConstants(BoundSql bound) {
        this.fragment = bound.written();
        this.tokens = fragment.tokens();
    }

    static boolean isIn(List<Object> values) {
        for (Object value : values) {
            if (value instanceof Enum<?>) {
                return true;
            }
        }
        return false;
    }

    /** The same with the constants that are operands of comparisons as literals. */
    static BoundSql asLiterals(BoundSql bound) {
        return isIn(bound.parameters()) ? new EnumConstants(bound).asLiterals(bound.parameters(), bound) : bound;
    }

    private BoundSql asLiterals(List<Object> parameters, BoundSql bound) {
        var values = new ArrayList<>(parameters);
        int parameter = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == Kind.PARAMETER) {
                if (values.get(parameter) instanceof Enum<?> constant && isOperand(i)) {
                    values.set(parameter, new UntypedText(constant.name()));
                }
                parameter++;
            }
        }
        return bound.withParameters(values);
    }

    private boolean isOperand(int at) {
        int before = significant(at, -1);
        int behind = significant(at, 1);
        if (BEHIND.contains(word(behind))) {
            if (COMPARISONS.contains(operator(before, -1)) || isDistinct(before)) {
                return true;
            }
        } else if (BEFORE.contains(word(before)) && COMPARISONS.contains(operator(behind, 1))) {
            return true;
        }
        return isItem(at) || (word(before).equals(",") && word(behind).equals("]")); // of an array of one's type
    }

    private boolean isItem(int at) {
        for (InList list : fragment.lists().byOpen().values()) {
            for (Item item : list.items()) {
                if (item.from() <= at && at < item.to()) {
                    return significant(at, -1) < item.from() && significant(at, 1) >= item.to();
                }
            }
        }
        return false;
    }

    /** Whether {@code IS DISTINCT FROM} is before it. */
    private boolean isDistinct(int from) {
        return word(from).equals("FROM") && word(significant(from, -1)).equals("DISTINCT");
    }

    /** The next token that says something; out of bounds if there is none. */
    private int significant(int at, int step) {
        int i = at + step;
        while (i >= 0 && i < tokens.size() && !tokens.get(i).isSignificant()) {
            i += step;
        }
        return i;
    }

    private @Nullable SqlToken token(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at) : null;
    }

    /** A keyword or symbol; empty beyond the ends. */
    private String word(int at) {
        SqlToken token = token(at);
        return token == null ? "" : token.kind() == Kind.WORD ? token.keyword() : token.text();
    }

    /** The operator of which a token is the one end. */
    private String operator(int at, int step) {
        var text = new StringBuilder();
        SqlToken token = token(at);
        int i = at;
        while (token != null
                && token.kind() == Kind.SYMBOL
                && token.text().length() == 1
                && OPERATOR_CHARACTERS.contains(token.text())) {
            text.insert(step < 0 ? 0 : text.length(), token.text());
            i += step;
            token = token(i);
        }
        return token != null && token.kind() == Kind.OPERATOR ? "" : text.toString();
    }
}
