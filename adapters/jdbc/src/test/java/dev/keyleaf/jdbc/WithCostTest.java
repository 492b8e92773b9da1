package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a page of a SELECT that begins with WITH costs on PostgreSQL, in blocks of the table and its indexes. */
class WithCostTest {
    private static final int ROWS = 50_000;
    private static final int MOST = 60;
    private static final Ordering NEWEST = Ordering.by(desc("t")).tieBreaker("id");
    private static final Ordering BEST = Ordering.by(desc("score").nullsLast()).tieBreaker(asc("id"));

    static final List<SqlQuery<Long>> QUERIES = Stream.of(
                    "with w as (select * from withed where body is not null) select id, t, score from w",
                    "with w as (select * from withed), v(id, t, score) as (select w.id, w.t, w.score from w) "
                            + "select * from v",
                    "with w as (select * from withed where (id in (?)) is not null) "
                            + "select id, t, score from w where coalesce(id, ?) is not null",
                    "with recursive w as (select * from withed) select id, t, score from w -- all",
                    "with q as (select * from withed) select q.id, q.t, q.score from q",
                    "with keyleaf_r0 as not materialized (select * from withed) select * from keyleaf_r0")
            .map(sql -> JdbcPager.query(sql, row -> row.getLong("id")))
            .map(query -> query.toString().contains("?") ? query.bind(List.of(1, 2), 3) : query)
            .toList();

    private final JdbcPager pager = JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random());

    @BeforeAll
    static void fill() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists withed",
                "create table withed (id int primary key, t int not null, score int, body text)",
                "insert into withed select i, i / 3, case when i % 4 > 0 then i % 1000 end, repeat('x', 100) "
                        + "from generate_series(1, " + ROWS + ") i",
                "create index on withed (t desc, id desc)",
                "create index on withed (score desc nulls last, id)",
                "vacuum analyze withed");
    }

    @ParameterizedTest
    @FieldSource("QUERIES")
    void readsAPageAtAnyDepthFromTheIndex(SqlQuery<Long> query) throws SQLException {
        for (Ordering ordering : List.of(NEWEST, BEST)) {
            assertThat(blocks(query, ordering, KeysetRequest.first(20)))
                    .as("the first page by %s", ordering)
                    .isLessThan(MOST);
            for (int depth : new int[] {500, ROWS / 2, ROWS - 500}) {
                KeysetPage<Long> before = pager.page(query, ordering, KeysetRequest.first(depth));
                KeysetRequest next = KeysetRequest.first(20).withCursor(before.nextCursor());
                assertThat(blocks(query, ordering, next))
                        .as("the page at %s by %s", depth, ordering)
                        .isLessThan(MOST);
                String back = pager.page(query, ordering, next).prevCursor();
                assertThat(blocks(query, ordering, KeysetRequest.first(20).withCursor(back)))
                        .as("the page before %s by %s", depth, ordering)
                        .isLessThan(MOST);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("QUERIES")
    void hasTheRowsOfTheTable(SqlQuery<Long> query) {
        SqlQuery<Long> plain = JdbcPager.query("select id, t, score from withed", row -> row.getLong("id"));
        SqlQuery<Long> few = query.filter("id <= ?", 100);
        for (Ordering ordering : List.of(NEWEST, BEST)) {
            List<Long> all = pager.page(plain.filter("id <= ?", 100), ordering, KeysetRequest.first(100))
                    .items();
            assertThat(Walked.rows(pager, few, ordering, 7)).isEqualTo(all);
            assertThat(pager.page(few, ordering, new OffsetRequest(20, 30)).items())
                    .isEqualTo(all.subList(30, 50));
        }
    }

    /** A filter or a key that names a table of the same name means the table. */
    @Test
    void keepsTheNamesOfTheWithInside() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists few", "create table few (id int)", "insert into few values (3), (5), (8)");
        SqlQuery<Long> query = JdbcPager.query(
                "with few as (select * from withed where id < 9) select id, t, score from few",
                row -> row.getLong("id"));

        assertThat(Walked.rows(pager, query.filter("id in (select id from few)"), Ordering.unique(asc("id")), 2))
                .containsExactly(3L, 5L, 8L);
        Ordering byCount = Ordering.by(asc("(select count(*) from FEW f where f.id = q.id)"))
                .tieBreaker(asc("id"));
        assertThat(Walked.rows(pager, query, byCount, 2)).containsExactly(1L, 2L, 4L, 6L, 7L, 3L, 5L, 8L);
    }

    /** The database allows a WITH that writes nowhere but at the top, and so not in a page. */
    @Test
    void neverLiftsAWithThatWrites() throws SQLException {
        SqlQuery<Long> query = JdbcPager.query(
                "with gone as (delete from withed where id < 9 returning id) select id from gone",
                row -> row.getLong("id"));
        @Nullable RuntimeException failure = null;
        try {
            pager.page(query, Ordering.unique(asc("id")), KeysetRequest.first(2));
        } catch (RuntimeException e) {
            failure = e;
        }
        assertThat(failure).isNotNull();
        assertThat(pager.page(
                                JdbcPager.query("select id from withed", row -> row.getLong("id")),
                                Ordering.unique(asc("id")),
                                KeysetRequest.first(1))
                        .items())
                .containsExactly(1L);
    }

    /** Of the worse of a custom and a generic plan. */
    private long blocks(SqlQuery<Long> query, Ordering ordering, KeysetRequest request) throws SQLException {
        try (Connection connection = Database.POSTGRESQL.ownConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long most = 0;
            for (String plans : new String[] {"force_custom_plan", "force_generic_plan"}) {
                statement.execute("set local plan_cache_mode = " + plans);
                pager.on(connection).page(query, ordering, request);
                long before = blocks(statement);
                pager.on(connection).page(query, ordering, request);
                most = Math.max(most, blocks(statement) - before);
            }
            connection.rollback();
            return most;
        }
    }

    private static long blocks(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery(
                "select sum(pg_stat_get_xact_blocks_fetched(oid)) from pg_class where oid >= 16384")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
