package dev.keyleaf.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountSqlTest {
    @Test
    void countsTheRowsOfTheSelectAndItsFilters() {
        SqlSelect select =
                SqlSelect.of("select id, a from t where b = ?").bind(1).filter("a > ?", 2);

        SqlStatement count = Dialect.postgreSql().count(select);
        assertThat(squeezed(count))
                .isEqualTo(
                        "SELECT count(*) AS keyleaf_count FROM ( select id, a from t where b = ? ) q WHERE (a > ? )");
        assertThat(count.parameters()).containsExactly(1, 2);
    }

    @Test
    void stopsAtABound() {
        assertThat(squeezed(Dialect.sqlite().countUpTo(SqlSelect.of("select id from t"), 10_001)))
                .isEqualTo("SELECT count(*) AS keyleaf_count FROM (SELECT 1 AS keyleaf_row FROM ( select id from t ) q "
                        + "LIMIT 10001) c");
    }

    @Test
    void leavesOutWhatIsOnlyComputedToBeShownAndItsValues() {
        SqlSelect select = SqlSelect.of("select id, (select count(*) from c where c.t = t.id and c.k = ?) as n, "
                        + "lower(name) as low, coalesce(x, ?) as x from t where y = ?")
                .bind("dropped", "kept", "also")
                .filter("X > ?", 3);

        SqlStatement count = Dialect.mySql().count(select);
        assertThat(squeezed(count))
                .isEqualTo(
                        "SELECT count(*) AS keyleaf_count FROM ( SELECT id, coalesce(x, ?) as x from t where y = ? ) q WHERE (X > ? )");
        assertThat(count.parameters()).containsExactly("kept", "also", 3);
    }

    @Test
    void countsRowsThatHaveNothingButWhatIsShown() {
        assertThat(squeezed(Dialect.h2().count(SqlSelect.of("select lower(a) as b, 1 as c from t"))))
                .isEqualTo("SELECT count(*) AS keyleaf_count FROM ( SELECT 1 from t ) q");
    }

    @Test
    void keepsACommentFromSwallowingWhatFollows() {
        assertThat(Dialect.h2()
                        .count(SqlSelect.of("select a, -- the a\n lower(b) as b, c -- the c\n from t -- all"))
                        .text())
                .isEqualTo("SELECT count(*) AS keyleaf_count FROM (\nSELECT\n a\n, c -- the c\n \nfrom t -- all\n) q");
    }

    /** Each decides how many rows there are, or may. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select max(id) as id from t",
                "select count(*) as n from t",
                "select id, unnest(tags) as tag from t",
                "select id, generate_series(1, 3) as n from t",
                "select id, nextval('s') as n from t",
                "select id, mine(a) as b from t",
                "select (select max(t.id)) as id from t",
                "select (array[a, b])[1] as x from t",
                "select distinct lower(a) as a from t",
                "select lower(a) as a from t group by a",
                "select lower(a) as a from t union select lower(b) as a from u",
                "with x as (select 1 as a) select lower(a) as a from x",
                "select lower(a) as a, row_number() over (order by b) as n from t",
                "(select lower(a) as a from t)",
                "select lower(a) b, upper(a) from t",
            })
    void leavesAloneWhatMayDecideHowManyRowsThereAre(String sql) {
        assertThat(squeezed(Dialect.postgreSql().count(SqlSelect.of(sql))))
                .isEqualToIgnoringCase("SELECT count(*) AS keyleaf_count FROM ( " + squeezed(sql) + " ) q");
    }

    private static String squeezed(SqlStatement statement) {
        return squeezed(statement.text());
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").replace(" ,", ",");
    }
}
