package dev.keyleaf.sql;

import dev.keyleaf.Ordering;
import dev.keyleaf.seek.KeyCondition.Beyond;
import dev.keyleaf.seek.KeyCondition.KeyValue;
import dev.keyleaf.seek.PlanKey;
import dev.keyleaf.seek.SeekPlan;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL. Key values travel as the database's own text, which restores every type bit for bit; see
 * {@link PostgreSqlTypes}, and {@link PostgreSqlText} for those that drivers read without loss.
 *
 * <p>One range is one SELECT that starts at an index position. Several ranges are materialised one after another, each
 * with the full ORDER BY and LIMIT and with a gate: a range runs only if those before it left the page unfilled. The
 * gate reads only the few rows that are already there, so a page never touches what it does not need.
 */
final class PostgreSqlDialect extends RangeDialect {
    static final PostgreSqlDialect INSTANCE = new PostgreSqlDialect();

    /** From this offset on it pays to skip in an index and fetch only the rows of the page. */
    private static final int DEFER_FROM_OFFSET = 1_000;

    /** A name that may be a function without parentheses, such as {@code user}, unless it is qualified. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|\"[^\"]+\"");

    private static final BoundedCache<String, String> QUALIFIED =
            new BoundedCache<>(1 << 20, (expression, operand) -> 200 + 4L * expression.length());

    private PostgreSqlDialect() {
        super(NullOrder.HIGH);
    }

    /** A name is a column of the SELECT and nothing else. */
    @Override
    String operand(String expression) {
        return QUALIFIED.get(expression, name -> NAME.matcher(name).matches() ? "q." + name : super.operand(name));
    }

    @Override
    public boolean readsPlainly(String keyType) {
        return PostgreSqlTypes.isReadPlainly(keyType);
    }

    @Override
    public @Nullable KeyQuestion keyQuestion(Ordering ordering, List<KeyColumn> keys) {
        return PostgreSqlTypes.question(ordering, keys);
    }

    @Override
    public String keyText(Object value) {
        return PostgreSqlText.of(value);
    }

    @Override
    public String keyType(String driverTypeName) {
        return PostgreSqlTypes.keyType(driverTypeName);
    }

    @Override
    String read(String operand, String keyType) {
        return PostgreSqlTypes.read(operand, keyType);
    }

    @Override
    void writeValue(SqlBuilder sql, String keyType, String value) {
        PostgreSqlTypes.writeValue(sql, keyType, value);
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
    SqlSelect form(SqlSelect select, List<PlanKey> order) {
        return select.withLifted(order);
    }

    @Override
    void writeRanges(PageSql page, SeekPlan ahead, @Nullable SeekPlan behind, int rows) {
        SqlBuilder sql = page.sql();
        String separator = "WITH ";
        for (int range = 0; range < ahead.ranges().size(); range++) {
            page.begin(separator + rangeName(page, range) + " AS MATERIALIZED (")
                    .sql("SELECT q.*")
                    .sql(page.keys(ahead));
            page.writeRange(ahead, ahead.ranges().get(range), rows, range == 0 ? null : gate(page, range, rows));
            sql.sql(")");
            separator = ",\n";
        }
        sql.sql("\nSELECT q.*");
        page.writeIsAnyBehind(behind);
        sql.sql(" FROM (")
                .sql(ranges(ahead, i -> "SELECT * FROM " + rangeName(page, i)))
                .sql(") q");
        sql.sql(orderBy(ahead.order(), List.of())).sql(" LIMIT " + rows);
    }

    @Override
    public boolean readsBoundary() {
        return true;
    }

    /**
     * One range as it is. Several are a UNION ALL without an order around it: the database runs its parts one after
     * another and stops at the LIMIT, so a range that is not needed is not read.
     */
    @Override
    public PageWithBoundary pageWithBoundary(SqlSelect select, SeekPlan ahead, List<KeyColumn> keys, int rows) {
        var page = PageSql.of(this, select, ahead, keys);
        if (ahead.ranges().size() == 1) {
            page.writeOneRange(ahead, null, rows);
            return new PageWithBoundary(page.sql().build(), false);
        }
        String separator = "(";
        for (int range = 0; range < ahead.ranges().size(); range++) {
            page.begin(separator)
                    .sql("SELECT q.*")
                    .sql(page.keys(ahead))
                    .sql(", " + range + " AS " + page.names() + "_range");
            page.writeRange(ahead, ahead.ranges().get(range), rows, null);
            separator = ")\nUNION ALL (";
        }
        return new PageWithBoundary(page.sql().sql(") LIMIT " + rows).build(), true);
    }

    /** True as long as the ranges before this one have not filled the page. */
    private static String gate(PageSql page, int range, int rows) {
        return IntStream.range(0, range)
                .mapToObj(i -> "(SELECT count(*) FROM " + rangeName(page, i) + ")")
                .collect(Collectors.joining(" + ", "", " < " + rows));
    }

    /** Not the name of a table of the application, which would be taken for the range. */
    private static String rangeName(PageSql page, int range) {
        return page.names() + "_r" + range;
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
        String names = PageSql.names(select, order);
        var sql = new SqlBuilder().sql("SELECT q.* FROM ");
        select.writeTo(sql);
        sql.sql(" JOIN (SELECT ")
                .sql(list(unique, key -> operand(key.expression()) + " AS " + PageSql.alias(names, key)));
        writeSkipping(sql, select, order, rows, offset);
        sql.sql(") k ON ");
        sql.sql(unique.stream()
                .map(key -> operand(key.expression()) + " = k." + PageSql.alias(names, key))
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
