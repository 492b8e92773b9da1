package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages are read with the row of their cursor as long as it is there. */
@ParameterizedClass(name = "{0}")
@MethodSource("databases")
class BoundaryPageTest {
    private static final SqlQuery<Long> ALL = SqlQuery.of("select id, k, s from bound", Long.class);
    private static final Ordering BY_ID = Ordering.unique(asc("id"));
    private static final Ordering MIXED = Ordering.by(desc("s").nullsLast()).tieBreaker(asc("id"));

    /** A text that ignores case when it is compared. */
    private static final Map<Database, String> CARELESS = Map.of(
            Database.POSTGRESQL, "text collate careless",
            Database.SQLITE, "text collate nocase",
            Database.H2, "varchar_ignorecase(10)",
            Database.HSQLDB, "varchar_ignorecase(10)");

    private final Database database;
    private final RecordedStatements statements;
    private final JdbcPager pager;

    BoundaryPageTest(Database database) {
        this.database = database;
        this.statements = new RecordedStatements(database.dataSource());
        this.pager = JdbcPager.of(statements.dataSource(), CursorKeys.random());
    }

    /** And one that has no dialect of its own. */
    static Stream<Database> databases() {
        return Stream.concat(Database.all(), Stream.of(Database.HSQLDB));
    }

    @BeforeEach
    void fill() throws SQLException {
        fill("varchar(10)");
    }

    private void fill(String text) throws SQLException {
        database.execute(
                "drop table if exists bound",
                "create table bound (id int primary key, k " + text + " not null, s int)",
                IntStream.rangeClosed(1, 20)
                        .mapToObj(i -> "(" + i + ", 'k" + i % 3 + "', " + (i % 4 == 0 ? "null" : i % 4) + ")")
                        .collect(Collectors.joining(", ", "insert into bound values ", "")));
    }

    /** The statements that read the table: a database in memory is asked for more with each page. */
    private List<String> taken() {
        return statements.take().stream().filter(sql -> sql.contains("bound")).toList();
    }

    @Test
    void runsOneStatementAPage() {
        KeysetPage<Long> second = behind(BY_ID, first(BY_ID));
        statements.take();
        KeysetPage<Long> third = behind(BY_ID, second);

        assertThat(third.items()).containsExactly(7L, 8L, 9L);
        assertThat(third.prevCursor()).isNotNull();
        assertThat(taken()).singleElement().asString().doesNotContain("keyleaf_behind");
    }

    /** The text of a statement is kept for pages that follow: of as many values only, and of patterns alike. */
    @Test
    void writesAStatementForListsOfEachLength() {
        for (List<Integer> keys : List.of(List.of(1), List.of(1, 2), List.of(2, 3, 1), List.of(3))) {
            assertThat(Walked.rows(pager, ALL.filter("s in (?)", keys), BY_ID, 2))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 20)
                            .filter(id -> keys.contains((int) id % 4))
                            .boxed()
                            .toList());
        }
    }

    @Test
    void writesAStatementForPatternsOfEachKind() throws SQLException {
        database.execute("update bound set k = '1%' where id > 10");

        assertThat(Walked.rows(pager, ALL.filter("k like ?", "k%"), BY_ID, 3)).hasSize(10);
        assertThat(Walked.rows(pager, ALL.filter("k like ?", "1\\%"), BY_ID, 3)).hasSize(10);
    }

    @Test
    void readsThePageAgainWhereTheRowOfItsCursorIsGone() throws SQLException {
        KeysetPage<Long> first = first(BY_ID);
        database.execute("delete from bound where id = 3");
        statements.take();
        KeysetPage<Long> second = behind(BY_ID, first);

        assertThat(second.items()).containsExactly(4L, 5L, 6L);
        assertThat(second.prevCursor()).isNotNull();
        assertThat(taken()).hasSize(2);
    }

    @Test
    void tellsThatNothingIsBehindWhereAllRowsBeforeAreGone() throws SQLException {
        KeysetPage<Long> first = first(BY_ID);
        database.execute("delete from bound where id <= 3");

        assertThat(behind(BY_ID, first).prevCursor()).isNull();
    }

    @Test
    void neitherLosesNorRepeatsARowWhoseKeyIsSpelledInAnotherWayNow() throws SQLException {
        if (database == Database.POSTGRESQL) {
            database.execute("create collation if not exists careless (provider = icu, locale = 'und-u-ks-level2', "
                    + "deterministic = false)");
        }
        fill(CARELESS.getOrDefault(database, "varchar(10)"));
        Ordering byName = Ordering.by(asc("k")).tieBreaker("id");
        KeysetPage<Long> first = first(byName);
        database.execute("update bound set k = upper(k) where id = 9");

        assertThat(first.items()).containsExactly(3L, 6L, 9L);
        assertThat(behind(byName, first).items()).containsExactly(12L, 15L, 18L);
    }

    @Test
    void walksRangesOneAfterAnother() {
        List<Long> walked = new ArrayList<>();
        KeysetPage<Long> page = first(MIXED);
        walked.addAll(page.items());
        while (page.nextCursor() != null) {
            page = behind(MIXED, page);
            walked.addAll(page.items());
        }

        assertThat(walked).hasSize(20).startsWith(3L, 7L, 11L, 15L, 19L, 2L).endsWith(12L, 16L, 20L);
    }

    @Test
    void readsBackFromTheRowOfItsCursor() {
        KeysetPage<Long> third = behind(MIXED, behind(MIXED, first(MIXED)));
        statements.take();
        KeysetPage<Long> second = pager.page(ALL, MIXED, KeysetRequest.first(3).withCursor(third.prevCursor()));

        assertThat(second.items()).containsExactly(15L, 19L, 2L);
        assertThat(second.nextCursor()).isNotNull();
        assertThat(taken()).hasSize(1);
    }

    /** The statement is written once for both. */
    @Test
    void bindsTheValuesOfTheRequestAtHand() {
        SqlQuery<Long> chosen = SqlQuery.of("select id, k, s from bound where id > ? and k like ?", Long.class);
        List<Long> ids = new ArrayList<>();
        for (int from = 2; from <= 4; from++) {
            SqlQuery<Long> query = chosen.bind(from, "k%").filter("id in (?)", List.of(from + 1, from + 2, from + 3));
            KeysetPage<Long> first = pager.page(query, BY_ID, KeysetRequest.first(1));
            ids.addAll(pager.page(query, BY_ID, KeysetRequest.first(5).withCursor(first.nextCursor()))
                    .items());
        }

        assertThat(ids).containsExactly(4L, 5L, 5L, 6L, 6L, 7L);
    }

    @Test
    void refusesKeysThatAreNotUniqueAlsoAtTheBoundary() {
        Ordering wrong = Ordering.unique(asc("k"));
        assertThatThrownBy(() -> pager.page(ALL, wrong, KeysetRequest.first(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two rows have the same keys");
    }

    @Test
    void walksByEveryLimitThroughRowsThatGoWhileItWalks() throws SQLException {
        for (int limit = 1; limit <= 5; limit++) {
            fill();
            List<Long> walked = new ArrayList<>();
            KeysetPage<Long> page = pager.page(ALL, BY_ID, KeysetRequest.first(limit));
            walked.addAll(page.items());
            while (page.nextCursor() != null) {
                long last = page.items().get(page.items().size() - 1);
                if (last % 2 == 0) {
                    database.execute("delete from bound where id = " + last);
                }
                page = pager.page(ALL, BY_ID, KeysetRequest.first(limit).withCursor(page.nextCursor()));
                walked.addAll(page.items());
            }
            assertThat(walked)
                    .as("by %s", limit)
                    .isEqualTo(LongStream.rangeClosed(1, 20).boxed().toList());
        }
    }

    private KeysetPage<Long> first(Ordering ordering) {
        return pager.page(ALL, ordering, KeysetRequest.first(3));
    }

    private KeysetPage<Long> behind(Ordering ordering, KeysetPage<Long> page) {
        return pager.page(ALL, ordering, KeysetRequest.first(3).withCursor(page.nextCursor()));
    }
}
