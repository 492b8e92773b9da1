package dev.keyleaf.sql;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.Direction;
import dev.keyleaf.Ordering;
import dev.keyleaf.seek.KeyCondition;
import dev.keyleaf.seek.KeyText;
import dev.keyleaf.seek.PlanKey;
import dev.keyleaf.seek.SeekPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Any database: SQL that the standard has, comparisons joined by OR, and NULLs placed by a CASE where the database would
 * not put them there itself. A key's value travels as what the driver made of it, see {@link KeyText}.
 */
final class GenericDialect extends RangeDialect {
    private static final Map<NullOrder, Dialect> DIALECTS = Arrays.stream(NullOrder.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), GenericDialect::new));

    /** Compared with any integer that a client may send, which a parameter of their own type may not take. */
    private static final Set<String> SMALL_INTEGERS = Set.of("TINYINT", "SMALLINT", "INTEGER", "INT", "INT2", "INT4");

    static Dialect of(NullOrder nulls) {
        return requireNonNull(DIALECTS.get(nulls));
    }

    private GenericDialect(NullOrder nulls) {
        super(nulls);
    }

    @Override
    public SqlStatement describe(SqlSelect select, Ordering ordering) {
        var sql = new SqlBuilder().sql("SELECT q.*");
        writeDescribed(sql, ordering);
        sql.sql(" FROM ");
        select.writeTo(sql);
        select.writeWhere(sql, () -> sql.sql("1 = 0"));
        return sql.build();
    }

    /** Not known. */
    @Override
    public int maxParameters() {
        return Integer.MAX_VALUE;
    }

    @Override
    public String keyType(String driverTypeName) {
        return driverTypeName;
    }

    @Override
    public String keyText(Object value) {
        return KeyText.of(value);
    }

    @Override
    String read(String operand, String keyType) {
        return operand;
    }

    @Override
    void writeValue(SqlBuilder sql, String keyType, String value) {
        Object bound = KeyText.value(value);
        if (bound instanceof Long && SMALL_INTEGERS.contains(keyType.toUpperCase(Locale.ROOT))) {
            sql.sql("CAST(").parameter(bound).sql(" AS BIGINT)");
        } else {
            sql.parameter(bound);
        }
    }

    @Override
    SeekPlan form(SeekPlan plan) {
        return plan.withoutRowValues();
    }

    @Override
    boolean isOneRead(SeekPlan ahead) {
        return false; // a single range, too, is cut before it is asked what is behind
    }

    /**
     * Asks beside the rows of the page whether others are behind, and not beside all rows ahead: some databases answer
     * again for each row, before they sort and cut them.
     */
    @Override
    void writeRanges(PageSql page, SeekPlan ahead, @Nullable SeekPlan behind, int rows) {
        if (behind == null) {
            page.writeAnyRange(ahead, null, rows);
            return;
        }
        SqlBuilder sql = page.sql().sql("SELECT p.*");
        page.writeIsAnyBehind(behind);
        sql.sql(" FROM (SELECT q.*").sql(page.keys(ahead));
        page.writeFromAny(ahead);
        sql.sql(orderBy(ahead.order(), List.of())).sql(limit(rows));
        sql.sql(") p ORDER BY ").sql(list(ahead.order(), key -> sortKey(page.alias(key), key, List.of())));
    }

    /** A value travels with its own class. */
    @Override
    public boolean castsKeys() {
        return false;
    }

    @Override
    void writeIsAny(PageSql page, SeekPlan plan) {
        page.sql().sql("CASE WHEN EXISTS (SELECT 1");
        page.writeFromAny(plan);
        page.sql().sql(") THEN 1 ELSE 0 END");
    }

    @Override
    String sortKey(String operand, PlanKey key, List<KeyCondition> known) {
        String sortKey = operand + (key.direction() == Direction.ASC ? "" : " DESC");
        if (placesNullsByItself(key)) {
            return sortKey;
        }
        return "CASE WHEN " + operand + " IS NULL THEN " + (key.nullsFirst() ? "0 ELSE 1" : "1 ELSE 0") + " END, "
                + sortKey;
    }

    /** Nothing beyond what an int has, which is all that some databases take here: so many rows are as good as all. */
    @Override
    String fetch(long rows) {
        return rows > Integer.MAX_VALUE ? "" : " OFFSET 0 ROWS FETCH NEXT " + rows + " ROWS ONLY";
    }

    /** Never more than an int has, which is all that some databases take here: no page is so deep that has rows. */
    @Override
    void writeSkipping(SqlBuilder sql, SqlSelect select, List<PlanKey> order, int rows, long offset) {
        writeRows(sql, select);
        sql.sql(orderBy(order, List.of()))
                .sql(" OFFSET ")
                .parameter(Math.min(offset, Integer.MAX_VALUE))
                .sql(" ROWS FETCH NEXT " + rows + " ROWS ONLY");
    }

    @Override
    @Nullable
    EstimateSql estimate(SqlSelect select, Estimability.WholeTable table) {
        return null;
    }
}
