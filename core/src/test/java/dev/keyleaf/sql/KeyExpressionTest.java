package dev.keyleaf.sql;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keyleaf.Ordering;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyExpressionTest {
    private static final SqlSelect SELECT = SqlSelect.of("select a, b, id from t");
    private static final List<Dialect> DIALECTS =
            List.of(Dialect.postgreSql(), Dialect.mariaDb(), Dialect.mySql(), Dialect.sqlite(), Dialect.h2());

    @ParameterizedTest
    @ValueSource(strings = {"a, b", "a,b", "lower(a), b", "a /* , */ , b", "array[a, b], c", "*", "q.*", "(a), (b)"})
    void refusesSeveralKeysInOne(String key) {
        checkRefused(key, "a sort key must be one expression, but was '" + key + "': give each its own key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"row(a, b)", "ROW (a)", "(a, b)", "((a, b))", "(row(a, b))", "row(a, b)::pair"})
    void refusesARow(String key) {
        checkRefused(key, "a sort key must not be a row, but was '" + key + "': give each part its own key");
    }

    @ParameterizedTest
    @ValueSource(strings = {":a", "a = :a"})
    void refusesAParameter(String key) {
        checkRefused(key, "a sort key must not have a parameter, but was '" + key + "'");
    }

    /** MariaDB and SQLite would make one row of all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(*)",
                "a + sum(b)",
                "MAX ( a )",
                "lower(min(a))",
                "row_number() over ()",
                "lag(a) over (order by id)",
                "sum(a) over w",
                "(select 1) + avg(a)"
            })
    void refusesAFunctionOfManyRows(String key) {
        checkRefused(key, "a sort key must not be an aggregate or a window function, but was '" + key + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a'", "'it''s'"})
    void refusesAConstant(String key) {
        checkRefused(key, "a sort key must be a column or an expression, but was the constant " + key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count",
                "\"over\"",
                "max(a, b)",
                "(select count(*) from u) + 1",
                "(with v as (select max(x) as m from u) select m from v)",
                "coalesce(a, b)",
                "array[a, b]",
                "(coalesce(a, b))",
                "'a, b' || a",
                "\"a, b\"",
                "row",
                "(row(a, b)).f1",
                "(a + b)",
                "(a) || (b)",
                "case when a in (1, 2) then 1 end",
                "(select max(x), 1 from u)",
                "a /* one, of two */",
            })
    void takesOneExpression(String key) {
        for (Dialect dialect : DIALECTS) {
            assertThatCode(() -> dialect.describe(SELECT, Ordering.by(asc(key)).tieBreaker("id")))
                    .as("%s", dialect)
                    .doesNotThrowAnyException();
        }
    }

    private static void checkRefused(String key, String message) {
        for (Dialect dialect : DIALECTS) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> dialect.describe(SELECT, Ordering.by(asc(key)).tieBreaker("id")))
                    .withMessageStartingWith(message);
        }
    }
}
