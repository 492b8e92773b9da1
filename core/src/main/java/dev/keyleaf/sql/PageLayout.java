package dev.keyleaf.sql;

import dev.keyleaf.seek.KeyRange;
import dev.keyleaf.seek.SeekPlan;
import org.jspecify.annotations.Nullable;

/** How the ranges of a plan become the statement of a page, in the form that a database runs best. */
interface PageLayout {
    /** The ranges as this database finds them best; one after another where nothing limits how many rows they have. */
    default SeekPlan ranges(SeekPlan plan) {
        return plan;
    }

    /**
     * Writes a page.
     *
     * @param ahead what {@link #ranges} made of the plan from the page's position
     * @param behind the same of the plan the other way, if it is to be told whether there are rows behind
     */
    void write(PageSql page, SeekPlan ahead, @Nullable SeekPlan behind, int rows);

    /**
     * Writes a page whose ranges may come in another order than that of the plan.
     *
     * @return whether they may, and the last column has the number of each row's range
     */
    default boolean writeNumbered(PageSql page, SeekPlan ahead, int rows) {
        write(page, ahead, null, rows);
        return false;
    }

    /** Writes whether there is a row in the ranges of a plan: a boolean without a name. */
    default void writeIsAny(PageSql page, SeekPlan plan) {
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
    default void writeOneOf(PageSql page, SeekPlan plan, KeyRange range) {
        page.writeRange(plan, range, 1, null);
    }
}
