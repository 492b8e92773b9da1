package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;

import dev.keyleaf.Ordering;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * SELECTs of every shape on every database, in both travels; each by every small limit, and by a few under filters and
 * expressions. What is PostgreSQL's own is in {@link AnySelectTest}.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("databases")
class SelectShapesTest {
    /** Each with an {@code id} and a {@code score} that is often NULL and often the same. */
    static final List<String> SHAPES = List.of(
            "select id, score from game",
            "select g.id, g.score, t.name from game g join team t on t.id = g.team where t.name <> 'nobody'",
            "select g.id, t.points as score from game g left join team t on t.id = g.team",
            "select max(id) as id, sum(score) as score from game group by title, team having count(*) > 1",
            "select distinct half as id, third as score from game",
            "select id, score from game where id < 15 union select id, score from game where id > 10",
            "select id, score from game where id < 9 union all select id + 99, 1 from game where id < 20",
            "with low as (select * from game where id < 20) select low.id, low.score from low",
            "with low as (select team, max(score) as most from game group by team) "
                    + "select g.id, low.most - g.score as score from game g join low on low.team = g.team",
            "select id, row_number() over (partition by title order by id desc) as score from game",
            "select id, sum(score) over (partition by team order by id) as score from game",
            "select id, score from game where score = 1 or score is null or team = 2",
            "select id, score from game g where exists (select 1 from team t where t.id = g.team and t.points > 0)",
            "select id, (select t.points from team t where t.id = g.team) as score from game g",
            "select id, case when score > 1 then score - 1 when id > 9 then 0 end as score from game");

    private final Database database;

    SelectShapesTest(Database database) {
        this.database = database;
    }

    static Stream<Database> databases() {
        return Database.all();
    }

    @BeforeParameterizedClassInvocation
    static void fill(Database database) throws SQLException {
        String games = IntStream.rangeClosed(1, 24)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "(%d, %s, 't%d', %d, %d, %s)",
                        i,
                        i % 4 > 0 ? i % 5 : null,
                        i % 5,
                        i % 3,
                        i / 2,
                        i / 2 % 4 > 0 ? i / 2 % 3 : null))
                .collect(Collectors.joining(", "));
        database.execute(
                "drop table if exists game",
                "drop table if exists team",
                "create table game (id int primary key, score int, title varchar(9), team int, half int, third int)",
                "insert into game values " + games,
                "create table team (id int primary key, name varchar(9), points int)",
                "insert into team values (0, 'a', 3), (1, 'B', null), (2, 'c', 0)");
    }

    @ParameterizedTest
    @FieldSource("SHAPES")
    void pagesByANullableColumnAndItsTies(String sql) throws SQLException {
        var select = new CheckedSelect(database, sql);

        select.walk(Ordering.by(asc("score")).tieBreaker("id"), CheckedSelect.LIMITS);
        select.walk(Ordering.by(desc("score").nullsLast()).tieBreaker(asc("id")), CheckedSelect.LIMITS);
    }

    @ParameterizedTest
    @FieldSource("SHAPES")
    void pagesByExpressions(String sql) throws SQLException {
        Ordering ordering = Ordering.by(
                        asc("score % 3").nullsFirst(),
                        desc("case when id > 12 then 1 else 0 end").notNull())
                .tieBreaker(desc("id"));

        new CheckedSelect(database, sql).walk(ordering, CheckedSelect.FEW_LIMITS);
    }

    @ParameterizedTest
    @FieldSource("SHAPES")
    void pagesUnderAFilterThatIsAnOr(String sql) throws SQLException {
        Ordering ordering = Ordering.by(desc("score").nullsFirst()).tieBreaker(asc("id"));

        new CheckedSelect(database, sql)
                .filter("score = 1 or score is null or id > 10 or id < 3")
                .walk(ordering, CheckedSelect.FEW_LIMITS);
    }

    /** Neither is unique in the rows of the join, and neither of the SELECT's columns is called as in its table. */
    @Test
    void pagesByATieBreakerOfTwoTables() throws SQLException {
        var select = new CheckedSelect(
                database,
                "select t.id as team_id, g.id as game_id, t.points, g.score from team t join game g on g.half > t.id");

        select.walk(Ordering.by(asc("score")).tieBreaker(asc("team_id"), desc("game_id")), CheckedSelect.LIMITS);
        select.walk(
                Ordering.by(desc("points").nullsLast()).tieBreaker(desc("game_id"), desc("team_id")),
                CheckedSelect.FEW_LIMITS);
    }
}
