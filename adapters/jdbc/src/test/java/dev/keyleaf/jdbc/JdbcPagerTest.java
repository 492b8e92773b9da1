package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.CursorStyle;
import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JdbcPagerTest {
    private static final Ordering NEWEST =
            Ordering.by(desc("created_at").notNull()).tieBreaker("id");
    private static final Ordering BY_ID = Ordering.unique(asc("id"));
    private static final String NOTES = "select id, title, rating, created_at, tags from note";

    private final JdbcPager pager = JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random());

    record Note(long id, String title, @Nullable BigDecimal rating, Instant createdAt) {}

    @BeforeAll
    static void fill() throws SQLException {
        Database.POSTGRESQL.execute("""
                create table note (
                  id int primary key, title text not null, rating numeric(9, 3), created_at timestamptz not null,
                  tags jsonb not null)""", """
                insert into note
                select i, 'note ' || i, case when i % 3 = 0 then null else i / 7.0 end,
                  timestamptz '2026-01-01 00:00:00.000001+00' + (i / 4) * interval '1 microsecond',
                  jsonb_build_object('k' || i % 2, i)
                from generate_series(1, 3000) i""");
    }

    @Test
    void mapsRecordsByComponentName() {
        Note note = pager.page(SqlQuery.of(NOTES, Note.class), BY_ID, KeysetRequest.first(1))
                .items()
                .get(0);
        assertThat(note)
                .isEqualTo(
                        new Note(1, "note 1", new BigDecimal("0.143"), Instant.parse("2026-01-01T00:00:00.000001Z")));
    }

    @Test
    void mapsSingleValuesFromTheFirstColumn() {
        assertThat(pager.page(SqlQuery.of("select id from note", Long.class), BY_ID, KeysetRequest.first(3))
                        .items())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void mapsByHand() {
        SqlQuery<String> query = JdbcPager.query(NOTES, row -> row.getString("title") + "!");
        assertThat(pager.page(query, BY_ID, KeysetRequest.first(1)).items()).containsExactly("note 1!");
    }

    @Test
    void pagesByAColumnThatTheRecordLacks() {
        record Title(String title) {}
        SqlQuery<Title> query = SqlQuery.of(NOTES, Title.class);
        KeysetPage<Title> first = pager.page(query, NEWEST, KeysetRequest.first(2));
        KeysetPage<Title> second =
                pager.page(query, NEWEST, KeysetRequest.first(2).withCursor(first.nextCursor()));
        assertThat(first.items()).containsExactly(new Title("note 3000"), new Title("note 2999"));
        assertThat(second.items()).containsExactly(new Title("note 2998"), new Title("note 2997"));
    }

    @Test
    void namesTheComponentThatHasNoColumn() {
        record Other(long id, String body) {}
        assertThatThrownBy(() -> pager.page(SqlQuery.of(NOTES, Other.class), BY_ID, KeysetRequest.first(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the SELECT has no column 'body' for Other.body: add it, or give it this name with AS");
    }

    @Test
    void refusesNullInAPrimitiveComponent() {
        record Rated(long id, double rating) {}
        assertThatThrownBy(() -> pager.page(SqlQuery.of(NOTES, Rated.class), BY_ID, KeysetRequest.first(3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("column 'rating' has NULL, but Rated.rating is a double");
    }

    @Test
    void refusesAClassItCannotMake() {
        assertThatThrownBy(() -> pager.page(SqlQuery.of(NOTES, JdbcPagerTest.class), BY_ID, KeysetRequest.first(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is neither a record nor a single value: give the query a row mapper");
    }

    @Test
    void refusesAColumnNameThatStandsTwice() {
        assertThatThrownBy(() -> pager.page(
                        SqlQuery.of("select id, title, title from note", Note.class), BY_ID, KeysetRequest.first(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has two columns named 'title': give one of them another name with AS");
    }

    @Test
    void refusesAnOrderingOnAColumnThatTheSelectLacks() {
        Ordering ordering = Ordering.by(asc("score")).tieBreaker("id");
        assertThatThrownBy(() -> pager.page(SqlQuery.of(NOTES, Note.class), ordering, KeysetRequest.first(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the ordering (score asc, id asc) and the filters see only the columns of the "
                        + "select list: add what they name to the SELECT")
                .hasMessageContaining("score does not exist");
    }

    @Test
    void refusesAnOrderingThatNamesATableOfTheSelect() {
        SqlQuery<Note> query = SqlQuery.of("select n.* from note n", Note.class);
        assertThatThrownBy(() -> pager.page(query, Ordering.unique(asc("n.id")), KeysetRequest.first(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the ordering (n.id asc) sees only the columns of the select list, by their "
                        + "names there and without a table's");
    }

    @Test
    void refusesAnOrderingInWhichTwoRowsAreEqual() {
        SqlQuery<Long> twice = SqlQuery.of("select 1 as id union all select 1", Long.class);
        assertThatThrownBy(() -> pager.page(twice, Ordering.unique(asc("id")), KeysetRequest.first(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two rows have the same keys, and a page that ends between them would lose one");
    }

    @Test
    void refusesAnOrderAndALimitInTheSelect() {
        assertThatThrownBy(() -> SqlQuery.of("select id from note order by id", Long.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not bring its own ORDER BY");
        assertThatThrownBy(() -> SqlQuery.of("select id from note limit 10", Long.class))
                .hasMessageContaining("must not bring its own LIMIT");
    }

    @Test
    void leavesCastsCommentsQuotesAndQuestionMarkOperatorsAlone() {
        SqlQuery<Long> query = SqlQuery.of("""
                        select id, title::text as t, tags /* is this :one? */ from note
                        where tags ? 'k1' and tags ?| array['k1', 'x?'] and title <> $x$what? :no$x$
                          and id % :m::int = 0 and title <> ':m' -- really?
                        """, Long.class).bind(Map.of("m", 5));
        assertThat(pager.page(query, BY_ID, KeysetRequest.first(3)).items()).containsExactly(5L, 15L, 25L);
        SqlQuery<Long> positional = SqlQuery.of(
                        "select id, tags from note where tags ? 'k0' and id > ? and tags @? '$.k0' and id % ? = 0",
                        Long.class)
                .bind(10, 5);
        assertThat(pager.page(positional, BY_ID, KeysetRequest.first(3)).items())
                .containsExactly(20L, 30L, 40L);
    }

    @Test
    void filtersByWhatIsPresent() {
        SqlQuery<Long> query = SqlQuery.of("select id, title from note", Long.class)
                .filterIfPresent("id > ?", null)
                .filterIfPresent("id > ?", Optional.empty())
                .filterIfPresent("id > ? or title = 'note 1'", Optional.of(2990))
                .filterIfPresent("title <> :t and title || 'x' <> :t", "note 2995")
                .filter("id in (?)", Set.of(1, 2, 2991, 2995));
        assertThat(pager.page(query, BY_ID, KeysetRequest.first(10)).items()).containsExactly(1L, 2991L);
    }

    @Test
    void refusesANullThatWasBoundByMistake() {
        assertThatThrownBy(() -> SqlQuery.of("select id from note", Long.class).filter("id = ?", (Object) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was given null, which compares with nothing: use filterIfPresent");
    }

    @Test
    void answersAFilterTextThatPostgresCannotHoldAsTheClientsMistake() {
        SqlQuery<Long> query =
                SqlQuery.of("select id, title from note", Long.class).filter("title = ?", "a\0b");
        assertThatThrownBy(() -> pager.page(query, BY_ID, KeysetRequest.first(10)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("a text to filter by must not contain the character U+0000");
    }

    @Test
    void readsInsideATransactionThroughAGivenConnection() throws SQLException {
        try (Connection connection = Database.POSTGRESQL.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("insert into note values (0, 'draft', null, now(), '{}')");
            SqlQuery<Long> query = SqlQuery.of("select id from note", Long.class);
            assertThat(pager.on(connection)
                            .page(query, BY_ID, KeysetRequest.first(1))
                            .items())
                    .containsExactly(0L);
            assertThat(pager.page(query, BY_ID, KeysetRequest.first(1)).items()).containsExactly(1L);
            assertThat(connection.isClosed()).isFalse();
            connection.rollback();
        }
    }

    @Test
    void refusesACursorOfAnotherFilterValue() {
        SqlQuery<Long> query = SqlQuery.of("select id from note", Long.class);
        String cursor = pager.page(query.filter("id % ? = 0", 2), BY_ID, KeysetRequest.first(1))
                .nextCursor();
        assertThatThrownBy(() -> pager.page(
                        query.filter("id % ? = 0", 3),
                        BY_ID,
                        KeysetRequest.first(1).withCursor(cursor)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(
                        "was made for another request, and is good only where nothing but the limit differs");
    }

    @Test
    void refusesACursorOfAQueryWhoseKeyIsAnotherColumn() {
        Ordering ordering = Ordering.by(asc("k")).tieBreaker("id");
        String cursor = pager.page(
                        SqlQuery.of("select id, title as k from note", Long.class), ordering, KeysetRequest.first(1))
                .nextCursor();
        assertThatThrownBy(() -> pager.page(
                        SqlQuery.of("select id, created_at as k from note", Long.class),
                        ordering,
                        KeysetRequest.first(1).withCursor(cursor)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void takesAPlainCursorBeyondTheColumnsTypeForAPositionPastTheEnd() {
        SqlQuery<Long> query = SqlQuery.of("select id from note", Long.class);
        KeysetRequest beyond = new KeysetRequest(10, "9000000000", CursorStyle.PLAIN); // id is an int4
        KeysetPage<Long> empty = pager.page(query, BY_ID, beyond);
        assertThat(empty).isEqualTo(new KeysetPage<Long>(List.of(), 10, null, "upto_9000000000"));
        KeysetPage<Long> back =
                pager.page(query, BY_ID, beyond.withCursor(empty.prevCursor()).withLimit(2));
        assertThat(back).isEqualTo(new KeysetPage<>(List.of(2999L, 3000L), 2, null, "before_2999"));
    }

    @Test
    void offersNoWayBackBeforeTheFirstRow() {
        SqlQuery<Long> query = SqlQuery.of("select id from note", Long.class);
        KeysetPage<Long> page = pager.page(query, BY_ID, new KeysetRequest(2, "0", CursorStyle.PLAIN));
        assertThat(page).isEqualTo(new KeysetPage<>(List.of(1L, 2L), 2, "2", null));
    }

    @Test
    void refusesPlainCursorsForSeveralKeys() {
        assertThatThrownBy(() -> pager.page(
                        SqlQuery.of(NOTES, Note.class),
                        NEWEST,
                        KeysetRequest.first(1).withStyle(CursorStyle.PLAIN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("plain cursors need an ordering of one integer key");
    }

    @Test
    void skipsTheSameRowsWhetherDeferredOrNot() {
        SqlQuery<Long> query =
                SqlQuery.of("select id, rating, title from note", Long.class).filter("title like ?", "note %");
        Ordering ordering = Ordering.by(desc("rating").nullsLast()).tieBreaker(asc("id"));
        List<Long> all = pager.page(query, ordering, new OffsetRequest(3000, 0)).items();
        for (long offset : new long[] {0, 1, 999, 1000, 1001, 1999, 2000, 2990, 2999, 3000, 10_000}) {
            OffsetPage<Long> page = pager.page(query, ordering, new OffsetRequest(10, offset));
            int from = (int) Math.min(offset, 3000);
            int to = Math.min(from + 10, 3000);
            assertThat(page).isEqualTo(new OffsetPage<>(all.subList(from, to), 10, offset, to < 3000));
        }
    }

    @Test
    void reportsADatabaseFailureWithItsCause() {
        assertThatThrownBy(() -> pager.page(
                        SqlQuery.of("select 1 / (id - id) as id from note", Long.class), BY_ID, KeysetRequest.first(1)))
                .isInstanceOf(UncheckedSqlException.class)
                .hasCauseInstanceOf(SQLException.class)
                .hasMessageContaining("22012");
    }
}
