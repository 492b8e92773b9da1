package dev.keyleaf.sql;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keyleaf.Ordering;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectIdentityTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "select id, n from t              | select id, n, upper(title) as l, a + b from t",
                "select id, n from t              | select title as l, n, id from t",
                "select id, n from t              | select * from t",
                "select t.id, a as n from t       | select u.x, t.id, a as n, b as m from t",
            })
    void isTheSameWhereKeysAndFiltersMeanTheSame(String one, String other) {
        assertThat(identityByN(one)).isEqualTo(identityByN(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "select id, a as n from t         | select id, b as n from t",
                "select id, a n from t            | select id, b n from t",
                "select id, a as n from t         | select id, n from t",
                "select id, t.n from t, u         | select id, u.n from t, u",
                "select t.* from t, u             | select u.* from t, u",
                "select id, n, a as f from t      | select id, n, b as f from t",
                "select id, n, a as `F` from t    | select id, n, b as `F` from t",
                "select id, n(a) from t           | select id, n(b) from t",
            })
    void differsWhereAKeyOrAFilterMeansAnotherColumn(String one, String other) {
        assertThat(identityByN(one)).isNotEqualTo(identityByN(other));
    }

    @Test
    void tellsFiltersAndTheirValuesApart() {
        SqlSelect post = SqlSelect.of("select * from post");
        assertThat(List.of(
                        post.identity(BY_ID),
                        post.filter("a = ?", 1).identity(BY_ID),
                        post.filter("a = ?", 2).identity(BY_ID),
                        post.filter("b = ?", 1).identity(BY_ID),
                        post.filter("a = ?", "").identity(BY_ID),
                        post.filter("a in (?)", List.of("x, 1:y")).identity(BY_ID),
                        post.filter("a in (?)", List.of("x", "y")).identity(BY_ID),
                        post.filter("a = ?", 1).filter("b = ?", 2).identity(BY_ID),
                        post.filter("a = ?", 2).filter("b = ?", 1).identity(BY_ID)))
                .doesNotHaveDuplicates();
    }

    @Test
    void ignoresTheOrderOfFilters() {
        SqlSelect post = SqlSelect.of("select * from post");

        assertThat(post.filter("a = ?", 1).filter("b = ?", 2).identity(BY_ID))
                .isEqualTo(post.filter("b = ?", 2).filter("a = ?", 1).identity(BY_ID));
    }

    @Test
    void ignoresTheOrderOfASet() {
        Set<Integer> one = new LinkedHashSet<>(List.of(1, 2, 3));
        Set<Integer> other = new LinkedHashSet<>(List.of(3, 1, 2));
        SqlSelect post = SqlSelect.of("select * from post");
        SqlSelect named = SqlSelect.of("select * from post where a in (:a)");

        assertThat(post.filter("a in (?)", one).identity(BY_ID))
                .isEqualTo(post.filter("a in (?)", other).identity(BY_ID));
        assertThat(named.bind(Map.of("a", one)).identity(BY_ID))
                .isEqualTo(named.bind(Map.of("a", other)).identity(BY_ID));
    }

    @Test
    void tellsTheValuesOfTheSelectApart() {
        SqlSelect select = SqlSelect.of("select * from post where a = ? and b = ?");

        assertThat(select.bind(1, 2).identity(BY_ID))
                .isEqualTo(select.bind(1, 2).identity(BY_ID))
                .isNotEqualTo(select.bind(2, 1).identity(BY_ID));
        assertThat(select.bind("x, y", "z").identity(BY_ID))
                .isNotEqualTo(select.bind("x", "y, z").identity(BY_ID));
    }

    @Test
    void comparesArraysByTheirElements() {
        SqlSelect post = SqlSelect.of("select * from post");

        assertThat(post.filter("a = any(?)", (Object) new int[] {1, 2}).identity(BY_ID))
                .isEqualTo(post.filter("a = any(?)", (Object) new int[] {1, 2}).identity(BY_ID))
                .isNotEqualTo(
                        post.filter("a = any(?)", (Object) new int[] {1, 3}).identity(BY_ID));
        assertThat(post.filter("a = any(?)", (Object) new String[] {"x", "y"}).identity(BY_ID))
                .isNotEqualTo(post.filter("a = any(?)", (Object) new String[] {"x, 1:y"})
                        .identity(BY_ID));
        assertThat(SqlSelect.of("select ?").bind((Object) new int[] {1}).identity(BY_ID))
                .isEqualTo(SqlSelect.of("select ?").bind((Object) new int[] {1}).identity(BY_ID));
    }

    @Test
    void refusesAValueThatCannotBeToldFromAnother() {
        SqlSelect select = SqlSelect.of("select * from post").filter("a = ?", new Object());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> select.identity(BY_ID))
                .withMessageContaining("java.lang.Object has no toString that tells its value");
    }

    @Test
    void takesWhatStandsInAListForASet() {
        SqlSelect post = SqlSelect.of("select a from post");

        for (String in : List.of("a in (?)", "a NOT IN ( :a )")) {
            assertThat(post.filter(in, List.of("x", "y")).identity(BY_ID))
                    .isEqualTo(post.filter(in, List.of("y", "x", "y")).identity(BY_ID))
                    .isEqualTo(post.filter(in, Set.of("y", "x")).identity(BY_ID))
                    .isNotEqualTo(post.filter(in, List.of("x")).identity(BY_ID));
        }
        assertThat(post.filter("(a, b) = (?)", List.of("x", "y")).identity(BY_ID))
                .isNotEqualTo(post.filter("(a, b) = (?)", List.of("y", "x")).identity(BY_ID));
    }

    private static List<String> identity(String sql) {
        return SqlSelect.of(sql).identity(BY_ID);
    }

    private static List<String> identityByN(String sql) {
        Ordering ordering = Ordering.by(desc("lower(N)")).tieBreaker("id");
        return SqlSelect.of(sql).filter("f > ? or \"F\" > 1", 1).identity(ordering);
    }
}
