package dev.keyleaf.sql;

import dev.keyleaf.seek.KeyCondition;
import dev.keyleaf.seek.KeyRange;
import dev.keyleaf.seek.SeekPlan;
import org.jspecify.annotations.Nullable;

/**
 * H2 2. It does not merge a derived table into the query around it, and so reads all that is ahead; unless the SELECT
 * is {@linkplain OpenSelect open}. Then each range is a SELECT of its own with the full ORDER BY and LIMIT, which begins
 * at a place in an index. The ranges are a UNION ALL, in which one is read only if the one before it left the page
 * unfilled: of a comparison such as {@code >} H2 reads the rows that are equal, too, which may be many. NULLs that no
 * filter may reject are read at once.
 */
final class InnerRanges implements PageLayout {
    /**
     * H2 gives the rows of a SELECT again that has the same parameters as before, and does not count those of its LIMIT
     * to them: it would give the rows it had when its gate was open. Not so of one with a function that is not
     * deterministic. A derived table helps as well, but H2 would prepare it, and all that is in it, twice as often.
     */
    private static final String NOT_REMEMBERED = "RAND() >= 0";

    @Override
    public void write(PageSql page, SeekPlan plan, @Nullable SeekPlan behind, int rows) {
        OpenSelect open = page.rows().open(plan.order());
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
                sql.sql(page.phrases().limit().ofOrdered(rows));
            }
            sql.sql(")");
            separator = "\nUNION ALL ";
        }
        sql.sql(") q");
        page.writeOrderAndLimit(ahead, rows);
    }

    /** An index leads to these rows and to no other: where no filter rejects them, a page of them costs less than to ask. */
    private static boolean isOfNulls(KeyRange range) {
        return range.conditions().get(range.conditions().size() - 1) instanceof KeyCondition.Null;
    }

    /** Limits a range to the rows of a page, or to none where one of the ranges before it has as many. */
    private static void writeGate(PageSql page, OpenSelect open, SeekPlan before, int rows) {
        SqlBuilder sql = page.sql();
        String separator = " FETCH FIRST CASE WHEN ";
        for (KeyRange range : before.ranges()) {
            sql.sql(separator).sql("EXISTS (");
            page.writeOpen(open, before, range, null);
            sql.sql(" OFFSET " + (rows - 1) + " ROWS FETCH NEXT 1 ROWS ONLY)");
            separator = " OR ";
        }
        sql.sql(" THEN 0 ELSE " + rows + " END ROWS ONLY");
    }

    @Override
    public void writeIsAny(PageSql page, SeekPlan plan) {
        OpenSelect open = page.rows().open(plan.order());
        if (open == null) {
            PageLayout.super.writeIsAny(page, plan);
            return;
        }
        String separator = "(";
        for (KeyRange range : plan.withoutRowValues().ranges()) {
            page.sql().sql(separator).sql("EXISTS (");
            page.writeOpen(open, plan, range, null);
            page.sql().sql(page.phrases().limit().ofOrdered(1)).sql(")");
            separator = " OR ";
        }
        page.sql().sql(")");
    }
}
