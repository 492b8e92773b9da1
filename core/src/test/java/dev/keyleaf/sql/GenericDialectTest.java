package dev.keyleaf.sql;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Ordering;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.SeekPlan;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form for databases that have none of their own. */
class GenericDialectTest {
    private static final SqlSelect POST = SqlSelect.of("select * from post");

    @Test
    void writesStandardSqlAndComparesKeyByKey() {
        Dialect dialect = Dialect.generic(NullOrder.HIGH);
        Ordering newest = Ordering.by(desc("t").notNull()).tieBreaker("id");
        Position position = Position.after(Keyset.of("t2026-03-29T02:30", "7"));

        SqlStatement page = dialect.keysetPage(
                POST,
                SeekPlan.of(newest, dialect.nullsSortHigh(), position),
                SeekPlan.of(newest, dialect.nullsSortHigh(), position.turned()),
                Keys.converted("", ""),
                3);

        assertThat(page.text()).isEqualTo("""
                        SELECT p.*, CASE WHEN EXISTS (SELECT 1 FROM (
                        select * from post
                        ) q WHERE ((t = ? AND id >= ?) OR (t > ?))) THEN 1 ELSE 0 END AS keyleaf_behind FROM (\
                        SELECT q.*, t AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
                        select * from post
                        ) q WHERE ((t = ? AND id < ?) OR (t < ?)) \
                        ORDER BY t DESC, id DESC OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) p \
                        ORDER BY keyleaf_key_1 DESC, keyleaf_key_2 DESC""");
        LocalDateTime t = LocalDateTime.parse("2026-03-29T02:30");
        assertThat(page.parameters()).containsExactly(t, 7L, t, t, 7L, t);
    }

    @ParameterizedTest
    @CsvSource({
        "HIGH, 'k', 'CASE WHEN k IS NULL THEN 0 ELSE 1 END, k', 'k DESC'",
        "LOW, 'CASE WHEN k IS NULL THEN 1 ELSE 0 END, k', 'k', 'k DESC'",
        "FIRST, 'CASE WHEN k IS NULL THEN 1 ELSE 0 END, k', 'k', 'CASE WHEN k IS NULL THEN 1 ELSE 0 END, k DESC'",
        "LAST, 'k', 'CASE WHEN k IS NULL THEN 0 ELSE 1 END, k', 'CASE WHEN k IS NULL THEN 0 ELSE 1 END, k DESC'",
    })
    void placesNullsOnlyWhereTheDatabaseDoesNot(NullOrder nulls, String last, String first, String descending) {
        Dialect dialect = Dialect.generic(nulls);

        checkOrder(dialect, Ordering.by(asc("k").nullsLast()).tieBreaker("id"), last + ", id");
        checkOrder(dialect, Ordering.by(asc("k").nullsFirst()).tieBreaker("id"), first + ", id");
        checkOrder(dialect, Ordering.by(desc("k")).tieBreaker("id"), descending + ", id DESC");
    }

    @Test
    void asksForNoRowsToDescribeAQuery() {
        assertThat(Dialect.generic(NullOrder.LOW)
                        .describe(POST, Ordering.unique(asc("id")))
                        .text())
                .isEqualTo("SELECT q.*, id FROM (\nselect * from post\n) q WHERE 1 = 0");
    }

    /** By the columns where the rows are chosen, and by the keys' own names where they are put in order. */
    private static void checkOrder(Dialect dialect, Ordering ordering, String order) {
        boolean high = dialect.nullsSortHigh();
        Position position = Position.after(Keyset.of("5", "7"));
        List<KeyColumn> types = Keys.converted("", "");
        String first = dialect.keysetPage(POST, SeekPlan.of(ordering, high, null), null, types, 3)
                .text();
        String later = dialect.keysetPage(
                        POST,
                        SeekPlan.of(ordering, high, position),
                        SeekPlan.of(ordering, high, position.turned()),
                        types,
                        3)
                .text();

        String rows = " ORDER BY " + order + " OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY";
        assertThat(first).endsWith(rows);
        assertThat(later)
                .endsWith(rows + ") p ORDER BY "
                        + order.replaceAll("\\bk\\b", "keyleaf_key_1").replaceAll("\\bid\\b", "keyleaf_key_2"));
    }
}
