package dev.keyleaf.sql;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * H2 2, which is for development and tests. It does not merge a derived table into the query around it, so no form of
 * the ranges reads less than another: all are said in one condition, joined by OR.
 */
final class H2Dialect extends RangeDialect {
    static final H2Dialect INSTANCE = new H2Dialect();

    private static final String BYTES = "BINARY VARYING";

    /** For each type a key may have the widest of its kind: a type without its size would cut or round the value. */
    private static final Map<String, String> KEY_TYPES = Map.ofEntries(
            Map.entry("TINYINT", "BIGINT"),
            Map.entry("SMALLINT", "BIGINT"),
            Map.entry("INTEGER", "BIGINT"),
            Map.entry("BIGINT", "BIGINT"),
            Map.entry("NUMERIC", "DECFLOAT"),
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
            Map.entry("CHARACTER", "CHARACTER(1000000)"),
            Map.entry("CHARACTER VARYING", "CHARACTER VARYING"),
            Map.entry("CHARACTER LARGE OBJECT", "CHARACTER VARYING"),
            Map.entry("VARCHAR_IGNORECASE", "VARCHAR_IGNORECASE"),
            Map.entry("BINARY", BYTES),
            Map.entry("BINARY VARYING", BYTES));

    private H2Dialect() {
        super(false);
    }

    @Override
    public String keyType(String driverTypeName) {
        return known(KEY_TYPES, driverTypeName);
    }

    @Override
    String read(String operand, String keyType) {
        return keyType.equals(BYTES) ? operand : "CAST(" + operand + " AS VARCHAR)";
    }

    @Override
    void writeValue(SqlBuilder sql, String keyType, String value) {
        Object bound = keyType.equals(BYTES) ? HexFormat.of().parseHex(value) : value;
        sql.sql("CAST(").parameter(bound).sql(" AS ").sql(keyType).sql(")");
    }

    @Override
    void writeRanges(PageSql page, SeekPlan ahead, @Nullable SeekPlan behind, int rows) {
        page.writeAnyRange(ahead, behind, rows);
    }

    /** H2 keeps the number of a table's rows; uncommitted ones of others are in it. */
    @Override
    EstimateSql estimate(Select select, Estimability.WholeTable table) {
        List<SqlToken> name =
                table.table().stream().filter(token -> !token.is(".")).toList();
        var sql = new SqlBuilder()
                .sql("SELECT row_count_estimate AS keyleaf_rows FROM information_schema.tables "
                        + "WHERE table_type = 'BASE TABLE' AND table_name = ")
                .parameter(stored(name.get(name.size() - 1)))
                .sql(" AND table_schema = ");
        if (name.size() > 1) {
            sql.parameter(stored(name.get(name.size() - 2)));
        } else {
            sql.sql("CURRENT_SCHEMA");
        }
        return new EstimateSql(null, sql.build(), "keyleaf_rows");
    }

    private static String stored(SqlToken name) {
        return name.kind() == SqlToken.Kind.WORD ? name.text().toUpperCase(Locale.ROOT) : name.name();
    }
}
