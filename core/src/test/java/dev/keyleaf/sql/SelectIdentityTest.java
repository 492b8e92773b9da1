package dev.keyleaf.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectIdentityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "select a from t                     | select   a from /* the t */ t",
                "select a, b from t where c          | select a, b, d, (select x from y) as e from t where c",
                "select extract(year from d) from t  | select d from t",
            })
    void isTheSameForTheSameRows(String one, String other) {
        assertThat(identity(one)).isEqualTo(identity(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "select a from t          | select a from u",
                "select a from t          | select a from t where b",
                "select a from t where b  | select a from t where c",
                "select a from t          | select a from t join u using (id)",
                "select distinct a from t | select distinct b from t",
                "select a from t group by 1 | select b from t group by 1",
                "select a from t union select b from t | select b from t union select b from t",
                "select a from t union all select a from u | select a from t union all select a from v",
                "with x as (select a from t) select a from x | with x as (select a from u) select a from x",
                "select a from t where b = 'x  y' | select a from t where b = 'x y'",
            })
    void differsForOtherRows(String one, String other) {
        assertThat(identity(one)).isNotEqualTo(identity(other));
    }

    @Test
    void tellsFiltersAndTheirValuesApart() {
        Select post = Select.of("select * from post");
        assertThat(List.of(
                        post.identity(),
                        post.filter("a = ?", 1).identity(),
                        post.filter("a = ?", 2).identity(),
                        post.filter("b = ?", 1).identity(),
                        post.filter("a = ?", "").identity(),
                        post.filter("a in (?)", List.of("x, 1:y")).identity(),
                        post.filter("a in (?)", List.of("x", "y")).identity(),
                        post.filter("a = ?", 1).filter("b = ?", 2).identity(),
                        post.filter("a = ?", 2).filter("b = ?", 1).identity()))
                .doesNotHaveDuplicates();
    }

    @Test
    void ignoresTheOrderOfFilters() {
        Select post = Select.of("select * from post");

        assertThat(post.filter("a = ?", 1).filter("b = ?", 2).identity())
                .isEqualTo(post.filter("b = ?", 2).filter("a = ?", 1).identity());
    }

    @Test
    void ignoresTheOrderOfASet() {
        Set<Integer> one = new LinkedHashSet<>(List.of(1, 2, 3));
        Set<Integer> other = new LinkedHashSet<>(List.of(3, 1, 2));
        Select post = Select.of("select * from post");
        Select named = Select.of("select * from post where a in (:a)");

        assertThat(post.filter("a in (?)", one).identity())
                .isEqualTo(post.filter("a in (?)", other).identity());
        assertThat(named.bind(Map.of("a", one)).identity())
                .isEqualTo(named.bind(Map.of("a", other)).identity());
    }

    @Test
    void tellsTheValuesOfTheSelectApart() {
        Select select = Select.of("select * from post where a = ? and b = ?");

        assertThat(select.bind(1, 2).identity())
                .isEqualTo(select.bind(1, 2).identity())
                .isNotEqualTo(select.bind(2, 1).identity());
        assertThat(select.bind("x, y", "z").identity())
                .isNotEqualTo(select.bind("x", "y, z").identity());
    }

    @Test
    void comparesArraysByTheirElements() {
        Select post = Select.of("select * from post");

        assertThat(post.filter("a = any(?)", (Object) new int[] {1, 2}).identity())
                .isEqualTo(post.filter("a = any(?)", (Object) new int[] {1, 2}).identity())
                .isNotEqualTo(
                        post.filter("a = any(?)", (Object) new int[] {1, 3}).identity());
        assertThat(post.filter("a = any(?)", (Object) new String[] {"x", "y"}).identity())
                .isNotEqualTo(post.filter("a = any(?)", (Object) new String[] {"x, 1:y"})
                        .identity());
        assertThat(Select.of("select ?").bind((Object) new int[] {1}).identity())
                .isEqualTo(Select.of("select ?").bind((Object) new int[] {1}).identity());
    }

    @Test
    void refusesAValueThatCannotBeToldFromAnother() {
        Select select = Select.of("select * from post").filter("a = ?", new Object());

        assertThatIllegalArgumentException()
                .isThrownBy(select::identity)
                .withMessageContaining("java.lang.Object has no toString that tells its value");
    }

    private static List<String> identity(String sql) {
        return Select.of(sql).identity();
    }
}
