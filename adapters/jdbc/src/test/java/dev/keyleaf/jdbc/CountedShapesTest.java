package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Count;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Total;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The total of every shape of SELECT is the number of rows that it fetches, on every database. */
class CountedShapesTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));

    private static final List<String> SHAPES = List.of(
            "select id, score from tally",
            "select id, score from tally where score > 2",
            "select id, score from tally where 1 = 0",
            "select t.id, s.name from tally t join squad s on s.id = t.team",
            "select t.id, s.name from tally t left join squad s on s.id = t.team and s.id > 0",
            "select t.id * 10 + s.id as id from tally t cross join squad s",
            "select distinct score as id from tally where score is not null",
            "select distinct team as id, lower(title) as low from tally where id in (1, 4, 7)",
            "select team as id, count(*) as n from tally group by team",
            "select max(id) as id, title from tally group by title",
            "select team as id, sum(score) as s from tally where team = 1 group by team", // one group
            "select team as id, sum(score) as s from tally where team = 77 group by team", // none
            "select max(id) as id from tally", // one row without a group
            "select count(*) as id from tally where 1 = 0",
            "select team as id from tally group by team having count(*) > 20",
            "select id from tally where id < 9 union select id from tally where id < 5",
            "select id from tally where id < 9 union all select id + 100 from tally where id < 5",
            "select id from tally where id < 20 except select id from tally where id < 5",
            "with x as (select * from tally where id < 30) select id, score from x where score is not null",
            "with x as (select team, max(id) as id from tally group by team), y as (select id from x) select id from y",
            "select id, row_number() over (partition by title order by id) as n from tally",
            "select * from (select id, score from tally where id < 9) v",
            "select id, lower(title) as low, coalesce(score, 0) as s from tally",
            "select id, (select count(*) from squad s where s.id <= t.team) as n from tally t",
            "select id, (select max(s.name) from squad s) as n from tally t",
            "select 1 as id, coalesce(count(*), 0) as n from tally",
            "select 1 as id, 5 - count(*) as n from tally where 1 = 0",
            "select 7 as id, (count(*)) as n, lower('x') as x from tally",
            "select id, upper(title) as up, score + 1 as more from tally where title <> 'T3'",
            "select id, case when score > 2 then 'much' else 'little' end as size from tally -- of them",
            "select id from tally t where exists (select 1 from squad s where s.id = t.team and s.name = 'a')");

    @TestFactory
    Stream<DynamicTest> countsWhatIsFetchedOnPostgreSql() throws SQLException {
        return countsWhatIsFetched(Database.POSTGRESQL);
    }

    @TestFactory
    Stream<DynamicTest> countsWhatIsFetchedOnMariaDb() throws SQLException {
        return countsWhatIsFetched(Database.MARIADB);
    }

    @TestFactory
    Stream<DynamicTest> countsWhatIsFetchedOnMySql() throws SQLException {
        // 8.0.12 has no EXCEPT
        return countsWhatIsFetched(Database.MYSQL, " except ");
    }

    @TestFactory
    Stream<DynamicTest> countsWhatIsFetchedOnSqlite() throws SQLException {
        return countsWhatIsFetched(Database.SQLITE);
    }

    @TestFactory
    Stream<DynamicTest> countsWhatIsFetchedOnH2() throws SQLException {
        return countsWhatIsFetched(Database.H2);
    }

    private static Stream<DynamicTest> countsWhatIsFetched(Database database, String... lacks) throws SQLException {
        fill(database);
        JdbcPager pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
        Map<String, SqlQuery<Long>> queries = new LinkedHashMap<>();
        SHAPES.stream().filter(sql -> Stream.of(lacks).noneMatch(sql::contains)).forEach(sql -> {
            SqlQuery<Long> query = JdbcPager.query(sql, row -> row.getLong("id"));
            queries.put(sql, query);
            queries.put(sql + " | filtered", query.filter("id > ? or id = ?", 4, 2));
        });
        queries.put(
                "filtered by what is computed",
                JdbcPager.query(
                                "select id, lower(title) as low, upper(title) as up from tally",
                                row -> row.getLong("id"))
                        .filter("LOW = ?", "t3"));
        queries.put(
                "filtered by what is no column of its own",
                JdbcPager.query("select id, upper(title) as up, title from tally", row -> row.getLong("id"))
                        .filter("id * 2 > 20 and exists (select 1 from squad s where s.id = 1 and up = 'T3')"));
        queries.put(
                "with a value that goes with its column",
                JdbcPager.query(
                                "select id, coalesce(score, ?) as s, title from tally where team = ?",
                                row -> row.getLong("id"))
                        .bind(9, 1)
                        .filter("title <> ?", "T3"));
        return queries.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check(pager, each.getValue())));
    }

    private static void check(JdbcPager pager, SqlQuery<Long> query) {
        List<Long> fetched =
                pager.page(query, BY_ID, new OffsetRequest(10_000, 0)).items();
        Total exact = new Total.Exact(fetched.size());

        assertThat(pager.page(query, BY_ID, new OffsetRequest(1, 0, Count.exact()))
                        .total())
                .isEqualTo(exact);
        assertThat(pager.page(query, BY_ID, new OffsetRequest(1, 1_000, Count.exact()))
                        .total())
                .isEqualTo(exact);
        assertThat(pager.page(query, BY_ID, KeysetRequest.first(1).withCount(Count.auto()))
                        .total())
                .isEqualTo(exact);
        assertThat(pager.page(
                                query,
                                BY_ID,
                                KeysetRequest.first(1).withCount(Count.capped().withCap(3)))
                        .total())
                .isEqualTo(fetched.size() > 3 ? new Total.AtLeast(3) : exact);
        assertThat(pager.page(query, BY_ID, KeysetRequest.first(1).withCount(Count.estimate()))
                        .total())
                .isNotNull();
    }

    private static void fill(Database database) throws SQLException {
        database.execute(
                "drop table if exists tally",
                "drop table if exists squad",
                "create table squad (id int primary key, name varchar(9))",
                "insert into squad values (0, 'a'), (1, 'B'), (2, 'c')",
                "create table tally (id int primary key, score int, title varchar(9), team int)");
        for (int i = 1; i <= 60; i++) {
            database.execute("insert into tally values (" + i + ", " + (i % 4 == 0 ? "null" : i % 5) + ", 'T" + i % 7
                    + "', " + (i % 10 == 0 ? "null" : i % 4) + ")");
        }
    }
}
