package dev.keyleaf.sql;

import java.util.HashMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a filter before it has values.
 *
 * @param sql the condition
 */
record FilterCondition(SqlFragment sql) {
    /** @throws IllegalArgumentException if there is none */
    static FilterCondition of(String condition) {
        SqlFragment parsed = SqlFragment.parse(condition);
        if (parsed.tokens().stream().noneMatch(SqlToken::isSignificant)) {
            throw new IllegalArgumentException("a filter must have a condition, but was '" + condition + "'");
        }
        return new FilterCondition(parsed);
    }

    /**
     * A condition that may be left out.
     *
     * @throws IllegalArgumentException if it has not exactly one parameter
     */
    static FilterCondition optional(String condition) {
        FilterCondition parsed = of(condition);
        if (!parsed.hasOneParameter()) {
            throw new IllegalArgumentException("'" + condition + "' must have one parameter, but has "
                    + parsed.sql.parameters().size() + ": use one :name where a value is needed twice");
        }
        return parsed;
    }

    /** What a value that may be missing has in it; null if it is missing. */
    static @Nullable Object present(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? optional.getAsInt() : null;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? optional.getAsLong() : null;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? optional.getAsDouble() : null;
        }
        return value;
    }

    /** The condition with its values: one for each {@code ?}, or one for the one {@code :name}. */
    BoundSql bind(@Nullable Object... values) {
        if (!sql.isNamed()) {
            return BoundSql.positional(sql, values);
        }
        if (!hasOneParameter() || values.length != 1) {
            throw new IllegalArgumentException("'" + sql.text() + "' may have one :name and takes one value for it: "
                    + "use ? where there are more");
        }
        var byName = new HashMap<String, @Nullable Object>();
        sql.parameters().forEach(name -> byName.put(name, values[0]));
        return BoundSql.named(sql, byName);
    }

    /** One {@code ?}, or one {@code :name} however often it is there. */
    private boolean hasOneParameter() {
        var parameters = sql.parameters();
        return sql.isNamed() ? parameters.stream().distinct().count() == 1 : parameters.size() == 1;
    }
}
