package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keyleaf.Count;
import dev.keyleaf.CursorFault;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Total;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SELECTs of every shape, each with an {@code id} and a {@code score} that is often NULL and often the same. */
class AnySelectTest {
    private final JdbcPager pager = JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random());

    @BeforeAll
    static void fill() throws SQLException {
        Database.POSTGRESQL.execute(
                "create table game (id int, score int, title text, team int)",
                "insert into game select i, case when i % 4 > 0 then i % 5 end, 't' || i % 7, i % 3 "
                        + "from generate_series(1, 60) i",
                "create table team (id int, name text)",
                "insert into team values (0, 'a'), (1, 'B'), (2, 'c')",
                // names that the page's own statement might use
                "create table r0 as table game",
                "create table r1 as table game",
                "create table q as table game",
                "create table k as table game");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id, score from r0",
                "select id, score from r1",
                "select q.id, q.score from q",
                "select k.id, k.score, k as q from k",
                "with r0 as (select * from game where id < 30), r2 as (select * from r0) select id, score from r2",
                "select g.id, t.name, g.score from game g join team t on t.id = g.team",
                "select max(id) as id, title, sum(score) as score from game group by title having count(*) > 1",
                "select distinct id % 20 as id, id % 3 as score from game",
                "select id, row_number() over (partition by title order by id desc) as score from game",
                "(select id, score from game where id < 9) union all (select id + 99, 1 from game order by id limit 5)",
                "select * from (values (1, 2), (3, 4), (5, null), (6, 2)) v (id, score)",
                "select id, case when id % 3 > 0 then id % 4 end as score from generate_series(1, 20) id",
                "with recursive t (id, score) as (select 1, 1 union all select id + 1, nullif(id % 3, 0) from t "
                        + "where id < 20) select * from t",
                "select id, score from game where title <> $$;?:x$$ and title <> E'\\'?;' -- it's all ? right",
                "select id, score /* a /* nested */ ? :x */ from game",
                "select md5(id::text)::uuid as id, score::float4 / 3 as score from game",
            })
    void pagesEveryRowInOrder(String sql) throws SQLException {
        for (Ordering ordering : List.of(
                Ordering.by(asc("score")).tieBreaker("id"),
                Ordering.by(desc("score").nullsLast()).tieBreaker(asc("id")))) {
            List<String> plain = plain("select * from (" + sql + "\n) plain order by " + ordering);

            assertThat(walk(sql, ordering, 1)).as("%s, limit 1", ordering).isEqualTo(plain);
            assertThat(walk(sql, ordering, 7)).as("%s, limit 7", ordering).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "l ?# lseg '[(0,1),(1,0)]'",
                "l ?-| lseg '[(0,1),(1,0)]'",
                "l ?|| lseg '[(1,1),(2,2)]'",
                "p ?- point '(5,1)'",
                "p ?| point '(1,7)'",
                "??- lseg '[(0,1),(1,1)]' and id = 1",
                "@-@ l > 1 and id = 1",
                "j ? 'a'",
                "j ?| array['a']",
                "j ?& array['a']",
                "j @? '$.a'",
            })
    void leavesOperatorsWithAQuestionMarkAlone(String filter) {
        String sql = "select * from (values (1, lseg '[(0,0),(1,1)]', point '(1,1)', jsonb '{\"a\": 1}'), "
                + "(2, lseg '[(8,8),(9,7)]', point '(2,2)', jsonb '{}')) v (id, l, p, j)";
        SqlQuery<Integer> query =
                JdbcPager.query(sql, row -> row.getInt("id")).filter(filter).filter("id < ?", 9);

        assertThat(pager.page(query, Ordering.unique(asc("id")), KeysetRequest.first(9))
                        .items())
                .containsExactly(1);
    }

    @Test
    void countsWhatAFilterOverWholeRowsKeeps() {
        Ordering byId = Ordering.unique(asc("id"));
        SqlQuery<String> games = JdbcPager.query("select id, upper(title) as up from game", row -> row.getString("id"));
        for (String filter : List.of("q::text like '%T1%'", "row(q.*)::text like '%T1%'", "to_json(q)->>'up' = 'T1'")) {
            SqlQuery<String> query = games.filter(filter);
            int rows = pager.page(query, byId, KeysetRequest.first(100)).items().size();

            assertThat(pager.page(query, byId, KeysetRequest.first(1).withCount(Count.exact()))
                            .total())
                    .as(filter)
                    .isEqualTo(new Total.Exact(rows));
            assertThat(rows).as(filter).isBetween(5, 20);
        }
    }

    @Test
    void refusesTheCursorOfAListWhoseKeyIsComputedOtherwise() {
        Ordering byKey = Ordering.by(asc("sortk")).tieBreaker("id");
        SqlQuery<String> one = JdbcPager.query("select id, score as \"sortk\" from game", row -> row.getString("id"));
        SqlQuery<String> other =
                JdbcPager.query("select id, 100 - score as U&\"\\0073ortk\" from game", row -> row.getString("id"));
        String cursor = pager.page(one, byKey, KeysetRequest.first(3)).nextCursor();

        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(
                        () -> pager.page(other, byKey, KeysetRequest.first(3).withCursor(cursor)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(CursorFault.MISMATCH));
    }

    @Test
    void repeatsTheCastOfAnItemForEachValueOfAList() throws SQLException {
        Database.POSTGRESQL.execute(
                "create type purchase_status as enum ('new', 'paid', 'sent')",
                "create table purchase (id int primary key, status purchase_status)",
                "insert into purchase values (1, 'new'), (2, 'paid'), (3, 'sent')");
        SqlQuery<String> purchases = JdbcPager.query("select * from purchase", row -> row.getString("id"));

        for (List<String> values : List.of(List.<String>of(), List.of("new"), List.of("new", "sent"))) {
            SqlQuery<String> query = purchases.filter("status in (?::purchase_status)", values);
            assertThat(pager.page(query, Ordering.unique(asc("id")), KeysetRequest.first(9))
                            .items())
                    .as("%s", values)
                    .hasSameSizeAs(values);
        }
    }

    private List<String> walk(String sql, Ordering ordering, int limit) {
        SqlQuery<String> query = JdbcPager.query(sql, row -> row.getString("id"));
        List<String> walked = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            KeysetPage<String> page =
                    pager.page(query, ordering, KeysetRequest.first(limit).withCursor(cursor));
            walked.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null && walked.size() <= 200); // more than there are: it would never end
        return walked;
    }

    private static List<String> plain(String sql) throws SQLException {
        try (var connection = Database.POSTGRESQL.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getString("id"));
            }
            return ids;
        }
    }
}
