package dev.keyleaf.sql;

import dev.keyleaf.Direction;
import dev.keyleaf.seek.KeyCondition;
import dev.keyleaf.seek.KeyCondition.Beyond;
import dev.keyleaf.seek.KeyCondition.KeyValue;
import dev.keyleaf.seek.KeyCondition.NotNull;
import dev.keyleaf.seek.KeyCondition.Null;
import dev.keyleaf.seek.KeyCondition.Same;
import dev.keyleaf.seek.KeyRange;
import dev.keyleaf.seek.PlanKey;
import dev.keyleaf.seek.SeekPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB and MySQL. Comparisons are written out with OR, of which the range optimizer makes intervals of an index; it
 * makes none of a row value.
 *
 * <p>There is no NULLS FIRST or LAST. Where the NULLs do not stand where these databases put them, a sort of the whole
 * table is avoided by a UNION ALL: each range is read in its own order, which the index has, up to the limit.
 *
 * <p>MySQL reads every order so, and each range as one interval: 8.0.12 loses or misorders rows where it reads several
 * intervals of an index of mixed directions. Such an index also serves orders of one direction, as {@code (tenant, t
 * DESC, id DESC)} does where the tenant is given, and nothing in a statement tells which indexes there are.
 */
final class MySqlDialect extends RangeDialect {
    static final MySqlDialect MARIADB = new MySqlDialect(false);
    static final MySqlDialect MYSQL = new MySqlDialect(true);

    /** Whether each range is read on its own, as one interval of an index. */
    private final boolean readsOneInterval;

    private MySqlDialect(boolean readsOneInterval) {
        super(NullOrder.LOW);
        this.readsOneInterval = readsOneInterval;
    }

    @Override
    public String keyType(String driverTypeName) {
        return MySqlTypes.keyType(driverTypeName);
    }

    @Override
    public String keyText(Object value) {
        MySqlTypes.check(value);
        return super.keyText(value);
    }

    @Override
    String read(String operand, String keyType) {
        return MySqlTypes.read(operand, keyType);
    }

    @Override
    void writeValue(SqlBuilder sql, String keyType, String value) {
        MySqlTypes.writeValue(sql, keyType, value);
    }

    /** {@code a > ? OR (a = ? AND (b > ? OR …))}. */
    @Override
    void writeRowBeyond(PageSql page, Beyond beyond) {
        SqlBuilder sql = page.sql().sql("(");
        List<KeyValue> keys = beyond.keys();
        String strictly = beyondSign(new Beyond(keys, false));
        for (int i = 0; i < keys.size(); i++) {
            PlanKey key = keys.get(i).key();
            boolean last = i == keys.size() - 1;
            sql.sql(operand(key.expression())).sql(last ? beyondSign(beyond) : strictly);
            page.writeValue(key, keys.get(i).value());
            if (!last) {
                sql.sql(" OR (");
                writeSame(page, key, keys.get(i).value());
                sql.sql(" AND (");
            }
        }
        sql.sql("))".repeat(keys.size() - 1)).sql(")");
    }

    /**
     * Without those that are NULL in all of the rows, and without a text that is the same in all: MySQL would sort by a
     * NULL, and by a text where the connection's collation is not its own, instead of walking the index. The others
     * stay: with the tie-breaker alone it may walk the primary key.
     */
    @Override
    List<PlanKey> sortKeys(PageSql page, List<PlanKey> order, List<KeyCondition> known) {
        return order.stream()
                .filter(key -> known.stream().noneMatch(condition -> isConstant(page, key, condition)))
                .toList();
    }

    private static boolean isConstant(PageSql page, PlanKey key, KeyCondition condition) {
        boolean isNull = condition instanceof Null || (condition instanceof Same same && same.value() == null);
        boolean isText = condition instanceof Same && MySqlTypes.isText(page.keyType(key));
        return (isNull || isText) && key(condition).index() == key.index();
    }

    @Override
    void writeIsAny(PageSql page, SeekPlan plan) {
        if (isUnion(plan) || isMixed(plan) || plan.ranges().size() == 1) {
            super.writeIsAny(page, plan);
            return;
        }
        page.sql().sql("((SELECT 1");
        page.writeFromAny(plan);
        page.sql().sql(orderBy(plan.order(), List.of())).sql(" LIMIT 1) IS NOT NULL)");
    }

    /**
     * Of mixed directions in the order of the page, from the far end: MySQL walks such an index one way only. Without
     * an order where no index has it, or all rows of the range would be sorted.
     */
    @Override
    void writeOneOf(PageSql page, SeekPlan plan, KeyRange range) {
        if (!placesNullsByItself(plan)) {
            page.writeFrom(range, null);
            page.sql().sql(" LIMIT 1");
        } else {
            page.writeRange(isMixed(plan) ? plan.reversed() : plan, range, 1, null);
        }
    }

    /** On MySQL each range is one interval: the keys of a row value would make several. */
    @Override
    SeekPlan form(SeekPlan plan) {
        return readsOneInterval ? plan.withoutRowValues() : plan;
    }

    @Override
    List<KeyRange> consecutive(SeekPlan ahead) {
        return split(ahead);
    }

    @Override
    boolean isOneRead(SeekPlan ahead) {
        return super.isOneRead(ahead) && split(ahead).size() == 1;
    }

    @Override
    void writeRanges(PageSql page, SeekPlan ahead, @Nullable SeekPlan behind, int rows) {
        if (!isUnion(ahead)) {
            page.writeAnyRange(ahead, behind, rows);
            return;
        }
        SqlBuilder sql = page.sql().sql("SELECT q.*");
        page.writeIsAnyBehind(behind);
        String separator = " FROM ((";
        for (KeyRange range : split(ahead)) {
            sql.sql(separator).sql("SELECT q.*").sql(page.keys(ahead));
            page.writeRange(ahead, range, rows, null);
            separator = ")\nUNION ALL (";
        }
        // the UNION makes a text of an enumeration, and an expression over it is another out here: sort what was read
        sql.sql(")) q ORDER BY ")
                .sql(list(
                        ahead.order(),
                        key -> sortKey(
                                MySqlTypes.isReadAsSorted(page.keyType(key))
                                        ? page.alias(key)
                                        : operand(key.expression()),
                                key,
                                List.of())))
                .sql(" LIMIT " + rows);
    }

    private boolean isUnion(SeekPlan plan) {
        return readsOneInterval || !placesNullsByItself(plan);
    }

    private boolean placesNullsByItself(SeekPlan plan) {
        return plan.order().stream().allMatch(this::placesNullsByItself);
    }

    private static boolean isMixed(SeekPlan plan) {
        return plan.order().stream().map(PlanKey::direction).distinct().count() > 1;
    }

    /** The ranges; all rows as those without and those with a NULL in a first key that is not where the database puts it by default. */
    private List<KeyRange> split(SeekPlan plan) {
        PlanKey first = plan.order().get(0);
        boolean isAllRows = plan.ranges().get(0).conditions().isEmpty();
        return isAllRows && !placesNullsByItself(first) ? nullsApart(first) : plan.ranges();
    }

    private static List<KeyRange> nullsApart(PlanKey key) {
        var values = new KeyRange(List.of(new NotNull(key)));
        var nulls = new KeyRange(List.of(new Null(key)));
        return key.nullsFirst() ? List.of(nulls, values) : List.of(values, nulls);
    }

    @Override
    String sortKey(String operand, PlanKey key, List<KeyCondition> known) {
        String sortKey = operand + (key.direction() == Direction.ASC ? "" : " DESC");
        if (placesNullsByItself(key) || isDecided(key, known)) {
            return sortKey;
        }
        return operand + (key.nullsFirst() ? " IS NOT NULL, " : " IS NULL, ") + sortKey;
    }

    /** Whether the key is NULL in all rows that meet the conditions, or in none. */
    private static boolean isDecided(PlanKey key, List<KeyCondition> known) {
        return known.stream().anyMatch(condition -> key(condition).index() == key.index());
    }

    /** The key that a condition is about: of several the first. */
    private static PlanKey key(KeyCondition condition) {
        return condition instanceof Same same
                ? same.key()
                : condition instanceof Null isNull
                        ? isNull.key()
                        : condition instanceof NotNull notNull
                                ? notNull.key()
                                : ((Beyond) condition).keys().get(0).key();
    }

    /**
     * The storage engine's own number, which is {@code table_rows} too; but MySQL shows that one as it was up to a day
     * ago, and a plan as it is.
     */
    @Override
    EstimateSql estimate(SqlSelect select, Estimability.WholeTable table) {
        var sql = new SqlBuilder().sql("EXPLAIN SELECT 1");
        writeRows(sql, select.narrowed());
        return new EstimateSql(null, sql.build(), "rows");
    }
}
