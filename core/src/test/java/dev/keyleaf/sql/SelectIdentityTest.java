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
import org.junit.jupiter.params.provider.ValueSource;

class SelectIdentityTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '"',
            value = {
                "select id from t                    # select   id from /* the t */ t",
                "select id from t                    # SELECT id FROM t",
                "select id, b from t where c         # select id, b, d, (select x from y) as e from t where c",
                "select id, extract(year from d) from t # select id, d from t",
                "select id from t where a = -1       # select id from t where a=-1",
                "select id, a as x from t            # select id, b as y from t",
            })
    void isTheSameForTheSameRows(String one, String other) {
        assertThat(identity(one)).isEqualTo(identity(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '"',
            value = {
                "select id from t          # select id from u",
                "select id from t          # select id from T",
                "select id from t          # select id from t where b",
                "select id from t where b  # select id from t where c",
                "select id from t          # select id from t join u using (id)",
                "select distinct id, a from t # select distinct id, b from t",
                "select distinctrow id, a from t # select distinctrow id, b from t",
                "select id, a from t group by 1, 2 # select id, b from t group by 1, 2",
                "select id from t union select b from t # select b from t union select b from t",
                "select id from t union all select a from u # select id from t union all select a from v",
                "with x as (select id from t) select id from x # with x as (select id from u) select id from x",
                "select id from t where b = 'x  y' # select id from t where b = 'x y'",
                "select 1 as id, count(*) as n from t # select 1 as id, 5 as n from t",
                "select 1 as id, coalesce(count(*), 0) as n from t # select 1 as id, coalesce(5, 0) as n from t",
                "select id, unnest(a) as x from t # select id, a as x from t",
                "select id, f(a) as x from t # select id, f(b) as x from t",
                "select id, a as x from t where x > 1 # select id, b as x from t where x > 1",
                "select id from t where t = 'x\\' -- 1' and b = 1 # select id from t where t = 'x\\' -- 1' and b = 2",
                "select a as `id` from t # select b as `id` from t",
                "select a as ID from t # select b as ID from t",
            })
    void differsForOtherRows(String one, String other) {
        assertThat(identity(one)).isNotEqualTo(identity(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '"',
            value = {
                "select id, n, f from t           # select id, n, f, upper(title) as l, a + b from t",
                "select id, n, f from t           # select title as l, n, f, id from t",
                "select id, n, f from t           # select * from t",
                "select t.id, f, a as n from t    # select u.x, t.id, f, a as n, b as m from t",
            })
    void isTheSameWhereKeysAndFiltersMeanTheSame(String one, String other) {
        assertThat(identityByN(one)).isEqualTo(identityByN(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '"',
            value = {
                "select id, f, a as n from t      # select id, f, b as n from t",
                "select id, f, a as \"N\" from t # select id, f, 100 - a as \"N\" from t",
                "select id, f, a as U&\"\\004E\" from t # select id, f, 100 - a as U&\"\\004E\" from t",
                "select id, f, a as U&\"!004E\" uescape '!' from t # select id, f, b as U&\"!004E\" uescape '!' from t",
                "select id, f, a n from t         # select id, f, b n from t",
                "select id, f, a as n from t      # select id, f, n from t",
                "select id, f, t.n from t, u      # select id, f, u.n from t, u",
                "select t.*, f from t, u          # select u.*, f from t, u",
                "select *, a as n from t          # select id, f, a as n from t",
                "select id, n, a as f from t      # select id, n, b as f from t",
                "select id, n, a as `F` from t    # select id, n, b as `F` from t",
                "select id, n(a), f from t        # select id, n(b), f from t",
                "select id, f, \"n\" from t     # select id, f, n from t",
            })
    void differsWhereAKeyOrAFilterMeansAnotherColumn(String one, String other) {
        assertThat(identityByN(one)).isNotEqualTo(identityByN(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"q::text like '%1%'", "q.* is not null", "exists (select 1 where x)", "\"Q\" is null", "z = 1"})
    void keepsAllColumnsWhereAFilterMayMeanAnyOfThem(String filter) {
        SqlSelect one = SqlSelect.of("select id, a as x from t").filter(filter);
        SqlSelect other = SqlSelect.of("select id, b as x from t").filter(filter);

        assertThat(one.identity(BY_ID)).isNotEqualTo(other.identity(BY_ID));
    }

    @Test
    void isTheSameForFiltersThatDifferInLayoutAndStyle() {
        SqlSelect post = SqlSelect.of("select id, a from post");

        assertThat(post.filter("a = :x or  a = :x -- twice\n", 1).identity(BY_ID))
                .isEqualTo(post.filter("a=? OR a=?", 1, 1).identity(BY_ID));
        assertThat(SqlSelect.of("select id from post where a = :a")
                        .bind(Map.of("a", 1))
                        .identity(BY_ID))
                .isEqualTo(
                        SqlSelect.of("select id from post where a = ?").bind(1).identity(BY_ID));
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
    }

    private static List<String> identity(String sql) {
        return SqlSelect.of(sql).identity(BY_ID);
    }

    private static List<String> identityByN(String sql) {
        Ordering ordering = Ordering.by(desc("lower(N)")).tieBreaker("id");
        return SqlSelect.of(sql).filter("f > ? or \"F\" > 1", 1).identity(ordering);
    }
}
