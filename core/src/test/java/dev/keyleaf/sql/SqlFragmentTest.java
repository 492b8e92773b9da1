package dev.keyleaf.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
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
        assertThat(statement(sql).text()).isEqualTo(forJdbc);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a = ? and data ?| b -- ?,a = $1 and data ?| b -- ?,a = {0} and data ??| b -- ?",
                "a = '?' or b = ?,a = '?' or b = $1,a = '?' or b = {0}",
                "a = '??' or b ?? 'k',a = '??' or b ? 'k',a = '??' or b ?? 'k'",
            })
    void marksParametersAsTheDriverWants(String sql, String numbered, String template) {
        assertThat(statement(sql).withNumbers()).isEqualTo(numbered);
        assertThat(statement(sql).template()).isEqualTo(template);
    }

    @Test
    void leavesAnOperatorsQuestionMarkSingleForDriversThatAreNotJdbc() {
        assertThat(statement("data ?? 'k' and a = ?").withQuestionMarks()).isEqualTo("data ? 'k' and a = ?");
    }

    @Test
    void refusesTheCharacterThatStandsForAnOperatorsQuestionMark() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlFragment.parse("a = '\uFFFF'"))
                .withMessageEndingWith("must not contain the noncharacter U+FFFF");
    }

    private static SqlStatement statement(String sql) {
        SqlFragment fragment = SqlFragment.parse(sql);
        return new SqlStatement(fragment.segments(), List.copyOf(fragment.parameters()));
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
