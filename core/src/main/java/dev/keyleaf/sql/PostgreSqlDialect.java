package dev.keyleaf.sql;

import dev.keyleaf.Ordering;
import dev.keyleaf.seek.KeyCondition.Beyond;
import dev.keyleaf.seek.KeyCondition.KeyValue;
import dev.keyleaf.seek.PlanKey;
import dev.keyleaf.seek.SeekPlan;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL. Key values travel as the database's own text ({@code CAST(key AS text)} and back), which restores every
 * type bit for bit.
 *
 * <p>One range is one SELECT that starts at an index position. Several ranges are materialised one after another, each
 * with the full ORDER BY and LIMIT and with a gate: a range runs only if those before it left the page unfilled. The
 * gate reads only the few rows that are already there, so a page never touches what it does not need.
 */
final class PostgreSqlDialect extends RangeDialect {
    static final PostgreSqlDialect INSTANCE = new PostgreSqlDialect();

    /** From this offset on it pays to skip in an index and fetch only the rows of the page. */
    private static final int DEFER_FROM_OFFSET = 1_000;

    /** Serial is no type but a default; the small integers are compared with any integer a stranger may write. */
    private static final Map<String, String> KEY_TYPES =
            Map.of("int2", "int8", "int4", "int8", "smallserial", "int8", "serial", "int8", "bigserial", "int8");

    private PostgreSqlDialect() {
        super(true);
    }

    @Override
    public String keyType(String driverTypeName) {
        String name = KEY_TYPES.getOrDefault(driverTypeName, driverTypeName);
        return name.startsWith("\"") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @Override
    String read(String operand, String keyType) {
        return "CAST(" + operand + " AS text)";
    }

    @Override
    void writeValue(SqlBuilder sql, String keyType, String value) {
        sql.sql("CAST(").parameter(value).sql(" AS ").sql(keyType).sql(")");
    }

    /** Two bounds, not "=": told that one value is meant, the planner may prefer to walk another index. */
    @Override
    void writeSame(PageSql page, PlanKey key, String value) {
        String operand = operand(key.expression());
        page.sql().sql(operand).sql(" >= ");
        page.writeValue(key, value);
        page.sql().sql(" AND ").sql(operand).sql(" <= ");
        page.writeValue(key, value);
    }

    /**
     * With the position itself, and then without it: of a strict comparison the planner takes the first key's share
     * alone, which is nothing at the least or greatest value, and walks another index that begins with a later key.
     */
    @Override
    void writeRowBeyond(PageSql page, Beyond beyond) {
        super.writeRowBeyond(page, new Beyond(beyond.keys(), true));
        if (!beyond.inclusive()) {
            String separator = " AND NOT (";
            for (KeyValue key : beyond.keys()) {
                page.sql().sql(separator).sql(operand(key.key().expression())).sql(" = ");
                page.writeValue(key.key(), key.value());
                separator = " AND ";
            }
            page.sql().sql(")");
        }
    }

    @Override
    void writeRanges(PageSql page, SeekPlan ahead, @Nullable SeekPlan behind, int rows) {
        SqlBuilder sql = page.sql();
        String separator = "WITH ";
        for (int range = 0; range < ahead.ranges().size(); range++) {
            sql.sql(separator).sql(rangeName(range) + " AS MATERIALIZED (SELECT q.*, ");
            sql.sql(page.keys(ahead));
            page.writeRange(ahead, ahead.ranges().get(range), rows, range == 0 ? null : gate(range, rows));
            sql.sql(")");
            separator = ",\n";
        }
        sql.sql("\nSELECT q.*, ");
        page.writeIsAnyBehind(behind);
        sql.sql(" FROM (")
                .sql(ranges(ahead, i -> "SELECT * FROM " + rangeName(i)))
                .sql(") q");
        sql.sql(orderBy(ahead.order(), List.of())).sql(" LIMIT " + rows);
    }

    /** True as long as the ranges before this one have not filled the page. */
    private static String gate(int range, int rows) {
        return IntStream.range(0, range)
                .mapToObj(i -> "(SELECT count(*) FROM " + rangeName(i) + ")")
                .collect(Collectors.joining(" + ", "", " < " + rows));
    }

    /** Reserved: a table of the application with this name would be taken for the range. */
    private static String rangeName(int range) {
        return "keyleaf_r" + range;
    }

    private static String ranges(SeekPlan plan, IntFunction<String> each) {
        return IntStream.range(0, plan.ranges().size()).mapToObj(each).collect(Collectors.joining(" UNION ALL "));
    }

    @Override
    public SqlStatement offsetPage(SqlSelect select, Ordering ordering, int rows, long offset) {
        if (offset < DEFER_FROM_OFFSET || !select.isPlain()) {
            return super.offsetPage(select, ordering, rows, offset);
        }
        List<PlanKey> order = SeekPlan.of(ordering, nullsSortHigh(), null).order();
        List<PlanKey> unique =
                order.subList(order.size() - ordering.tieBreaker().size(), order.size());
        var sql = new SqlBuilder().sql("SELECT q.* FROM ");
        select.writeTo(sql);
        sql.sql(" JOIN (SELECT ").sql(list(unique, key -> operand(key.expression()) + " AS " + alias(key)));
        writeSkipping(sql, select, order, rows, offset);
        sql.sql(") k ON ");
        sql.sql(unique.stream()
                .map(key -> operand(key.expression()) + " = k." + alias(key))
                .collect(Collectors.joining(" AND ")));
        return sql.sql(orderBy(order, List.of())).build();
    }

    @Override
    void writeOffset(SqlBuilder sql, long offset) {
        sql.sql(" OFFSET CAST(").parameter(offset).sql(" AS bigint)");
    }

    @Override
    EstimateSql estimate(SqlSelect select, Estimability.WholeTable table) {
        return PostgreSqlStatistics.ofTable(table);
    }

    @Override
    EstimateSql estimate(SqlSelect select, Estimability.ByColumns columns) {
        var sql = new SqlBuilder().sql("EXPLAIN (FORMAT JSON) SELECT 1");
        writeRows(sql, select.narrowed());
        return new EstimateSql(PostgreSqlStatistics.isKnown(columns.tables()), sql.build(), "QUERY PLAN");
    }

    @Override
    public boolean failureAbortsTransaction() {
        return true;
    }

    @Override
    public boolean repeatableReadIsOneSnapshot() {
        return true;
    }
}
