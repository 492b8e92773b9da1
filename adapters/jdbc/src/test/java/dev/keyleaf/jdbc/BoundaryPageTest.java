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
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of PostgreSQL, which are read with the row of their cursor as long as it is there. */
class BoundaryPageTest {
    private static final SqlQuery<Long> ALL = SqlQuery.of("select id, k, s from bound", Long.class);
    private static final Ordering BY_ID = Ordering.unique(asc("id"));
    private static final Ordering MIXED = Ordering.by(desc("s").nullsLast()).tieBreaker(asc("id"));

    private final RecordedStatements statements = new RecordedStatements(Database.POSTGRESQL.dataSource());
    private final JdbcPager pager = JdbcPager.of(statements.dataSource(), CursorKeys.random());

    @BeforeEach
    void fill() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists bound",
                "create table bound (id int primary key, k text not null, s int)",
                "insert into bound select i, 'k' || i % 3, nullif(i % 4, 0) from generate_series(1, 20) i");
    }

    @Test
    void runsOneStatementAPage() {
        KeysetPage<Long> second = behind(BY_ID, first(BY_ID));
        statements.take();
        KeysetPage<Long> third = behind(BY_ID, second);

        assertThat(third.items()).containsExactly(7L, 8L, 9L);
        assertThat(third.prevCursor()).isNotNull();
        assertThat(statements.take()).singleElement().asString().doesNotContain("keyleaf_behind");
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
        Database.POSTGRESQL.execute("update bound set k = '1%' where id % 2 = 0");

        assertThat(Walked.rows(pager, ALL.filter("k like ?", "k%"), BY_ID, 3)).hasSize(10);
        assertThat(Walked.rows(pager, ALL.filter("k like ?", "1\\%"), BY_ID, 3)).hasSize(10);
    }

    @Test
    void readsThePageAgainWhereTheRowOfItsCursorIsGone() throws SQLException {
        KeysetPage<Long> first = first(BY_ID);
        Database.POSTGRESQL.execute("delete from bound where id = 3");
        statements.take();
        KeysetPage<Long> second = behind(BY_ID, first);

        assertThat(second.items()).containsExactly(4L, 5L, 6L);
        assertThat(second.prevCursor()).isNotNull();
        assertThat(statements.take()).hasSize(2);
    }

    @Test
    void tellsThatNothingIsBehindWhereAllRowsBeforeAreGone() throws SQLException {
        KeysetPage<Long> first = first(BY_ID);
        Database.POSTGRESQL.execute("delete from bound where id <= 3");

        assertThat(behind(BY_ID, first).prevCursor()).isNull();
    }

    @Test
    void neitherLosesNorRepeatsARowWhoseKeyIsSpelledInAnotherWayNow() throws SQLException {
        Database.POSTGRESQL.execute(
                "create collation if not exists careless (provider = icu, locale = 'und-u-ks-level2', "
                        + "deterministic = false)",
                "alter table bound alter k type text collate careless");
        Ordering byName = Ordering.by(asc("k")).tieBreaker("id");
        KeysetPage<Long> first = first(byName);
        Database.POSTGRESQL.execute("update bound set k = upper(k) where id = 9");

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

    /** SQL promises no order of the parts of a UNION ALL: here they are read from the last to the first. */
    @Test
    void readsThePageAgainWhereRangesComeInAnotherOrder() {
        KeysetRequest second = KeysetRequest.first(3).withCursor(first(MIXED).nextCursor());
        KeysetPage<Long> expected = pager.page(ALL, MIXED, second);
        statements.rewrite(sql -> sql.contains("UNION ALL (SELECT q.*, 1 AS keyleaf_range")
                ? "SELECT * FROM (" + sql + ") r ORDER BY keyleaf_range DESC"
                : sql);

        assertThat(pager.page(ALL, MIXED, KeysetRequest.first(9).withCursor(second.cursor()))
                        .items())
                .startsWith(expected.items().toArray(Long[]::new))
                .containsExactly(15L, 19L, 2L, 6L, 10L, 14L, 18L, 1L, 5L);
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
                    Database.POSTGRESQL.execute("delete from bound where id = " + last);
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
