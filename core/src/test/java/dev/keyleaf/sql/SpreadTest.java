package dev.keyleaf.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {
    private static final SqlSelect POST = SqlSelect.of("select * from post");

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '"',
            value = {
                "a in (?)                       # a in (?, ?)",
                "a not in ( ? )                 # a not in ( ? , ? )",
                "a in (:a)                      # a in (?, ?)",
                "a in (?::order_status)         # a in (?::order_status, ?::order_status)",
                "a in (cast(? as int))          # a in (cast(? as int), cast(? as int))",
                "a in (lower(?), 'x')           # a in (lower(?), lower(?), 'x')",
                "a in (select b from c where d in (?)) # a in (select b from c where d in (?, ?))",
                "a in (case when b in (?) then 1 end) # a in (case when b in (?, ?) then 1 end)",
            })
    void writesAParameterForEachElement(String condition, String written) {
        SqlStatement statement = written(POST.filter(condition, List.of(1, 2)));

        assertThat(statement.text()).endsWith(" WHERE (" + written + "\n)");
        assertThat(statement.parameters()).containsExactly(1, 2);
    }

    @Test
    void writesTheItemsOfOneListOneByOne() {
        SqlStatement statement = written(POST.filter("a in (?, ?::x, ?, 4) and b = ?", List.of(1, 2), List.of(), 3, 5));

        assertThat(statement.text()).endsWith(" WHERE (a in (?, ?, ?, 4) and b = ?\n)");
        assertThat(statement.parameters()).containsExactly(1, 2, 3, 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '"',
            value = {
                "a in (?)                           # (1=0)",
                "a not in (?)                       # (1=1)",
                "a IN ( /* none */ ? )              # (1=0)",
                "a in (?::int)                      # (1=0)",
                "a in (:a, :a)                      # (1=0)",
                "not a in (?)                       # not (1=0)",
                "a = 1 and lower(b) in (?)          # a = 1 and (1=0)",
                "a = 1 or q.b not in (?) or c = 2   # a = 1 or (1=1) or c = 2",
                "(a, b) in (?) and c = 1            # (1=0) and c = 1",
                "(a = 1 and (b || 'x') in (?))      # (a = 1 and (1=0))",
                "a + b * 2 - c in (?)               # (1=0)",
                "a ->> 'k' in (?)                   # (1=0)",
                "a <@ b in (?)                      # (1=0)",
                "a::text collate \"C\" in (?)       # (1=0)",
                "tags[1] in (?)                     # (1=0)",
                "case when b or c = 1 then 1 else 2 end in (?) # (1=0)",
                "case when a in (?) then 1 end = 1  # case when (1=0) then 1 end = 1",
                "f(a in (?), b)                     # f((1=0), b)",
                "exists (select 1 from t where t.a in (?)) # exists (select 1 from t where (1=0))",
                "a between 1 and 2 and b in (?)     # a between 1 and 2 and (1=0)",
                "a.in in (?)                        # (1=0)",
                "created_at at time zone 'utc' in (?) # (1=0)",
                "a in (case when b in (?) then 1 end) # a in (case when (1=0) then 1 end)",
            })
    void replacesAComparisonWithAnEmptyListByItsOutcome(String condition, String written) {
        SqlStatement statement = written(POST.filterIfPresent(condition, List.of()));

        assertThat(statement.text()).endsWith(" WHERE (" + written + "\n)");
        assertThat(statement.parameters()).isEmpty();
    }

    @Test
    void dropsTheValuesOfTheLeftOperandToo() {
        SqlStatement statement = written(POST.filter("x = ? and coalesce(a, ?) in (?) and y = ?", 1, 2, List.of(), 3));

        assertThat(statement.text()).endsWith(" WHERE (x = ? and (1=0) and y = ?\n)");
        assertThat(statement.parameters()).containsExactly(1, 3);
    }

    @Test
    void takesAnEmptyListForAValueAndOnlyAnEmptyOptionalForNone() {
        assertThat(written(POST.filterIfPresent("a in (?)", Optional.of(Set.of())))
                        .text())
                .contains("(1=0)");
        assertThat(written(POST.filterIfPresent("a in (?)", Optional.empty())).text())
                .doesNotContain("WHERE");
    }

    @Test
    void writesTheParametersOfTheSelectLikeThoseOfFilters() {
        SqlStatement statement = written(SqlSelect.of("select a in (?) as x from t where b in (?::s) and c not in (?)")
                .bind(List.of(), Arrays.asList("x", "y"), List.of()));

        assertThat(statement.text()).contains("select (1=0) as x from t where b in (?::s, ?::s) and (1=1)");
        assertThat(statement.parameters()).containsExactly("x", "y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = any(?)",
                "a in ?",
                "(a, b) = (?)",
                "a in ((?))",
                "a in (f(?, 1), 2) and b = array[?]",
                "(a, b) in ((?))",
                "f(?)",
            })
    void refusesAListInAnyOtherPlaceWhateverItHolds(String condition) {
        for (List<Integer> list : List.of(List.<Integer>of(), List.of(1), List.of(1, 2))) {
            Object[] values =
                    condition.chars().filter(c -> c == '?').count() == 1 ? new Object[] {list} : new Object[] {1, list};
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> POST.filter(condition, values))
                    .withMessageStartingWith("a collection must be an item of a list such as 'author_id in (?)', but '"
                            + condition + "' has it elsewhere");
        }
    }

    @Test
    void refusesAListInAList() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POST.filter("(a, b) in (?)", List.of(List.of(1, 2))))
                .withMessageStartingWith("a collection must be an item of a list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = b in (?)",
                "a < b in (?)",
                "a is null in (?)",
                "a like 'x' in (?)",
                "a between 1 and b in (?)",
                "a in (1) in (?)",
                "not a not in (1) not in (?)",
                "a = -b in (?)",
                "a || b in (?)",
                "a = 1 && b not in (?)",
                "a = b in (?::int)",
            })
    void refusesAListWhereDatabasesDisagreeOnWhatIsComparedWithIt(String condition) {
        for (List<Integer> list : List.of(List.<Integer>of(), List.of(1), List.of(1, 2))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> POST.filter(condition, list))
                    .withMessageStartingWith("what is compared with a collection must be certain");
        }
    }

    @Test
    void leavesAListThatIsNeverEmptyWhereItIs() {
        assertThat(written(POST.filter("a = b in (?, 7)", List.of())).text()).contains("(a = b in ( 7)");
    }

    @Test
    void leavesArraysAlone() {
        Object array = new Integer[0];

        assertThat(written(POST.filter("a = any(?)", array)).parameters()).containsExactly(array);
    }

    private static SqlStatement written(SqlSelect select) {
        var sql = new SqlBuilder();
        select.rows().writeTo(sql);
        SelectRows.writeWhere(sql, select.rows().filters(), null);
        return sql.build();
    }
}
