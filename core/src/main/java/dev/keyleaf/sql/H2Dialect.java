package dev.keyleaf.sql;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.seek.KeyCondition;
import dev.keyleaf.seek.KeyRange;
import dev.keyleaf.seek.PlanKey;
import dev.keyleaf.seek.SeekPlan;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * H2 2. It does not merge a derived table into the query around it, and so reads all that is ahead; unless the SELECT
 * is {@linkplain OpenSelect open}. Then each range is a SELECT of its own with the full ORDER BY and LIMIT, which begins
 * at a place in an index. The ranges are a UNION ALL, in which one is read only if the one before it left the page
 * unfilled: of a comparison such as {@code >} H2 reads the rows that are equal, too, which may be many. NULLs that no
 * filter may reject are read at once.
 */
final class H2Dialect extends RangeDialect {
    private static final Map<NullOrder, H2Dialect> DIALECTS = Arrays.stream(NullOrder.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), H2Dialect::new));

    /**
     * H2 gives the rows of a SELECT again that has the same parameters as before, and does not count those of its LIMIT
     * to them: it would give the rows it had when its gate was open. Not so of one with a function that is not
     * deterministic. A derived table helps as well, but H2 would prepare it, and all that is in it, twice as often.
     */
    private static final String NOT_REMEMBERED = "RAND() >= 0";

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

    static H2Dialect of(NullOrder nulls) {
        return requireNonNull(DIALECTS.get(nulls));
    }

    private H2Dialect(NullOrder nulls) {
        super(nulls);
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
    boolean isOneRead(SeekPlan ahead) {
        return false; // a single range, too, is read from inside
    }

    @Override
    void writeRanges(PageSql page, SeekPlan plan, @Nullable SeekPlan behind, int rows) {
        OpenSelect open = page.select().open(plan.order());
        if (open == null) {
            page.writeAnyRange(plan, behind, rows);
            return;
        }
        SeekPlan ahead = plan.withoutRowValues(); // of a row value H2 begins where its first key does
        SqlBuilder sql = page.sql().sql("SELECT q.*").sql(page.keys(ahead));
        page.writeIsAnyBehind(behind);
        String separator = " FROM (";
        for (int range = 0; range < ahead.ranges().size(); range++) {
            KeyRange read = ahead.ranges().get(range);
            boolean isGated = range > 0 && !(open.conditions().isEmpty() && isOfNulls(read));
            sql.sql(separator).sql("(");
            page.writeOpen(open, ahead, read, isGated ? NOT_REMEMBERED : null);
            if (isGated) {
                writeGate(page, open, new SeekPlan(ahead.order(), ahead.ranges().subList(0, range)), rows);
            } else {
                sql.sql(limit(rows));
            }
            sql.sql(")");
            separator = "\nUNION ALL ";
        }
        sql.sql(") q").sql(orderBy(ahead.order(), List.of())).sql(limit(rows));
    }

    /** An index leads to these rows and to no other: where no filter rejects them, a page of them costs less than to ask. */
    private static boolean isOfNulls(KeyRange range) {
        return range.conditions().get(range.conditions().size() - 1) instanceof KeyCondition.Null;
    }

    /** Limits a range to the rows of a page, or to none where one of the ranges before it has as many. */
    private void writeGate(PageSql page, OpenSelect open, SeekPlan before, int rows) {
        SqlBuilder sql = page.sql();
        String separator = " FETCH FIRST CASE WHEN ";
        for (KeyRange range : before.ranges()) {
            sql.sql(separator).sql("EXISTS (");
            page.writeOpen(open, before, range);
            sql.sql(" OFFSET " + (rows - 1) + " ROWS FETCH NEXT 1 ROWS ONLY)");
            separator = " OR ";
        }
        sql.sql(" THEN 0 ELSE " + rows + " END ROWS ONLY");
    }

    @Override
    void writeIsAny(PageSql page, SeekPlan plan) {
        OpenSelect open = page.select().open(plan.order());
        if (open == null) {
            super.writeIsAny(page, plan);
            return;
        }
        String separator = "(";
        for (KeyRange range : plan.withoutRowValues().ranges()) {
            page.sql().sql(separator).sql("EXISTS (");
            page.writeOpen(open, plan, range);
            page.sql().sql(limit(1)).sql(")");
            separator = " OR ";
        }
        page.sql().sql(")");
    }

    /** Of a CASE that is decided by constants H2 knows no type. */
    @Override
    String typed(String operand) {
        return "CASE WHEN RAND() < 0 THEN " + operand + " END";
    }

    @Override
    public int maxParameters() {
        return 100_000;
    }

    /** In the words of the standard: H2's modes STRICT, Oracle, MSSQLServer and Derby know no LIMIT. */
    @Override
    String fetch(long rows) {
        return " FETCH FIRST " + rows + " ROWS ONLY";
    }

    @Override
    void writeSkipping(SqlBuilder sql, SqlSelect select, List<PlanKey> order, int rows, long offset) {
        writeRows(sql, select);
        sql.sql(orderBy(order, List.of())).sql(" OFFSET ").parameter(offset).sql(" ROWS" + limit(rows));
    }

    /** H2 keeps the number of a table's rows; uncommitted ones of others are in it. */
    @Override
    EstimateSql estimate(SqlSelect select, Estimability.WholeTable table) {
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
