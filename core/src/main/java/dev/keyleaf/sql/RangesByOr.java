package dev.keyleaf.sql;

import dev.keyleaf.seek.SeekPlan;
import org.jspecify.annotations.Nullable;

/** Any database: all ranges in one condition, whose comparisons are joined by OR. */
final class RangesByOr implements PageLayout {
    @Override
    public SeekPlan ranges(SeekPlan plan) {
        return plan.withoutRowValues();
    }

    /**
     * Asks of the rows of the page whether others are behind, and not of all rows ahead: some databases answer again for
     * each row, before they sort and cut them.
     */
    @Override
    public void write(PageSql page, SeekPlan ahead, @Nullable SeekPlan behind, int rows) {
        if (behind == null) {
            page.writeAnyRange(ahead, null, rows);
            return;
        }
        SqlBuilder sql = page.sql().sql("SELECT p.*");
        page.writeIsAnyBehind(behind);
        sql.sql(" FROM (SELECT q.*").sql(page.keys(ahead));
        page.writeFromAny(ahead);
        page.writeOrderAndLimit(ahead, rows);
        sql.sql(") p ORDER BY ")
                .sql(SqlBuilder.list(
                        ahead.order(), key -> page.phrases().order().sortKey(page.alias(key), key)));
    }

    @Override
    public void writeIsAny(PageSql page, SeekPlan plan) {
        page.sql().sql("CASE WHEN EXISTS (SELECT 1");
        page.writeFromAny(plan);
        page.sql().sql(") THEN 1 ELSE 0 END");
    }
}
