package dev.keyleaf.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** How the expression of a key is written as an operand, so that its names are those of columns of the SELECT. */
final class KeyNames {
    /** As they are. */
    static final KeyNames PLAIN = new KeyNames(KeyNames::plain);

    /** A whole key that is a name is qualified: unqualified, {@code user} may be a function without parentheses. */
    static final KeyNames QUALIFIED = new KeyNames(KeyNames::qualified);

    /** Quoted names are qualified: one that the database does not know would be taken for a text. */
    static final KeyNames QUOTED_QUALIFIED = new KeyNames(expression -> plain(quotedQualified(expression)));

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|\"[^\"]+\"");

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|(q\\.)?\"[^\"]+\"|`[^`]+`");

    /** A quoted name behind these is a part of another, a collation or a type. */
    private static final Set<String> NAMES_NO_COLUMN = Set.of(".", "COLLATE", "AS");

    private final UnaryOperator<String> write;

    private final BoundedCache<String, String> operands =
            new BoundedCache<>(1 << 20, (expression, operand) -> 200 + 4L * expression.length());

    private KeyNames(UnaryOperator<String> write) {
        this.write = write;
    }

    /** @throws IllegalArgumentException if it is no single expression, or has parameters */
    String operand(String expression) {
        return operands.get(expression, sql -> {
            KeyExpression.check(sql);
            return write.apply(sql);
        });
    }

    private static String plain(String expression) {
        return PLAIN_NAME.matcher(expression).matches() ? expression : "(" + expression + ")";
    }

    private static String qualified(String expression) {
        return NAME.matcher(expression).matches() ? "q." + expression : plain(expression);
    }

    /** All but what is in a subquery, whose columns are its own. */
    private static String quotedQualified(String expression) {
        List<SqlToken> tokens = SqlToken.scan(expression);
        if (tokens.stream().anyMatch(token -> token.keyword().equals("SELECT"))) {
            return expression;
        }
        var qualified = new StringBuilder();
        String before = "";
        for (SqlToken token : tokens) {
            boolean isColumn = token.text().startsWith("\"") && !NAMES_NO_COLUMN.contains(before);
            qualified.append(isColumn ? "q." : "").append(token.text());
            before = token.isSignificant() ? token.text().toUpperCase(Locale.ROOT) : before;
        }
        return qualified.toString();
    }
}
