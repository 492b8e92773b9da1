package dev.keyleaf;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * One key of an {@link Ordering}: a column of the query's select list or an expression over its columns.
 *
 * <p>The expression becomes part of the SQL text. Write it in code; never build it from what a client sent. What a
 * client may choose from belongs in {@link Sorts}.
 *
 * @param expression a column name ({@code created_at}) or an expression ({@code lower(title)}), without direction
 * @param direction the direction of this key
 * @param nulls where {@code NULL} stands; without meaning if the key is not nullable
 * @param nullable false only if the key can never be {@code NULL} in the query's result; declaring it wrongly loses
 *     rows, leaving it at true never does
 */
public record SortKey(String expression, Direction direction, NullPlacement nulls, boolean nullable) {
    private static final Pattern ENDS_IN_DIRECTION =
            Pattern.compile(".*\\s(asc|desc|nulls\\s+(first|last))", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern POSITION = Pattern.compile("[0-9]+");

    /** @throws IllegalArgumentException if the expression is blank, a number, or carries a direction or a parameter */
    public SortKey {
        requireNonNull(expression, "expression");
        requireNonNull(direction, "direction");
        requireNonNull(nulls, "nulls");
        expression = expression.strip();
        if (expression.isEmpty()) {
            throw new IllegalArgumentException("the expression of a sort key must not be blank");
        }
        if (ENDS_IN_DIRECTION.matcher(expression).matches()) {
            throw new IllegalArgumentException("a sort key is written without its direction, but was '" + expression
                    + "': use asc(…), desc(…), nullsFirst() and nullsLast()");
        }
        if (POSITION.matcher(expression).matches()) {
            throw new IllegalArgumentException("a sort key must be a column or an expression, but was the position '"
                    + expression + "', which cannot be compared: name the column");
        }
        if (expression.contains("?") || expression.contains(";") || expression.contains("--")) {
            throw new IllegalArgumentException("a sort key must not contain '?', ';' or '--', but was '" + expression
                    + "': compute such a value as a column of the SELECT and order by that column");
        }
        if (!nullable && nulls != NullPlacement.DATABASE_DEFAULT) {
            throw new IllegalArgumentException(
                    "the key '" + expression + "' is declared not null and places nulls: do one of the two");
        }
    }

    /** A key in ascending order, taken for nullable, nulls where the database puts them. */
    public static SortKey asc(String expression) {
        return new SortKey(expression, Direction.ASC, NullPlacement.DATABASE_DEFAULT, true);
    }

    /** A key in descending order, taken for nullable, nulls where the database puts them. */
    public static SortKey desc(String expression) {
        return new SortKey(expression, Direction.DESC, NullPlacement.DATABASE_DEFAULT, true);
    }

    /**
     * Declares that this key is never {@code NULL} in the query's result, which makes simpler SQL possible. It is taken at
     * its word: where it is not so, pages may leave out rows that have {@code NULL} there.
     */
    public SortKey notNull() {
        return new SortKey(expression, direction, NullPlacement.DATABASE_DEFAULT, false);
    }

    public SortKey nullsFirst() {
        return new SortKey(expression, direction, NullPlacement.FIRST, nullable);
    }

    public SortKey nullsLast() {
        return new SortKey(expression, direction, NullPlacement.LAST, nullable);
    }

    /** The same key the other way round: direction and a stated null placement are flipped. */
    public SortKey reversed() {
        return new SortKey(expression, direction.reversed(), nulls.reversed(), nullable);
    }
}
