package dev.keyleaf.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFragmentTest {
    @Test
    void takesTheSqlApartAtItsParameters() {
        SqlFragment fragment = SqlFragment.parse("a = :x or b = :y or c = :x -- ?");

        assertThat(fragment.segments()).containsExactly("a = ", " or b = ", " or c = ", " -- ?");
        assertThat(fragment.parameters()).containsExactly("x", "y", "x");
        assertThat(fragment.isNamed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "data ? 'k',data ?? 'k'",
                "data ?? 'k',data ?? 'k'",
                "data ?| b,data ??| b",
                "data ??| b,data ??| b",
                "data ?& b,data ??& b",
                "data @? b,data @?? b",
                "data @?? b,data @?? b",
            })
    void spellsAnOperatorsQuestionMarkForJdbc(String sql, String forJdbc) {
        assertThat(SqlFragment.parse(sql).segments()).containsExactly(forJdbc);
    }

    @Test
    void refusesTwoStylesOfParameters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlFragment.parse("a = ? and b = :b"))
                .withMessage("'a = ? and b = :b' mixes ? and :name: use one of the two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = 1;", "a = 1; drop table post", "a in (1;2)"})
    void refusesASemicolon(String sql) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlFragment.parse(sql))
                .withMessage("'" + sql + "' must not contain ';': give one statement without it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = ';'", "\";\" = 1", "a -- ;", "/* ; */ a", "a = $$;$$"})
    void leavesQuotedSemicolonsAlone(String sql) {
        assertThat(SqlFragment.parse(sql).segments()).containsExactly(sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a", "a)", "a) or (b", ")(", "((a)", "a = '(' )"})
    void refusesUnbalancedParentheses(String sql) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlFragment.parse(sql))
                .withMessage("'" + sql + "' must have as many ')' as '('");
    }
}
