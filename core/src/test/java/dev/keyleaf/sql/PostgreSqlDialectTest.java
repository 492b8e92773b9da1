package dev.keyleaf.sql;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Direction;
import dev.keyleaf.NullPlacement;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.SeekPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgreSqlDialectTest {
    private static final Dialect POSTGRESQL = Dialect.postgreSql();
    private static final SqlSelect POST = SqlSelect.of("select * from post");
    private static final Ordering NEWEST = Ordering.by(desc("created_at")).tieBreaker("id");
    private static final Ordering BEST = Ordering.by(desc("score").nullsLast()).tieBreaker(asc("id"));

    @Test
    void readsTheFirstPageInPlainOrder() {
        SqlStatement page = page(POST, NEWEST, null, 3, "\"timestamptz\"", "\"int8\"");

        assertThat(page.text()).isEqualTo("""
                        SELECT q.*, CAST(q.created_at AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2 FROM (
                        select * from post
                        ) q ORDER BY q.created_at DESC, q.id DESC LIMIT 3""");
        assertThat(page.parameters()).isEmpty();
    }

    @Test
    void seeksAUniformOrderByOneRowValue() {
        SqlStatement page = page(POST, NEWEST, Position.after(Keyset.of("t", "7")), 3, "\"timestamptz\"", "\"int8\"");

        assertThat(page.text()).isEqualTo("""
                        SELECT q.*, CAST(q.created_at AS text) AS keyleaf_key_1, CAST(q.id AS text) AS keyleaf_key_2, \
                        ((SELECT 1 FROM (
                        select * from post
                        ) q WHERE (q.created_at, q.id) >= (CAST(? AS "timestamptz"), CAST(? AS "int8")) \
                        ORDER BY q.created_at, q.id LIMIT 1) IS NOT NULL \
                        OR (SELECT 1 FROM (
                        select * from post
                        ) q WHERE q.created_at IS NULL ORDER BY q.created_at, q.id LIMIT 1) IS NOT NULL) AS keyleaf_behind \
                        FROM (
                        select * from post
                        ) q WHERE (q.created_at, q.id) <= (CAST(? AS "timestamptz"), CAST(? AS "int8")) \
                        AND NOT (q.created_at = CAST(? AS "timestamptz") AND q.id = CAST(? AS "int8")) \
                        ORDER BY q.created_at DESC, q.id DESC LIMIT 3""");
        assertThat(page.parameters()).containsExactly("t", "7", "t", "7", "t", "7");
    }

    @Test
    void readsTheRangesOfAMixedOrderOneAfterAnotherAndStopsWhenThePageIsFull() {
        SqlStatement page = page(POST, BEST, Position.after(Keyset.of("50", "7")), 3, "\"int8\"", "\"int8\"");

        assertThat(page.text()).isEqualTo("""
                        WITH keyleaf_r0 AS MATERIALIZED (SELECT q.*, CAST(q.score AS text) AS keyleaf_key_1, \
                        CAST(q.id AS text) AS keyleaf_key_2 FROM (
                        select * from post
                        ) q WHERE q.score >= CAST(? AS "int8") AND q.score <= CAST(? AS "int8") AND q.id > CAST(? AS "int8") \
                        ORDER BY q.score DESC NULLS LAST, q.id LIMIT 3),
                        keyleaf_r1 AS MATERIALIZED (SELECT q.*, CAST(q.score AS text) AS keyleaf_key_1, \
                        CAST(q.id AS text) AS keyleaf_key_2 FROM (
                        select * from post
                        ) q WHERE q.score < CAST(? AS "int8") AND (SELECT count(*) FROM keyleaf_r0) < 3 \
                        ORDER BY q.score DESC NULLS LAST, q.id LIMIT 3),
                        keyleaf_r2 AS MATERIALIZED (SELECT q.*, CAST(q.score AS text) AS keyleaf_key_1, \
                        CAST(q.id AS text) AS keyleaf_key_2 FROM (
                        select * from post
                        ) q WHERE q.score IS NULL AND (SELECT count(*) FROM keyleaf_r0) + (SELECT count(*) FROM keyleaf_r1) < 3 \
                        ORDER BY q.score DESC NULLS LAST, q.id LIMIT 3)
                        SELECT q.*, ((SELECT 1 FROM (
                        select * from post
                        ) q WHERE q.score >= CAST(? AS "int8") AND q.score <= CAST(? AS "int8") AND q.id <= CAST(? AS "int8") \
                        ORDER BY q.score NULLS FIRST, q.id DESC LIMIT 1) IS NOT NULL \
                        OR (SELECT 1 FROM (
                        select * from post
                        ) q WHERE q.score > CAST(? AS "int8") ORDER BY q.score NULLS FIRST, q.id DESC LIMIT 1) IS NOT NULL) \
                        AS keyleaf_behind FROM (SELECT * FROM keyleaf_r0 UNION ALL SELECT * FROM keyleaf_r1 UNION ALL SELECT * FROM keyleaf_r2) q \
                        ORDER BY q.score DESC NULLS LAST, q.id LIMIT 3""");
        assertThat(page.parameters()).containsExactly("50", "50", "7", "50", "50", "50", "7", "50");
    }

    @Test
    void readsFromTheRowOfThePositionItself() {
        PageWithBoundary page = withBoundary(NEWEST, Keyset.of("t", "7"));

        assertThat(page.statement().text()).isEqualTo("""
                        SELECT q.* FROM (
                        select * from post
                        ) q WHERE (q.created_at, q.id) <= (CAST(? AS "timestamptz"), CAST(? AS "int8")) \
                        ORDER BY q.created_at DESC, q.id DESC LIMIT 4""");
        assertThat(page.statement().parameters()).containsExactly("t", "7");
        assertThat(page.numbersRanges()).isFalse();
    }

    @Test
    void numbersTheRangesThatItReadsOneAfterAnother() {
        PageWithBoundary page = withBoundary(BEST, Keyset.of("50", "7"));

        assertThat(page.statement().text()).isEqualTo("""
                        (SELECT q.*, 0 AS keyleaf_range FROM (
                        select * from post
                        ) q WHERE q.score >= CAST(? AS "timestamptz") AND q.score <= CAST(? AS "timestamptz") \
                        AND q.id >= CAST(? AS "int8") ORDER BY q.score DESC NULLS LAST, q.id LIMIT 4)
                        UNION ALL (SELECT q.*, 1 AS keyleaf_range FROM (
                        select * from post
                        ) q WHERE q.score < CAST(? AS "timestamptz") ORDER BY q.score DESC NULLS LAST, q.id LIMIT 4)
                        UNION ALL (SELECT q.*, 2 AS keyleaf_range FROM (
                        select * from post
                        ) q WHERE q.score IS NULL ORDER BY q.score DESC NULLS LAST, q.id LIMIT 4) LIMIT 4""");
        assertThat(page.numbersRanges()).isTrue();
    }

    /** From a position that includes its own row, of keys that the SELECT shows. */
    private static PageWithBoundary withBoundary(Ordering ordering, Keyset keyset) {
        List<KeyColumn> keys =
                List.of(new KeyColumn.Shown("\"timestamptz\"", "created_at"), new KeyColumn.Shown("\"int8\"", "id"));
        return PageTemplate.of(POSTGRESQL, POST, ordering, Position.after(keyset), keys, 4)
                .fill(POST, keyset);
    }

    @Test
    void staysInTheNullsWithoutAValueForThem() {
        SqlStatement page = ahead(BEST, Position.after(Keyset.of(null, "7")), "\"int8\"", "\"int8\"");

        assertThat(page.text())
                .endsWith(") q WHERE q.score IS NULL AND q.id > CAST(? AS \"int8\")"
                        + " ORDER BY q.score DESC NULLS LAST, q.id LIMIT 3");
        assertThat(page.parameters()).containsExactly("7");
    }

    @Test
    void leavesTheNullsTravellingBefore() {
        SqlStatement page = ahead(BEST, Position.before(Keyset.of(null, "7")), "\"int8\"", "\"int8\"");

        assertThat(page.text())
                .contains(
                        ") q WHERE q.score IS NULL AND q.id < CAST(? AS \"int8\") ORDER BY q.score NULLS FIRST, q.id DESC")
                .contains(
                        ") q WHERE q.score IS NOT NULL AND (SELECT count(*) FROM keyleaf_r0) < 3 ORDER BY q.score NULLS FIRST");
        assertThat(page.parameters()).containsExactly("7");
    }

    @Test
    void turnsAllRoundTravellingBefore() {
        SqlStatement page = ahead(NEWEST, Position.before(Keyset.of("t", "7")), "\"timestamptz\"", "\"int8\"");

        assertThat(page.text())
                .contains(") q WHERE (q.created_at, q.id) >= (CAST(? AS \"timestamptz\"), CAST(? AS \"int8\"))"
                        + " AND NOT (q.created_at = CAST(? AS \"timestamptz\") AND q.id = CAST(? AS \"int8\"))"
                        + " ORDER BY q.created_at, q.id LIMIT 3")
                .contains(") q WHERE q.created_at IS NULL AND (SELECT count(*) FROM keyleaf_r0) < 3"
                        + " ORDER BY q.created_at, q.id LIMIT 3");
    }

    @ParameterizedTest
    @CsvSource({
        "ASC, DATABASE_DEFAULT, q.k",
        "ASC, LAST, q.k",
        "ASC, FIRST, q.k NULLS FIRST",
        "DESC, DATABASE_DEFAULT, q.k DESC",
        "DESC, FIRST, q.k DESC",
        "DESC, LAST, q.k DESC NULLS LAST",
    })
    void saysTheDefaultNullPlacementBySilence(Direction direction, NullPlacement nulls, String orderBy) {
        Ordering ordering =
                Ordering.by(new SortKey("k", direction, nulls, true)).tieBreaker(asc("id"));

        assertThat(page(POST, ordering, null, 3, "x", "x").text()).endsWith(" ORDER BY " + orderBy + ", q.id LIMIT 3");
    }

    @Test
    void putsExpressionsInParenthesesAndLeavesNamesAlone() {
        Ordering ordering = Ordering.by(asc("lower(title)").notNull()).tieBreaker(asc("\"Post Id\""));
        SqlStatement page = ahead(ordering, Position.after(Keyset.of("a", "7")), "\"text\"", "\"uuid\"");

        assertThat(page.text()).isEqualTo("""
                        SELECT q.*, CAST((lower(title)) AS text) AS keyleaf_key_1, \
                        CAST(q."Post Id" AS text) AS keyleaf_key_2 FROM (
                        select * from post
                        ) q WHERE ((lower(title)), q."Post Id") >= (CAST(? AS "text"), CAST(? AS "uuid")) \
                        AND NOT ((lower(title)) = CAST(? AS "text") AND q."Post Id" = CAST(? AS "uuid")) \
                        ORDER BY (lower(title)), q."Post Id" LIMIT 3""");
    }

    @Test
    void keepsFiltersApartFromThePositionAndTheirValuesBeforeIts() {
        SqlSelect select = SqlSelect.of("select * from post where blog = ?")
                .bind(1)
                .filter("a = ? or b in (?)", 2, List.of(3, 4))
                .filter("c is null");
        SqlStatement page = page(select, Ordering.unique(asc("id")), Position.after(Keyset.of("7")), 3, "\"int8\"");
        assertThat(page.text()).isEqualTo("""
                        SELECT q.*, CAST(q.id AS text) AS keyleaf_key_1, ((SELECT 1 FROM (
                        select * from post where blog = ?
                        ) q WHERE (a = ? or b in (?, ?)
                        ) AND (c is null
                        ) AND q.id <= CAST(? AS "int8") ORDER BY q.id DESC LIMIT 1) IS NOT NULL) AS keyleaf_behind FROM (
                        select * from post where blog = ?
                        ) q WHERE (a = ? or b in (?, ?)
                        ) AND (c is null
                        ) AND q.id > CAST(? AS "int8") ORDER BY q.id LIMIT 3""");
        assertThat(page.parameters()).containsExactly(1, 2, 3, 4, "7", 1, 2, 3, 4, "7");
    }

    @Test
    void givesEachKeyItsOwnTypeAlsoTravellingBefore() {
        Ordering ordering = Ordering.by(asc("a").notNull(), desc("b").notNull()).tieBreaker(asc("id"));
        SqlStatement page = ahead(ordering, Position.before(Keyset.of("1", "2", "3")), "\"ta\"", "\"tb\"", "\"tc\"");

        assertThat(page.text())
                .contains(
                        "WHERE q.a >= CAST(? AS \"ta\") AND q.a <= CAST(? AS \"ta\") AND q.b >= CAST(? AS \"tb\")"
                                + " AND q.b <= CAST(? AS \"tb\") AND q.id < CAST(? AS \"tc\") ORDER BY q.a DESC, q.b, q.id DESC")
                .contains(
                        "WHERE q.a >= CAST(? AS \"ta\") AND q.a <= CAST(? AS \"ta\") AND q.b > CAST(? AS \"tb\") AND (SELECT")
                .contains("WHERE q.a < CAST(? AS \"ta\") AND (SELECT");
        assertThat(page.parameters()).containsExactly("1", "1", "2", "2", "3", "1", "1", "2", "1");
    }

    @Test
    void hasAPlaceholderForEveryParameter() {
        SqlSelect select = POST.filter("a = ?", 1);
        for (Ordering ordering : List.of(NEWEST, BEST, NEWEST.reversed(), BEST.reversed())) {
            for (Position position : List.of(
                    Position.after(Keyset.of("1", "2")),
                    Position.before(Keyset.of("1", "2")),
                    Position.after(Keyset.of(null, "2")).turned(),
                    Position.before(Keyset.of(null, "2")).turned())) {
                SqlStatement page = page(select, ordering, position, 3, "x", "y");
                assertThat(page.text().chars().filter(c -> c == '?').count())
                        .as("%s", ordering)
                        .isEqualTo(page.parameters().size());
            }
        }
    }

    @Test
    void skipsAFewRowsPlainly() {
        SqlStatement page = POSTGRESQL.offsetPage(POST.filter("a = ?", 1), NEWEST, 21, 40);

        assertThat(page.text()).isEqualTo("""
                        SELECT q.* FROM (
                        select * from post
                        ) q WHERE (a = ?
                        ) ORDER BY q.created_at DESC, q.id DESC LIMIT 21 OFFSET CAST(? AS bigint)""");
        assertThat(page.parameters()).containsExactly(1, 40L);
    }

    @Test
    void skipsManyRowsInTheIndexAndFetchesOnlyThoseOfThePage() {
        SqlStatement page = POSTGRESQL.offsetPage(POST.filter("a = ?", 1), NEWEST, 21, 100_000);

        assertThat(page.text()).isEqualTo("""
                        SELECT q.* FROM (
                        select * from post
                        ) q JOIN (SELECT q.id AS keyleaf_key_2 FROM (
                        select * from post
                        ) q WHERE (a = ?
                        ) ORDER BY q.created_at DESC, q.id DESC LIMIT 21 OFFSET CAST(? AS bigint)) k \
                        ON q.id = k.keyleaf_key_2 ORDER BY q.created_at DESC, q.id DESC""");
        assertThat(page.parameters()).containsExactly(1, 100_000L);
    }

    @Test
    void joinsByEveryKeyOfTheTieBreaker() {
        Ordering ordering = Ordering.by(asc("a")).tieBreaker(asc("b"), desc("lower(c)"));

        assertThat(POSTGRESQL.offsetPage(POST, ordering, 21, 100_000).text())
                .contains("JOIN (SELECT q.b AS keyleaf_key_2, (lower(c)) AS keyleaf_key_3 FROM (")
                .contains(
                        "ON q.b = k.keyleaf_key_2 AND (lower(c)) = k.keyleaf_key_3 ORDER BY q.a, q.b, (lower(c)) DESC");
    }

    @Test
    void doesNotComputeRowsTwiceToSkipThem() {
        SqlSelect grouped = SqlSelect.of("select author, count(*) as n from post group by author");

        assertThat(POSTGRESQL
                        .offsetPage(grouped, Ordering.unique(asc("author")), 21, 100_000)
                        .text())
                .doesNotContain("JOIN");
    }

    @Test
    void asksForTheTypesOfColumnsAndKeysWithoutReadingRows() {
        SqlStatement describe = POSTGRESQL.describe(POST.filter("a = ?", 1), Ordering.unique(asc("lower(a)")));

        assertThat(describe.text()).isEqualTo("""
                        SELECT q.*, (lower(a)), CASE WHEN 1 = 0 THEN (lower(a)) END FROM (
                        select * from post
                        ) q WHERE (a = ?
                        ) LIMIT 0""");
        assertThat(describe.parameters()).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "timestamptz, '\"timestamptz\"'",
                "int4, '\"int8\"'",
                "bigserial, '\"int8\"'",
                "numeric, '\"numeric\"'",
                "'\"my schema\".\"mood\"', '\"my schema\".\"mood\"'",
                "'odd\"name', '\"odd\"\"name\"'",
            })
    void quotesTypesAndWidensIntegers(String driverTypeName, String keyType) {
        assertThat(POSTGRESQL.keyType(driverTypeName)).isEqualTo(keyType);
    }

    /** The text of money has the currency's sign and the point of the session's locale. */
    @Test
    void readsMoneyAsANumber() {
        SqlStatement page = ahead(BEST, Position.after(Keyset.of("-1234.50", "7")), "\"money\"", "\"int8\"");

        assertThat(page.text())
                .contains("CAST(CAST(q.score AS numeric) AS text) AS keyleaf_key_1")
                .contains("q.score < CAST(CAST(? AS numeric) AS money)");
    }

    @Test
    void sortsNullsHigh() {
        assertThat(POSTGRESQL.nullsSortHigh()).isTrue();
    }

    /** The page with its probe for rows behind, as adapters ask for it. */
    private static SqlStatement page(
            SqlSelect select, Ordering ordering, @Nullable Position position, int rows, String... keyTypes) {
        SeekPlan behind = position == null ? null : SeekPlan.of(ordering, true, position.turned());
        return POSTGRESQL.keysetPage(
                select, SeekPlan.of(ordering, true, position), behind, Keys.converted(keyTypes), rows);
    }

    /** The page without the probe. */
    private static SqlStatement ahead(Ordering ordering, Position position, String... keyTypes) {
        return POSTGRESQL.keysetPage(POST, SeekPlan.of(ordering, true, position), null, Keys.converted(keyTypes), 3);
    }
}
