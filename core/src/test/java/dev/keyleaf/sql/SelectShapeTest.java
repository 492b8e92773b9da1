package dev.keyleaf.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectShapeTest {
    @ParameterizedTest
    @CsvSource({
        "select * from t order by id, ORDER BY",
        "select * from t ORDER  BY id, ORDER BY",
        "select * from t order /* c */ by id, ORDER BY",
        "select * from t limit 5, LIMIT",
        "select * from t offset 5, OFFSET",
        "select * from t fetch first 5 rows only, FETCH",
        "select * from t FETCH NEXT row only, FETCH",
        "select * from t for update, FOR UPDATE",
        "select * from t for no key update, FOR NO",
        "select * from t for share, FOR SHARE",
        "select * from t for key share, FOR KEY",
        "with x as (select 1) select * from x limit 1, LIMIT",
        "select 1 union select 2 order by 1, ORDER BY",
        "(select 1) union (select 2) limit 1, LIMIT",
    })
    void refusesAnOrderOrALimitOfItsOwn(String sql, String clause) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlSelect.of(sql))
                .withMessageContaining("must not bring its own " + clause + ": the ordering and the request say that");
    }

    @ParameterizedTest
    @CsvSource({"order by id, an ORDER BY", "offset 5, an OFFSET", "limit 5, a LIMIT"})
    void saysWhereAClauseBelongs(String clause, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlSelect.of("select * from t " + clause))
                .withMessageEndingWith("; " + named + " of a part of the query belongs in parentheses");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from (select * from t order by id limit 5 offset 2 fetch first 1 row only) x",
                "select row_number() over (partition by a order by b) from t",
                "select string_agg(a, ',' order by a) from t group by b",
                "select percentile_cont(0.5) within group (order by a) from t",
                "select array(select a from t order by a limit 3)",
                "with x as (select * from t order by id for update) select * from x",
                "(select * from t order by a limit 3) union all (select * from u order by a limit 3)",
                "select t.order, t.limit, t . offset from t",
                "select a as limit, b as offset from t",
                "select 'order by limit' as \"order by\" from t -- order by x limit 1",
                "select /* limit 5 */ * from t",
                "select \"limit\", \"offset\" from t",
                "select order_by, limits, offset_x from t",
                "select substring(a from 1 for 2) from t",
                "SELECT * FROM t",
                "  \n -- first\n select * from t",
                "WITH RECURSIVE x AS (SELECT 1) SELECT * FROM x",
                "((select 1))",
            })
    void acceptsWhatBelongsToAPartOfTheQuery(String sql) {
        assertThatCode(() -> SqlSelect.of(sql)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "-- select 1",
                "update t set a = 1",
                "delete from t",
                "insert into t select * from u",
                "(delete from t)",
                "values (1)",
                "table t",
                "explain select 1",
                "\"select\" 1",
            })
    void refusesWhatIsNoSelect(String sql) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlSelect.of(sql))
                .withMessage("'" + sql + "' must be a SELECT (or WITH … SELECT)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with x as (select 1) select * from x",
                "select distinct a from t",
                "select a, count(*) from t group by a",
                "select 1 union all select 2",
                "select 1 intersect select 2",
                "select 1 except select 2",
                "select rank() over (order by a) from t",
                "(select distinct a from t)",
            })
    void knowsASelectThatComputesItsRows(String sql) {
        assertThat(SqlSelect.of(sql).isPlain()).isFalse();
    }

    @Test
    void knowsAPlainSelect() {
        assertThat(SqlSelect.of("select a, (select count(distinct b) from u) from t join v using (id) where c")
                        .isPlain())
                .isTrue();
    }
}
