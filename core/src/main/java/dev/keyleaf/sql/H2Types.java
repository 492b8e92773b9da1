package dev.keyleaf.sql;

import java.util.HexFormat;
import java.util.Map;

/** The types of keys on H2. */
final class H2Types implements KeyTypes {
    private static final String BYTES = "BINARY VARYING";

    /** For each type a key may have the widest of its kind: a type without its size would cut or round the value. */
    private static final Map<String, String> KEY_TYPES = Map.ofEntries(
            Map.entry("TINYINT", "BIGINT"),
            Map.entry("SMALLINT", "BIGINT"),
            Map.entry("INTEGER", "BIGINT"),
            Map.entry("BIGINT", "BIGINT"),
            Map.entry("NUMERIC", "DECFLOAT"),
            Map.entry("DECIMAL", "DECFLOAT"),
            Map.entry("DECFLOAT", "DECFLOAT"),
            Map.entry("REAL", "REAL"),
            Map.entry("DOUBLE PRECISION", "DOUBLE PRECISION"),
            Map.entry("BOOLEAN", "BOOLEAN"),
            Map.entry("UUID", "UUID"),
            Map.entry("DATE", "DATE"),
            Map.entry("TIME", "TIME(9)"),
            Map.entry("TIME WITH TIME ZONE", "TIME(9) WITH TIME ZONE"),
            Map.entry("TIMESTAMP", "TIMESTAMP(9)"),
            Map.entry("TIMESTAMP WITH TIME ZONE", "TIMESTAMP(9) WITH TIME ZONE"),
            Map.entry("CHARACTER", "CHARACTER VARYING"),
            Map.entry("CHARACTER VARYING", "CHARACTER VARYING"),
            Map.entry("CHARACTER LARGE OBJECT", "CHARACTER VARYING"),
            Map.entry("VARCHAR_IGNORECASE", "VARCHAR_IGNORECASE"),
            Map.entry("BINARY", BYTES),
            Map.entry("BINARY VARYING", BYTES));

    @Override
    public String keyType(String driverTypeName) {
        return KeyTypes.known(KEY_TYPES, driverTypeName);
    }

    /** Whose text is the same in Java; not that of a large object, which has no type of its own as a key. */
    @Override
    public boolean areReadPlainly(String keyType) {
        return keyType.equals("BIGINT") || keyType.equals("UUID");
    }

    @Override
    public String read(String operand, String keyType) {
        return keyType.equals(BYTES) ? operand : "CAST(" + operand + " AS VARCHAR)";
    }

    @Override
    public Object bound(String keyType, String text) {
        return keyType.equals(BYTES) ? HexFormat.of().parseHex(text) : text;
    }

    @Override
    public void write(SqlBuilder sql, String keyType, Object bound) {
        sql.sql("CAST(").parameter(bound).sql(" AS ").sql(keyType).sql(")");
    }

    /** Of a CASE that is decided by constants H2 knows no type. */
    @Override
    public String typed(String operand) {
        return "CASE WHEN RAND() < 0 THEN " + operand + " END";
    }
}
