package dev.keyleaf.sql;

import dev.keyleaf.Ordering;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the value of a key survives the trip to a client and back, by its type. */
interface KeyTypes {
    /** See {@link Dialect#keyType}. */
    String keyType(String driverTypeName);

    /** See {@link Dialect#castsKeys}. */
    default boolean areCast() {
        return true;
    }

    /** See {@link Dialect#keyQuestion}. */
    default @Nullable KeyQuestion question(
            SelectRows rows, Ordering ordering, List<String> operands, List<KeyColumn> keys) {
        return null;
    }

    /** See {@link Dialect#readsPlainly}. */
    default boolean areReadPlainly(String keyType) {
        return false;
    }

    /** A key as SQL that the driver reads without loss; {@link #text} makes text of what it read. */
    String read(String operand, String keyType);

    /** See {@link Dialect#keyText}. */
    default String text(Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
    }

    /** What is bound for the text of a value. */
    Object bound(String keyType, String text);

    /** See {@link Dialect#isValue}. */
    default boolean isValue(String keyType, String text) {
        try {
            bound(keyType, text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Writes the place of a value so that it compares as the key does. */
    void write(SqlBuilder sql, String keyType, Object bound);

    /** An expression without a value that has the type of another one. */
    default String typed(String operand) {
        return "CASE WHEN 1 = 0 THEN " + operand + " END";
    }

    /** What a type is in a table of those that are known to come back unchanged. */
    static String known(Map<String, String> keyTypes, String driverTypeName) {
        String known = keyTypes.get(driverTypeName);
        if (known == null) {
            throw new IllegalArgumentException("a key of the type " + driverTypeName + " cannot be paged on this "
                    + "database: order by an expression of another type, for example a CAST");
        }
        return known;
    }
}
