package dev.keyleaf;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortKeyTest {
    @Test
    void isTakenForNullableWithNullsWhereTheDatabasePutsThem() {
        assertThat(asc("a")).isEqualTo(new SortKey("a", Direction.ASC, NullPlacement.DATABASE_DEFAULT, true));
        assertThat(desc("a")).isEqualTo(new SortKey("a", Direction.DESC, NullPlacement.DATABASE_DEFAULT, true));
    }

    @Test
    void dropsBlanksAroundTheExpression() {
        assertThat(asc(" lower(title)\n").expression()).isEqualTo("lower(title)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void refusesABlankExpression(String expression) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asc(expression))
                .withMessage("the expression of a sort key must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a desc", "a ASC", "a\nDesc", "a desc nulls last", "a nulls  first", "lower(a) desc"})
    void refusesADirectionInTheExpression(String expression) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asc(expression))
                .withMessage("a sort key is written without its direction, but was '" + expression
                        + "': use asc(…), desc(…), nullsFirst() and nullsLast()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desc", "description", "a_desc", "\"a desc\"", "(a desc)"})
    void acceptsNamesThatOnlyLookLikeADirection(String expression) {
        assertThat(asc(expression).expression()).isEqualTo(expression);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = ?", "data ? 'k'", "a; drop table post", "a -- b"})
    void refusesWhatWouldBreakTheStatement(String expression) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asc(expression))
                .withMessage("a sort key must not contain '?', ';' or '--', but was '" + expression
                        + "': compute such a value as a column of the SELECT and order by that column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "02"})
    void refusesAPositionInTheSelectList(String expression) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asc(expression))
                .withMessage("a sort key must be a column or an expression, but was the position '" + expression
                        + "', which cannot be compared: name the column");
    }

    @Test
    void refusesToPlaceNullsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asc("a").notNull().nullsLast())
                .withMessage("the key 'a' is declared not null and places nulls: do one of the two");
    }

    @Test
    void declaringItNotNullForgetsWhereNullsWere() {
        assertThat(desc("a").nullsLast().notNull())
                .isEqualTo(new SortKey("a", Direction.DESC, NullPlacement.DATABASE_DEFAULT, false));
    }

    @Test
    void reversedFlipsDirectionAndAStatedNullPlacement() {
        assertThat(asc("a").reversed()).isEqualTo(desc("a"));
        assertThat(asc("a").nullsFirst().reversed()).isEqualTo(desc("a").nullsLast());
        assertThat(desc("a").nullsLast().reversed()).isEqualTo(asc("a").nullsFirst());
        assertThat(asc("a").notNull().reversed()).isEqualTo(desc("a").notNull());
    }
}
