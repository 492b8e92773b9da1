package dev.keyleaf.sql;

import dev.keyleaf.Direction;
import dev.keyleaf.Ordering;
import dev.keyleaf.seek.KeyCondition;
import dev.keyleaf.seek.KeyCondition.Beyond;
import dev.keyleaf.seek.KeyRange;
import dev.keyleaf.seek.PlanKey;
import dev.keyleaf.seek.SeekPlan;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the dialects share: all of a statement but how a key is read and its value given back, how the ranges of a plan
 * are laid out, and the few comparisons that a database wants differently.
 */
abstract sealed class RangeDialect implements Dialect
        permits PostgreSqlDialect, H2Dialect, SqliteDialect, MySqlDialect, GenericDialect {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|(q\\.)?\"[^\"]+\"|`[^`]+`");

    private static final BoundedCache<String, String> OPERANDS =
            new BoundedCache<>(1 << 20, (expression, operand) -> 200 + 4L * expression.length());

    private final NullOrder nulls;

    /** @param nulls where the database puts NULLs that it is not told to place */
    RangeDialect(NullOrder nulls) {
        this.nulls = nulls;
    }

    /** A key as SQL that the driver reads without loss; {@link #keyText} makes text of what it read. */
    abstract String read(String operand, String keyType);

    /** Writes the value of a key so that it compares as the key does. */
    abstract void writeValue(SqlBuilder sql, String keyType, String value);

    /** The ranges as this database finds them best. */
    SeekPlan form(SeekPlan plan) {
        return plan;
    }

    /** The ranges that are read one after another where nothing limits how many rows they have. */
    List<KeyRange> consecutive(SeekPlan ahead) {
        return ahead.ranges();
    }

    /** The SELECT in the form that this database reads best as a derived table. */
    SqlSelect form(SqlSelect select, List<PlanKey> order) {
        return select;
    }

    /** Whether a page is best read as one range in order. */
    boolean isOneRead(SeekPlan ahead) {
        return ahead.ranges().size() == 1;
    }

    /** Writes a page that is not {@linkplain #isOneRead one read}. */
    abstract void writeRanges(PageSql page, SeekPlan ahead, @Nullable SeekPlan behind, int rows);

    @Override
    public String keyText(Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
    }

    @Override
    public final boolean nullsSortHigh() {
        return nulls == NullOrder.HIGH || nulls == NullOrder.LAST;
    }

    @Override
    public SqlStatement describe(SqlSelect select, Ordering ordering) {
        var sql = new SqlBuilder().sql("SELECT q.*");
        writeDescribed(sql, ordering);
        writeRows(sql, select);
        return sql.sql(fetch(0)).build();
    }

    /** Writes a column for each key and, where values are cast to its type, one more that tells the type alone. */
    final void writeDescribed(SqlBuilder sql, Ordering ordering) {
        ordering.keys().forEach(key -> sql.sql(", ").sql(operand(key.expression())));
        if (castsKeys()) {
            ordering.keys().forEach(key -> sql.sql(", ").sql(typed(operand(key.expression()))));
        }
    }

    /** An expression without a value that has the type of another one. */
    String typed(String operand) {
        return "CASE WHEN 1 = 0 THEN " + operand + " END";
    }

    @Override
    public boolean castsKeys() {
        return true;
    }

    @Override
    public @Nullable KeyQuestion keyQuestion(Ordering ordering, List<KeyColumn> keys) {
        return null;
    }

    @Override
    public boolean readsPlainly(String keyType) {
        return false;
    }

    @Override
    public boolean readsBoundary() {
        return false;
    }

    @Override
    public PageWithBoundary pageWithBoundary(SqlSelect select, SeekPlan ahead, List<KeyColumn> keys, int rows) {
        throw new UnsupportedOperationException("this dialect does not read boundaries");
    }

    @Override
    public final SqlStatement keysetPage(
            SqlSelect select, SeekPlan ahead, @Nullable SeekPlan behind, List<KeyColumn> keys, int rows) {
        var page = PageSql.of(this, select, ahead, keys);
        SeekPlan formed = form(ahead);
        if (isOneRead(formed)) {
            page.writeOneRange(formed, behind == null ? null : form(behind), rows);
        } else {
            writeRanges(page, formed, behind == null ? null : form(behind), rows);
        }
        return page.sql().build();
    }

    @Override
    public final List<SqlStatement> allRows(SqlSelect select, SeekPlan ahead, List<KeyColumn> keys, boolean withKeys) {
        SeekPlan formed = form(ahead);
        return consecutive(formed).stream()
                .map(range -> {
                    var page = PageSql.of(this, select, ahead, keys);
                    page.writeAllOf(formed, range, withKeys);
                    return page.sql().build();
                })
                .toList();
    }

    @Override
    public SqlStatement offsetPage(SqlSelect select, Ordering ordering, int rows, long offset) {
        List<PlanKey> order = SeekPlan.of(ordering, nullsSortHigh(), null).order();
        var sql = new SqlBuilder();
        SqlSelect formed = form(select, order);
        formed.writeWith(sql);
        writeSkipping(sql.sql("SELECT q.*"), formed, order, rows, offset);
        return sql.build();
    }

    @Override
    public final SqlStatement count(SqlSelect select) {
        var sql = new SqlBuilder().sql("SELECT count(*) AS " + COUNT);
        writeRows(sql, select.narrowed());
        return sql.build();
    }

    @Override
    public final SqlStatement countUpTo(SqlSelect select, long most) {
        var sql = new SqlBuilder().sql("SELECT count(*) AS " + COUNT + " FROM (SELECT 1 AS keyleaf_row");
        writeRows(sql, select.narrowed());
        return sql.sql(fetch(most) + ") c").build();
    }

    @Override
    public final @Nullable EstimateSql estimate(SqlSelect select) {
        Estimability estimability = Estimability.of(select);
        if (estimability instanceof Estimability.WholeTable whole) {
            return estimate(select, whole);
        }
        return estimability instanceof Estimability.ByColumns columns ? estimate(select, columns) : null;
    }

    /** How to ask for the number of rows of a table; null if the database is not known to tell. */
    abstract @Nullable EstimateSql estimate(SqlSelect select, Estimability.WholeTable table);

    /** How to ask for the number of rows that were chosen by columns. Only PostgreSQL tells it at a fixed cost. */
    @Nullable
    EstimateSql estimate(SqlSelect select, Estimability.ByColumns columns) {
        return null;
    }

    /** What the protocols of PostgreSQL, MariaDB and MySQL have room for. */
    @Override
    public int maxParameters() {
        return 65_535;
    }

    @Override
    public boolean failureAbortsTransaction() {
        return false;
    }

    /** Not so where a storage engine without transactions may hold the table. */
    @Override
    public boolean repeatableReadIsOneSnapshot() {
        return false;
    }

    /** Writes FROM and WHERE for all rows. */
    static void writeRows(SqlBuilder sql, SqlSelect select) {
        sql.sql(" FROM ");
        select.writeTo(sql);
        select.writeWhere(sql, null);
    }

    void writeSkipping(SqlBuilder sql, SqlSelect select, List<PlanKey> order, int rows, long offset) {
        writeRows(sql, select);
        sql.sql(orderBy(order, List.of())).sql(limit(rows));
        writeOffset(sql, offset);
    }

    /** No more rows than so many. */
    String fetch(long rows) {
        return " LIMIT " + rows;
    }

    /** The same of ordered rows. */
    String limit(int rows) {
        return fetch(rows);
    }

    void writeOffset(SqlBuilder sql, long offset) {
        sql.sql(" OFFSET ").parameter(offset);
    }

    /** Writes that a key has a value that is not null. */
    void writeSame(PageSql page, PlanKey key, String value) {
        page.sql().sql(operand(key.expression())).sql(" = ");
        page.writeValue(key, value);
    }

    /** Writes whether there is a row in the ranges of a plan: a boolean without a name. */
    void writeIsAny(PageSql page, SeekPlan plan) {
        // a scalar subquery with its ORDER BY: under EXISTS the planner would drop the order and scan the table;
        // OR stops at the first range that has a row
        String separator = "(";
        for (KeyRange range : plan.ranges()) {
            page.begin(separator + "(").sql("SELECT 1");
            writeOneOf(page, plan, range);
            page.sql().sql(") IS NOT NULL");
            separator = " OR ";
        }
        page.sql().sql(")");
    }

    /** Writes from FROM to LIMIT what reads one row of a range, to see whether there is any. */
    void writeOneOf(PageSql page, SeekPlan plan, KeyRange range) {
        page.writeRange(plan, range, 1, null);
    }

    /** Writes a comparison of several keys, which all have one direction; as a row value where that serves. */
    void writeRowBeyond(PageSql page, Beyond beyond) {
        var keys = beyond.keys();
        page.sql().sql("(").sql(list(keys, k -> operand(k.key().expression())));
        page.sql().sql(")").sql(beyondSign(beyond)).sql("(");
        String separator = "";
        for (var key : keys) {
            page.sql().sql(separator);
            page.writeValue(key.key(), key.value());
            separator = ", ";
        }
        page.sql().sql(")");
    }

    static String beyondSign(Beyond beyond) {
        boolean ascending = beyond.keys().get(0).key().direction() == Direction.ASC;
        return (ascending ? " >" : " <") + (beyond.inclusive() ? "= " : " ");
    }

    /**
     * The ORDER BY of rows of which some conditions are known.
     *
     * @param known conditions that all of the rows meet
     */
    final String orderBy(List<PlanKey> order, List<KeyCondition> known) {
        return " ORDER BY " + list(order, key -> sortKey(operand(key.expression()), key, known));
    }

    /**
     * The keys by which to sort rows of which some conditions are known.
     *
     * @param known conditions that all of the rows meet
     */
    List<PlanKey> sortKeys(PageSql page, List<PlanKey> order, List<KeyCondition> known) {
        return order;
    }

    /**
     * One key of an ORDER BY. An index serves a null placement only if it is spelled as the index has it, so the
     * default is said by silence.
     */
    String sortKey(String operand, PlanKey key, List<KeyCondition> known) {
        boolean ascending = key.direction() == Direction.ASC;
        return operand
                + (ascending ? "" : " DESC")
                + (placesNullsByItself(key) ? "" : key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
    }

    /** Whether the database puts the key's NULLs where they belong without being told. */
    final boolean placesNullsByItself(PlanKey key) {
        return !key.nullable() || key.nullsFirst() == nulls.nullsFirst(key.direction());
    }

    /** A key's expression as an operand. */
    String operand(String expression) {
        return OPERANDS.get(expression, sql -> {
            KeyExpression.check(sql);
            return PLAIN_NAME.matcher(sql).matches() ? sql : "(" + sql + ")";
        });
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

    static <K> String list(List<K> keys, Function<K, String> each) {
        var list = new StringJoiner(", ");
        for (K key : keys) {
            list.add(each.apply(key));
        }
        return list.toString();
    }
}
