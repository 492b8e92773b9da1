package dev.keyleaf.sql;

import dev.keyleaf.seek.KeyRange;
import dev.keyleaf.seek.SeekPlan;
import org.jspecify.annotations.Nullable;

/**
 * SQLite. Several ranges are a UNION ALL, each without an order of its own, under one ORDER BY and LIMIT: SQLite merges
 * the ranges lazily and stops in the middle. A gate would be tested for each row.
 */
final class MergedRanges implements PageLayout {
    /** Row values are taken apart: SQLite walks an index whose last column is the row's own id by the first one only. */
    @Override
    public SeekPlan ranges(SeekPlan plan) {
        return plan.withoutRowValues();
    }

    @Override
    public void write(PageSql page, SeekPlan ahead, @Nullable SeekPlan behind, int rows) {
        if (ahead.ranges().size() == 1) {
            page.writeOneRange(ahead, behind, rows);
            return;
        }
        SqlBuilder sql = page.sql().sql("SELECT q.*");
        page.writeIsAnyBehind(behind);
        String separator = " FROM (";
        for (KeyRange range : ahead.ranges()) {
            sql.sql(separator).sql("SELECT q.*").sql(page.keys(ahead));
            page.writeFrom(range, null);
            separator = "\nUNION ALL ";
        }
        String orderBy = " ORDER BY "
                + SqlBuilder.list(ahead.order(), key -> page.phrases().order().sortKey(page.alias(key), key));
        sql.sql(orderBy).sql(page.phrases().limit().ofOrdered(rows)).sql(") q").sql(orderBy);
    }
}
