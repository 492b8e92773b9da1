package dev.keyleaf.sql;

import dev.keyleaf.seek.KeyText;
import java.util.Locale;
import java.util.Set;

/**
 * For a database whose columns say little of their values, or of which nothing is known: a value travels with its own
 * class, as the driver made it, see {@link KeyText}.
 *
 * @param widensIntegers whether small integers are compared as large ones
 */
record ValueTypes(boolean widensIntegers) implements KeyTypes {
    /** Compared with any integer that a client may send, which a parameter of their own type may not take. */
    private static final Set<String> SMALL_INTEGERS = Set.of("TINYINT", "SMALLINT", "INTEGER", "INT", "INT2", "INT4");

    @Override
    public String keyType(String driverTypeName) {
        return widensIntegers ? driverTypeName : "";
    }

    @Override
    public boolean areCast() {
        return false;
    }

    @Override
    public String read(String operand, String keyType) {
        return operand;
    }

    @Override
    public String text(Object value) {
        return KeyText.of(value);
    }

    @Override
    public Object bound(String keyType, String text) {
        return KeyText.value(text);
    }

    @Override
    public void write(SqlBuilder sql, String keyType, Object bound) {
        if (SMALL_INTEGERS.contains(keyType.toUpperCase(Locale.ROOT))) {
            sql.sql("CAST(").parameter(bound).sql(" AS BIGINT)");
        } else {
            sql.parameter(bound);
        }
    }
}
