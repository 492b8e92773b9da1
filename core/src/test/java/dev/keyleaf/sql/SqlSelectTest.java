package dev.keyleaf.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SqlSelectTest {
    private static final SqlSelect POST = SqlSelect.of("select * from post");

    @Test
    void bindsValuesInOrder() {
        SqlStatement written =
                written(SqlSelect.of("select * from post where a = ? and b = ?").bind(1, "x"));

        assertThat(written.text()).isEqualTo("(\nselect * from post where a = ? and b = ?\n) q");
        assertThat(written.parameters()).containsExactly(1, "x");
    }

    @Test
    void bindsValuesByNameAsOftenAsTheNameStandsThere() {
        SqlStatement written = written(SqlSelect.of("select * from post where a = :a or b = :b or c = :a")
                .bind(Map.of("a", 1, "b", 2)));

        assertThat(written.text()).isEqualTo("(\nselect * from post where a = ? or b = ? or c = ?\n) q");
        assertThat(written.parameters()).containsExactly(1, 2, 1);
    }

    @Test
    void spreadsACollectionOverPlaceholders() {
        SqlStatement written = written(POST.filter("a in (?) and b = ?", List.of(1, 2, 3), 4));

        assertThat(written.text()).isEqualTo("(\nselect * from post\n) q WHERE (a in (?, ?, ?) and b = ?\n)");
        assertThat(written.parameters()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void keepsAnOrInsideItsFilterAndACommentOutOfTheNext() {
        SqlStatement written = written(POST.filter("a = ? or b -- not c", 1).filter("c = ?", 2));

        assertThat(written.text()).isEqualTo("(\nselect * from post\n) q WHERE (a = ? or b -- not c\n) AND (c = ?\n)");
    }

    @Test
    void isNotChangedByWhatIsAdded() {
        POST.filter("a = ?", 1);

        assertThat(written(POST).text()).isEqualTo("(\nselect * from post\n) q");
    }

    @Test
    void refusesNullAsAValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POST.filter("a = ?", (Object) null))
                .withMessage("parameter 1 of 'a = ?' was given null, which compares with nothing: use filterIfPresent "
                        + "to leave the filter out, or write IS NULL");
        var values = new HashMap<String, Object>();
        values.put("a", null);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SqlSelect.of("select * from post where a = :a").bind(values))
                .withMessageStartingWith("parameter :a of 'select * from post where a = :a' was given null");
    }

    @Test
    void refusesANullInACollectionAsTheClientsMistake() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> POST.filter("a in (?)", Arrays.asList(1, null)))
                .withMessage("filter must not have a null in its list, but value 2 was null");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> POST.filterIfPresent("a in (:ids)", Arrays.asList(1, null)))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::parameter)
                        .containsExactly("ids"));
    }

    @Test
    void isNotChangedByALaterChangeOfACollection() {
        List<Integer> values = new ArrayList<>(List.of(1, 2));
        SqlSelect select = POST.filter("a in (?)", values);
        values.clear();

        assertThat(written(select).parameters()).containsExactly(1, 2);
    }

    @Test
    void refusesTooFewAndTooManyValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POST.filter("a = ?"))
                .withMessage("'a = ?' has 1 parameter, but 0 values were given");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POST.filter("a = ? or b = ?", 1, 2, 3))
                .withMessage("'a = ? or b = ?' has 2 parameters, but 3 values were given");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POST.bind(1))
                .withMessage("'select * from post' has 0 parameters, but 1 values were given");
    }

    @Test
    void refusesMissingAndUnknownNames() {
        SqlSelect select = SqlSelect.of("select * from post where a = :a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> select.bind(Map.of()))
                .withMessageContaining("has the parameter :a, but no value was given for it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> select.bind(Map.of("a", 1, "y", 2, "x", 3)))
                .withMessageEndingWith("has no parameter named [x, y]");
    }

    @Test
    void refusesValuesInTheOtherStyle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlSelect.of("select :a").bind(1))
                .withMessage("'select :a' has named parameters: give each its value by name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlSelect.of("select ?").bind(Map.of("?", 1)))
                .withMessage("'select ?' has ? parameters: give the values in order");
    }

    @Test
    void refusesToRunWithoutValues() {
        assertThatIllegalStateException()
                .isThrownBy(() -> written(SqlSelect.of("select * from post where a = :a")))
                .withMessage("'select * from post where a = :a' has the parameters [a], but they were given no values: "
                        + "call bind");
    }

    @Test
    void refusesABlankFilter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POST.filter(" -- a = 1"))
                .withMessage("a filter must have a condition, but was ' -- a = 1'");
    }

    @Test
    void bindsOneNameOfAFilter() {
        SqlStatement written = written(POST.filter("a = :x or b = :x", 7));

        assertThat(written.text()).endsWith(" WHERE (a = ? or b = ?\n)");
        assertThat(written.parameters()).containsExactly(7, 7);
    }

    @Test
    void refusesAFilterWithSeveralNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POST.filter("a = :x or b = :y", 7))
                .withMessage("'a = :x or b = :y' may have one :name and takes one value for it: use ? where there are "
                        + "more");
        assertThatIllegalArgumentException().isThrownBy(() -> POST.filter("a = :x", 7, 8));
    }

    @Test
    void leavesOutAFilterWithoutAValue() {
        SqlSelect select = POST.filterIfPresent("a = ?", null)
                .filterIfPresent("a = ?", Optional.empty())
                .filterIfPresent("a = ?", OptionalInt.empty())
                .filterIfPresent("a = ?", OptionalLong.empty())
                .filterIfPresent("a = :a", OptionalDouble.empty());

        assertThat(written(select).text()).isEqualTo("(\nselect * from post\n) q");
    }

    @Test
    void takesTheValueOutOfAnOptional() {
        SqlSelect select = POST.filterIfPresent("a = ?", Optional.of("x"))
                .filterIfPresent("a = ?", OptionalInt.of(0))
                .filterIfPresent("a = ?", OptionalLong.of(2L))
                .filterIfPresent("a = ?", OptionalDouble.of(0.5))
                .filterIfPresent("a = :a or b = :a", "");

        assertThat(written(select).parameters()).containsExactly("x", 0, 2L, 0.5, "", "");
    }

    @Test
    void refusesAnOptionalFilterWithoutExactlyOneParameterEvenIfAbsent() {
        for (String condition : List.of("a is null", "a = ? or b = ?", "a = :a or b = :b")) {
            assertThatIllegalArgumentException()
                    .as(condition)
                    .isThrownBy(() -> POST.filterIfPresent(condition, null))
                    .withMessageStartingWith("'" + condition + "' must have one parameter");
        }
    }

    @Test
    void showsNoValues() {
        assertThat(POST.filter("a = ?", "secret")).asString().isEqualTo("select * from post");
        assertThat(written(POST.filter("a = ?", "secret")).toString()).doesNotContain("secret");
    }

    private static SqlStatement written(SqlSelect select) {
        var sql = new SqlBuilder();
        select.rows().writeTo(sql);
        SelectRows.writeWhere(sql, select.rows().filters(), null);
        return sql.build();
    }
}
