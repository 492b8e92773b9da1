package dev.keyleaf.sql;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.sql.Estimability.ByColumns;
import dev.keyleaf.sql.Estimability.WholeTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimabilityTest {
    private static final SqlSelect POSTS = SqlSelect.of("select id, a, p.b, lower(title) as low, c as d from post p");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from post",
                "select id, lower(a) as low from post p",
                "select p.id, 1 as one from post as p -- all of it",
                "select id from only_a_name as only_b",
            })
    void knowsAWholeTable(String sql) {
        assertThat(Estimability.of(SqlSelect.of(sql))).isInstanceOf(WholeTable.class);
    }

    @Test
    void keepsTheNameOfATableAsItIsWritten() {
        WholeTable table = (WholeTable)
                requireNonNull(Estimability.of(SqlSelect.of("select * from public . \"Post\" p")), "estimability");

        assertThat(table.text()).isEqualTo("public.\"Post\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = 5",
                "a = -5",
                "a >= 5 and a < 7",
                "a in (1, 2) or b is not null",
                "not (a between 1 and 2)",
                "d <> 'like x'",
                "\"a\" = 1",
            })
    void trustsComparisonsOfColumns(String filter) {
        assertThat(Estimability.of(POSTS.filter(filter))).isInstanceOf(ByColumns.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a like 'x%'",
                "a ilike '%x%'",
                "a ~ 'x'",
                "a similar to 'x'",
                "lower(a) = 'x'",
                "a + 1 = 2",
                "a - 1 = 2",
                "a * 2 = 2",
                "a % 2 = 0",
                "a || b = 'x'",
                "a -> 'x' = '1'",
                "a @> '{}'",
                "case a when 1 then true end",
                "low = 'x'", // what is behind the name is an expression
                "other = 1", // and this is nothing
                "a = any ('{1,2}')",
            })
    void distrustsPatternsAndExpressions(String filter) {
        assertThat(Estimability.of(POSTS.filter(filter))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select max(id) as id from post",
                "select unnest(tags) as tag from post",
                "select distinct a from post",
                "select a from post group by a",
                "select a from post union all select a from post",
                "with p as (select * from post) select * from p",
                "select 1 as one",
                "select a from post, other",
                "select a from (select distinct a from post) p",
                "select a from post p join lateral (select 1) x on true",
                "select a from post tablesample system (1)",
                "select n from generate_series(1, 9) n",
                "select a from post where title like 'x%'",
            })
    void distrustsSelectsThatComputeTheirRows(String sql) {
        assertThat(Estimability.of(SqlSelect.of(sql))).isNull();
    }

    @Test
    void knowsTheTablesOfAJoin() {
        ByColumns columns = (ByColumns) requireNonNull(
                Estimability.of(SqlSelect.of("select p.* from post p left join blog.users u on u.id = p.author "
                        + "where p.a = 1 and exists (select 1 from tag t where t.post = p.id)")),
                "estimability");

        assertThat(columns.tables()).extracting(WholeTable::text).containsExactly("post", "blog.users", "tag");
    }

    @Test
    void onlyPostgreSqlEstimatesAFilteredList() {
        SqlSelect filtered = POSTS.filter("a = ?", 5);

        assertThat(requireNonNull(Dialect.postgreSql().estimate(filtered), "estimate")
                        .statement()
                        .parameters())
                .containsExactly(5);
        assertThat(Dialect.mySql().estimate(filtered)).isNull();
        assertThat(Dialect.sqlite().estimate(filtered)).isNull();
        assertThat(Dialect.h2().estimate(filtered)).isNull();
    }

    @Test
    void readsANumberOrThatOfAWholePlan() {
        EstimateSql estimate = requireNonNull(Dialect.postgreSql().estimate(POSTS), "estimate");

        assertThat(estimate.read("42")).isEqualTo(42);
        assertThat(estimate.read("[{\"Plan\": {\"Node Type\": \"Gather\", \"Plan Rows\": 42, \"Plans\": [{"
                        + "\"Plan Rows\": 7}]}}]"))
                .isEqualTo(42);
        assertThat(estimate.read(null)).isNull();
        assertThat(estimate.read("")).isNull();
        assertThat(estimate.read("-1")).isNull();
        assertThat(estimate.read("99999999999999999999")).isNull();
    }
}
