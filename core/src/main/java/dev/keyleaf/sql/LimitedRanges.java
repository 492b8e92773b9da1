package dev.keyleaf.sql;

import dev.keyleaf.seek.KeyCondition.NotNull;
import dev.keyleaf.seek.KeyCondition.Null;
import dev.keyleaf.seek.KeyRange;
import dev.keyleaf.seek.PlanKey;
import dev.keyleaf.seek.SeekPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB and MySQL. All ranges are in one condition where the database puts NULLs where the ordering wants them. Else a
 * sort of the whole table is avoided by a UNION ALL: each range is read in its own order, which the index has, up to the
 * limit.
 *
 * <p>MySQL reads every order so, and each range as one interval: 8.0.12 loses or misorders rows where it reads several
 * intervals of an index of mixed directions. Such an index also serves orders of one direction, as {@code (tenant, t
 * DESC, id DESC)} does where the tenant is given, and nothing in a statement tells which indexes there are.
 *
 * @param readsOneInterval whether each range is read on its own, as one interval of an index
 */
record LimitedRanges(boolean readsOneInterval) implements PageLayout {
    /** Where NULLs in the first key are not where the database puts them, all rows are those without and those with one. */
    @Override
    public SeekPlan ranges(SeekPlan plan) {
        PlanKey first = plan.order().get(0);
        boolean isAllRows = plan.ranges().get(0).conditions().isEmpty();
        if (isAllRows && !NullOrder.LOW.places(first)) {
            return new SeekPlan(plan.order(), nullsApart(first));
        }
        return readsOneInterval ? plan.withoutRowValues() : plan; // the keys of a row value would make several
    }

    private static List<KeyRange> nullsApart(PlanKey key) {
        var values = new KeyRange(List.of(new NotNull(key)));
        var nulls = new KeyRange(List.of(new Null(key)));
        return key.nullsFirst() ? List.of(nulls, values) : List.of(values, nulls);
    }

    @Override
    public void write(PageSql page, SeekPlan ahead, @Nullable SeekPlan behind, int rows) {
        if (ahead.ranges().size() == 1) {
            page.writeOneRange(ahead, behind, rows);
        } else if (isUnion(ahead)) {
            writeUnion(page, ahead, behind, rows);
        } else {
            page.writeAnyRange(ahead, behind, rows);
        }
    }

    private static void writeUnion(PageSql page, SeekPlan ahead, @Nullable SeekPlan behind, int rows) {
        SqlBuilder sql = page.sql().sql("SELECT q.*");
        page.writeIsAnyBehind(behind);
        String separator = " FROM ((";
        for (KeyRange range : ahead.ranges()) {
            sql.sql(separator).sql("SELECT q.*").sql(page.keys(ahead));
            page.writeRange(ahead, range, rows, null);
            separator = ")\nUNION ALL (";
        }
        RowOrder order = page.phrases().order();
        sql.sql(")) q ORDER BY ")
                .sql(SqlBuilder.list(ahead.order(), key -> order.sortKey(outside(page, key), key)))
                .sql(" LIMIT " + rows);
    }

    /** The UNION turns an enumeration into a text, and an expression of it is another one outside: what was read is not. */
    private static String outside(PageSql page, PlanKey key) {
        boolean isAdded = !(page.keys().get(key.index()) instanceof KeyColumn.Shown);
        return isAdded && MySqlTypes.isReadAsSorted(page.keyType(key)) ? page.alias(key) : page.operand(key);
    }

    @Override
    public void writeIsAny(PageSql page, SeekPlan plan) {
        if (isUnion(plan) || isMixed(plan) || plan.ranges().size() == 1) {
            PageLayout.super.writeIsAny(page, plan);
            return;
        }
        page.sql().sql("((SELECT 1");
        page.writeFromAny(plan);
        page.writeOrderAndLimit(plan, 1);
        page.sql().sql(") IS NOT NULL)");
    }

    /**
     * Of mixed directions in the order of the page, from the far end: MySQL walks such an index one way only. Without
     * an order where no index has it, or all rows of the range would be sorted.
     */
    @Override
    public void writeOneOf(PageSql page, SeekPlan plan, KeyRange range) {
        if (placesNulls(plan)) {
            page.writeRange(isMixed(plan) ? plan.reversed() : plan, range, 1, null);
        } else {
            page.writeFrom(range, null);
            page.sql().sql(" LIMIT 1");
        }
    }

    private boolean isUnion(SeekPlan plan) {
        return readsOneInterval || !placesNulls(plan);
    }

    private static boolean placesNulls(SeekPlan plan) {
        return plan.order().stream().allMatch(NullOrder.LOW::places);
    }

    private static boolean isMixed(SeekPlan plan) {
        return plan.order().stream().map(PlanKey::direction).distinct().count() > 1;
    }
}
