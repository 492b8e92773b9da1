package dev.keyleaf.sql;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.Ordering;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.SeekPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of H2, SQLite, MariaDB and MySQL; that they are right is proven on the databases. */
class OtherDialectsTest {
    private static final SqlSelect POST = SqlSelect.of("select * from post");
    private static final Ordering NEWEST = Ordering.by(desc("t").notNull()).tieBreaker("id");
    private static final Ordering MIXED = Ordering.by(desc("score").notNull()).tieBreaker(asc("id"));
    private static final Ordering NULLS_LAST =
            Ordering.by(asc("score").nullsLast()).tieBreaker("id");

    @Test
    void mariaDbComparesKeyByKeyAndProbesWhatIsBehind() {
        SqlStatement page =
                page(Dialect.mariaDb(), NEWEST, Position.after(Keyset.of("2026", "7")), "DATETIME", "BIGINT");

        assertThat(page.text()).isEqualTo("""
                        SELECT q.*, IF(CAST(t AS CHAR) LIKE '%-00%', 'keyleaf: not a DATE', CAST(t AS CHAR)) AS keyleaf_key_1, id AS keyleaf_key_2, ((SELECT 1 FROM (
                        select * from post
                        ) q WHERE (t > CAST(? AS DATETIME(6)) OR (t = CAST(? AS DATETIME(6)) AND (id >= ?))) \
                        ORDER BY t, id LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
                        select * from post
                        ) q WHERE (t < CAST(? AS DATETIME(6)) OR (t = CAST(? AS DATETIME(6)) AND (id < ?))) \
                        ORDER BY t DESC, id DESC LIMIT 3""");
    }

    @Test
    void mariaDbJoinsTheRangesOfAMixedOrderByOr() {
        assertThat(ahead(Dialect.mariaDb(), MIXED, Position.after(Keyset.of("5", "7")), "INT", "BIGINT")
                        .text())
                .endsWith(") q WHERE ((score = ? AND id > ?) OR (score < ?)) ORDER BY score DESC, id LIMIT 3");
    }

    @Test
    void mySqlReadsAndProbesOneIntervalAtATime() {
        SqlStatement page = page(Dialect.mySql(), NEWEST, Position.after(Keyset.of("2026", "7")), "DATETIME", "BIGINT");

        assertThat(page.text()).isEqualTo("""
                        SELECT q.*, ((SELECT 1 FROM (
                        select * from post
                        ) q WHERE t = CAST(? AS DATETIME(6)) AND id >= ? ORDER BY t, id LIMIT 1) IS NOT NULL \
                        OR (SELECT 1 FROM (
                        select * from post
                        ) q WHERE t > CAST(? AS DATETIME(6)) ORDER BY t, id LIMIT 1) IS NOT NULL) AS keyleaf_behind \
                        FROM ((SELECT q.*, IF(CAST(t AS CHAR) LIKE '%-00%', 'keyleaf: not a DATE', CAST(t AS CHAR)) AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
                        select * from post
                        ) q WHERE t = CAST(? AS DATETIME(6)) AND id < ? ORDER BY t DESC, id DESC LIMIT 3)
                        UNION ALL (SELECT q.*, IF(CAST(t AS CHAR) LIKE '%-00%', 'keyleaf: not a DATE', CAST(t AS CHAR)) AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
                        select * from post
                        ) q WHERE t < CAST(? AS DATETIME(6)) ORDER BY t DESC, id DESC LIMIT 3)) q \
                        ORDER BY t DESC, keyleaf_key_2 DESC LIMIT 3""");
    }

    @Test
    void mySqlReadsEachRangeOfAMixedOrderByItself() {
        assertThat(ahead(Dialect.mySql(), MIXED, Position.after(Keyset.of("5", "7")), "INT", "BIGINT")
                        .text())
                .contains(") q WHERE score = ? AND id > ? ORDER BY score DESC, id LIMIT 3)\nUNION ALL (")
                .endsWith(") q WHERE score < ? ORDER BY score DESC, id LIMIT 3)) q "
                        + "ORDER BY keyleaf_key_1 DESC, keyleaf_key_2 LIMIT 3");
    }

    @Test
    void mySqlReadsNullsThatItDoesNotPlaceItselfAsARangeOfTheirOwn() {
        assertThat(ahead(Dialect.mySql(), NULLS_LAST, null, "INT", "BIGINT").text())
                .isEqualTo("""
                        SELECT q.* FROM ((SELECT q.*, score AS keyleaf_key_1, \
                        id AS keyleaf_key_2 FROM (
                        select * from post
                        ) q WHERE score IS NOT NULL ORDER BY score, id LIMIT 3)
                        UNION ALL (SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
                        select * from post
                        ) q WHERE score IS NULL ORDER BY id LIMIT 3)) q \
                        ORDER BY keyleaf_key_1 IS NULL, keyleaf_key_1, keyleaf_key_2 LIMIT 3""");
    }

    @Test
    void mySqlSortsByNoKeyThatIsNullOrOneTextInTheWholeRange() {
        Ordering ordering = Ordering.by(asc("score"), asc("name")).tieBreaker("id");
        assertThat(ahead(
                                Dialect.mySql(),
                                ordering,
                                Position.after(Keyset.of(null, "a", "7")),
                                "INT",
                                "VARCHAR",
                                "BIGINT")
                        .text())
                .contains(") q WHERE score IS NULL AND name = ? AND id > ? ORDER BY id LIMIT 3)")
                .contains(") q WHERE score IS NULL AND name > ? ORDER BY name, id LIMIT 3)")
                .contains(") q WHERE score IS NOT NULL ORDER BY score, name, id LIMIT 3)");
    }

    @Test
    void mySqlLooksBehindAMixedOrderFromTheFarEndAsTheIndexGoes() {
        assertThat(page(Dialect.mySql(), MIXED, Position.after(Keyset.of("5", "7")), "INT", "BIGINT")
                        .text())
                .contains(") q WHERE score = ? AND id <= ? ORDER BY score DESC, id LIMIT 1) IS NOT NULL OR ")
                .contains(") q WHERE score > ? ORDER BY score DESC, id LIMIT 1) IS NOT NULL) AS keyleaf_behind");
    }

    @Test
    void sqliteTakesRowValuesApart() {
        assertThat(ahead(Dialect.sqlite(), NEWEST, Position.after(Keyset.of("s2026", "7")), "TEXT", "INTEGER")
                        .text())
                .contains(") q WHERE t = ? AND id < ?\nUNION ALL ")
                .contains(") q WHERE t < ? ORDER BY ");
    }

    @Test
    void sqliteMergesTheRangesOfAMixedOrder() {
        SqlStatement page = ahead(Dialect.sqlite(), MIXED, Position.after(Keyset.of("d0.5", "7")), "REAL", "");

        assertThat(page.text()).isEqualTo("""
                        SELECT q.* FROM (SELECT q.*, score AS keyleaf_key_1, \
                        id AS keyleaf_key_2 FROM (
                        select * from post
                        ) q WHERE score = ? AND id > ?
                        UNION ALL SELECT q.*, score AS keyleaf_key_1, id AS keyleaf_key_2 FROM (
                        select * from post
                        ) q WHERE score < ? ORDER BY keyleaf_key_1 DESC, keyleaf_key_2 LIMIT 3 + 0) q \
                        ORDER BY keyleaf_key_1 DESC, keyleaf_key_2""");
        assertThat(page.parameters()).containsExactly(0.5, 7L, 0.5);
    }

    @Test
    void sqliteQualifiesQuotedNamesLestTheyBecomeTexts() {
        assertThat(ahead(Dialect.sqlite(), Ordering.unique(asc("\"Id\"")), null, "")
                        .text())
                .endsWith(" ORDER BY q.\"Id\" LIMIT 3 + 0");
    }

    @Test
    void h2ReadsARangeOfAnOpenSelectFromInsideIfThoseBeforeItLeaveRoom() {
        SqlStatement page = ahead(Dialect.h2(), MIXED, Position.after(Keyset.of("5", "7")), "INTEGER", "BIGINT");

        assertThat(page.text()).endsWith("""
                        AS keyleaf_key_2 FROM ((
                        select * from post
                         WHERE score = CAST(? AS BIGINT) AND id > CAST(? AS BIGINT) ORDER BY score DESC, id FETCH FIRST 3 ROWS ONLY)
                        UNION ALL (
                        select * from post
                         WHERE score < CAST(? AS BIGINT) AND RAND() >= 0 ORDER BY score DESC, id FETCH FIRST CASE WHEN \
                        EXISTS (
                        select * from post
                         WHERE score = CAST(? AS BIGINT) AND id > CAST(? AS BIGINT) ORDER BY score DESC, id OFFSET 2 ROWS FETCH NEXT 1 ROWS ONLY) \
                        THEN 0 ELSE 3 END ROWS ONLY)) q ORDER BY score DESC, id FETCH FIRST 3 ROWS ONLY""");
        assertThat(page.parameters()).containsExactly("5", "7", "5", "5", "7");
    }

    @Test
    void h2ReadsAPageOfNullsWithoutAskingUnlessAFilterMayRejectThem() {
        SeekPlan ahead = SeekPlan.of(
                Ordering.by(asc("k").nullsLast()).tieBreaker("id"), false, Position.after(Keyset.of("5", "7")));

        assertThat(Dialect.h2()
                        .keysetPage(POST, ahead, null, Keys.converted("BIGINT", "BIGINT"), 3)
                        .text())
                .endsWith(
                        " WHERE k IS NULL ORDER BY k NULLS LAST, id FETCH FIRST 3 ROWS ONLY)) q ORDER BY k NULLS LAST, id FETCH FIRST 3 ROWS ONLY");
        assertThat(Dialect.h2()
                        .keysetPage(POST.filter("k > ?", 1), ahead, null, Keys.converted("BIGINT", "BIGINT"), 3)
                        .text())
                .containsPattern("AND k IS NULL AND RAND\\(\\) >= 0 ORDER BY k NULLS LAST, id FETCH FIRST CASE WHEN");
    }

    @Test
    void h2AddsToTheConditionOfAnOpenSelect() {
        SqlSelect open = SqlSelect.of("select p.id, p.score from post p where a = ? or b = ? -- mine")
                .bind(1, 2)
                .filter("score > ?", 3);

        SqlStatement page = Dialect.h2()
                .keysetPage(
                        open,
                        SeekPlan.of(Ordering.unique(asc("id")), false, Position.after(Keyset.of("7"))),
                        null,
                        Keys.converted("BIGINT"),
                        3);

        assertThat(page.text()).contains("""
                        select p.id, p.score from post p\s
                         WHERE ( a = ? or b = ? -- mine
                        ) AND (score > ?
                        ) AND id > CAST(? AS BIGINT) ORDER BY id FETCH FIRST 3 ROWS ONLY""");
        assertThat(page.parameters()).containsExactly(1, 2, 3, "7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a as id, score from post",
                "select a id, score from post",
                "select all a id, score from post",
                "select id, not score score from post",
                "select id, score is not null score from post",
                "select id, case when score is null then a else b end score from post",
                "select id, score from post where true qualify (row_number() over (order by id)) < 9",
                "select id, lower(score) as score from post",
                "select rownum, id, score from post",
                "select id, score from post where rownum() < 9",
                "select top 5 id, score from post",
                "select distinct id, score from post",
                "select p.id, p.score from post p join author a on a.id = p.author",
                "select id, score from (select * from post) p",
                "select id, score from post, author"
            })
    void h2JoinsTheRangesOfAnyOtherSelectByOr(String sql) {
        assertThat(Dialect.h2()
                        .keysetPage(
                                SqlSelect.of(sql),
                                SeekPlan.of(MIXED, false, Position.after(Keyset.of("5", "7"))),
                                null,
                                Keys.converted("BIGINT", "BIGINT"),
                                3)
                        .text())
                .endsWith(") q WHERE ((score = CAST(? AS BIGINT) AND id > CAST(? AS BIGINT)) OR "
                        + "(score < CAST(? AS BIGINT))) ORDER BY score DESC, id FETCH FIRST 3 ROWS ONLY");
    }

    @Test
    void namesTheTypeThatCannotBeAKey() {
        assertThatThrownBy(() -> Dialect.h2().keyType("GEOMETRY"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a key of the type GEOMETRY cannot be paged on this database");
    }

    private static SqlStatement page(Dialect dialect, Ordering ordering, Position position, String... types) {
        SeekPlan behind = SeekPlan.of(ordering, dialect.nullsSortHigh(), position.turned());
        return page(dialect, ordering, position, behind, types);
    }

    private static SqlStatement ahead(
            Dialect dialect, Ordering ordering, @Nullable Position position, String... types) {
        return page(dialect, ordering, position, null, types);
    }

    private static SqlStatement page(
            Dialect dialect,
            Ordering ordering,
            @Nullable Position position,
            @Nullable SeekPlan behind,
            String... types) {
        List<KeyColumn> keyTypes =
                Keys.converted(List.of(types).stream().map(dialect::keyType).toArray(String[]::new));
        return dialect.keysetPage(POST, SeekPlan.of(ordering, dialect.nullsSortHigh(), position), behind, keyTypes, 3);
    }
}
