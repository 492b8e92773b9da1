package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keyleaf.Count;
import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Total;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists of values as filters, empty ones among them, on every database. */
@ParameterizedClass(name = "{0}")
@MethodSource("databases")
class ListFiltersTest {
    private static final Ordering BY_A = Ordering.by(desc("a").nullsLast()).tieBreaker(asc("id"));
    private static final List<Integer> ALL = List.of(4, 2, 1, 3);

    private final JdbcPager pager;

    ListFiltersTest(Database database) {
        this.pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
    }

    static Stream<Database> databases() {
        return Database.all();
    }

    @BeforeParameterizedClassInvocation
    static void fill(Database database) throws SQLException {
        database.execute(
                "drop table if exists listed",
                "create table listed (id int primary key, a int, b varchar(9))",
                "insert into listed values (1, 10, 'x'), (2, 20, 'Y'), (3, null, 'z'), (4, 30, null)");
    }

    /** As in logic: nothing is in an empty list, NULL neither. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a in (?)                                   # none",
                "a in (:a)                                  # none",
                "a not in (?)                               # all",
                "not a in (?)                               # all",
                "not (a not in (?))                         # none",
                "lower(b) in (?)                            # none",
                "a + 1 not in (?)                           # all",
                "(a, b) in (?)                              # none",
                "(a, b) not in (?)                          # all",
                "a in (cast(? as decimal(9)))               # none",
                "id > 0 and a not in (?)                    # all",
                "id > 9 or a in (?)                         # none",
                "case when a in (?) then 1 else 2 end = 2   # all",
                "exists (select 1 from listed l where l.a not in (?)) # all",
            })
    void knowsWhatIsInAnEmptyList(String condition, String kept) {
        List<Integer> expected = kept.equals("all") ? ALL : List.of();

        for (Object empty : List.of(List.of(), Set.of(), Optional.of(List.of()))) {
            SqlQuery<Integer> query = query("select id, a, b from listed").filterIfPresent(condition, empty);
            KeysetPage<Integer> page =
                    pager.page(query, BY_A, KeysetRequest.first(9).withCount(Count.exact()));

            assertThat(page.items()).isEqualTo(expected);
            assertThat(page.total()).isEqualTo(new Total.Exact(expected.size()));
            assertThat(pager.page(query, BY_A, new OffsetRequest(9, 0)).items()).isEqualTo(expected);
        }
    }

    @Test
    void knowsItInTheSelectToo() {
        assertThat(ids(query("select id, a from listed where a in (:a)").bind(Map.of("a", List.of()))))
                .isEmpty();
        assertThat(ids(query("select id, a from listed where a not in (?) and id < ?")
                        .bind(List.of(), 9)))
                .isEqualTo(ALL);
    }

    @Test
    void leavesTheFilterOutOnlyWithoutAValue() {
        SqlQuery<Integer> query = query("select id, a from listed");

        assertThat(ids(query.filterIfPresent("a in (?)", Optional.empty()))).isEqualTo(ALL);
        assertThat(ids(query.filterIfPresent("a in (?)", null))).isEqualTo(ALL);
        assertThat(ids(query.filterIfPresent("a in (?)", List.of(10, 30)))).containsExactly(4, 1);
    }

    @Test
    void repeatsWhatBelongsToAnItem() {
        SqlQuery<Integer> query = query("select id, a, b from listed");

        assertThat(ids(query.filter("b in (lower(?))", List.of("X", "Z")))).containsExactly(1, 3);
        assertThat(ids(query.filter("a in (cast(? as decimal(9)), ?)", List.of("10", "20"), List.of(30))))
                .containsExactly(4, 2, 1);
        assertThat(ids(query.filter("a in (?, ?)", List.of(), Set.of(20)))).containsExactly(2);
    }

    /** On MySQL {@code ||} is OR: what is left of IN, and so the outcome, would be another. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a = 10 || a not in (?)",
                "a < id in (?)",
                "coalesce(?) = 10",
                "a in (select id from listed where (id) = (?))"
            })
    void refusesTheFirstListWhereAnEmptyOneWouldBeUnclear(String condition) {
        for (List<Integer> list : List.of(List.<Integer>of(), List.of(10))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> query("select id, a from listed").filterIfPresent(condition, list))
                    .withMessageContaining("collection must be");
        }
    }

    @Test
    void refusesANullInAListAsTheClientsMistake() {
        SqlQuery<Integer> query = query("select id, a from listed");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> query.filterIfPresent("a in (?)", Arrays.asList(10, null)))
                .withMessage("filter must not have a null in its list, but value 2 was null");
    }

    private List<Integer> ids(SqlQuery<Integer> query) {
        return pager.page(query, BY_A, KeysetRequest.first(9)).items();
    }

    private static SqlQuery<Integer> query(String sql) {
        return JdbcPager.query(sql, row -> row.getInt("id"));
    }
}
