package dev.keyleaf.sql;

import dev.keyleaf.seek.SeekPlan;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL. One range is one SELECT that starts at an index position. Several ranges are materialised one after another,
 * each with the full ORDER BY and LIMIT and with a gate: a range runs only if those before it left the page unfilled. The
 * gate reads only the few rows that are already there, so a page never touches what it does not need.
 */
final class GatedRanges implements PageLayout {
    @Override
    public void write(PageSql page, SeekPlan ahead, @Nullable SeekPlan behind, int rows) {
        if (ahead.ranges().size() == 1) {
            page.writeOneRange(ahead, behind, rows);
            return;
        }
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
        page.writeOrderAndLimit(ahead, rows);
    }

    /**
     * Several ranges are a UNION ALL without an order around it: the database runs its parts one after another and stops
     * at the LIMIT, so a range that is not needed is not read.
     */
    @Override
    public boolean writeNumbered(PageSql page, SeekPlan ahead, int rows) {
        if (ahead.ranges().size() == 1) {
            page.writeOneRange(ahead, null, rows);
            return false;
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
        page.sql().sql(") LIMIT " + rows);
        return true;
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
}
