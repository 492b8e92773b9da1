package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.Count;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Total;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and columns of an application that are named as pages name theirs. */
@ParameterizedClass(name = "{0}")
@MethodSource("databases")
class ReservedNamesTest {
    private static final int ROWS = 20;
    private static final List<Ordering> ORDERINGS = List.of(
            Ordering.by(asc("v")).tieBreaker("id"),
            Ordering.by(desc("v").nullsFirst()).tieBreaker(asc("id")),
            Ordering.by(desc("v").nullsLast()).tieBreaker("id"));

    private final Database database;

    ReservedNamesTest(Database database) {
        this.database = database;
    }

    static Stream<Database> databases() {
        return Database.all();
    }

    private void create(String table) throws SQLException {
        String rows = IntStream.rangeClosed(1, ROWS)
                .mapToObj(id -> "(" + id + ", " + (id % 4 == 0 ? "null" : id % 3) + ")")
                .collect(Collectors.joining(", "));
        database.execute(
                "drop table if exists " + table,
                "create table " + table + " (id int primary key, v int)",
                "insert into " + table + " values " + rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q",
                "k",
                "p",
                "c",
                "n",
                "t",
                "keyleaf_r0",
                "keyleaf_r1",
                "keyleaf_table",
                "keyleaf",
                "Keyleaf_R2",
                "keyleaf_key_1",
                "keyleaf_row"
            })
    void leavesTablesOfTheseNamesAlone(String table) throws SQLException {
        create("named");
        create(table);
        for (String sql : List.of(
                "select id, v from " + table,
                "select named.id, named.v from named join " + table + " on " + table + ".id = named.id",
                "select id, v from named where id in (select id from " + table + ")")) {
            check(JdbcPager.query(sql, row -> row.getLong("id")));
        }
        SqlQuery<Long> query = JdbcPager.query("select id, v from named", row -> row.getLong("id"));
        check(query.filter("id in (select id from " + table + ")"));
        check(query.filter("exists (select 1 from " + table + " x where x.id < ?)", 3));
        JdbcPager pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
        Ordering byLookUp = Ordering.by(asc("(select max(x.v) from " + table + " x where x.id <= 7)"), desc("v"))
                .tieBreaker("id");
        assertThat(Walked.rows(pager, query, byLookUp, 3)).hasSize(ROWS).doesNotHaveDuplicates();
        database.execute("drop table " + table);
    }

    private void check(SqlQuery<Long> query) throws SQLException {
        JdbcPager pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
        SqlQuery<Long> plain = JdbcPager.query("select id, v from named", row -> row.getLong("id"));
        for (Ordering ordering : ORDERINGS) {
            List<Long> all =
                    pager.page(plain, ordering, KeysetRequest.first(100)).items();
            assertThat(Walked.rows(pager, query, ordering, 3))
                    .as("%s by %s", query, ordering)
                    .isEqualTo(all);
            assertThat(pager.page(query, ordering, new OffsetRequest(5, 9)).items())
                    .isEqualTo(all.subList(9, 14));
        }
        Total total = pager.page(query, ORDERINGS.get(0), KeysetRequest.first(5).withCount(Count.capped()))
                .total();
        assertThat(total).isEqualTo(new Total.Exact(ROWS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"keyleaf_key_1", "KEYLEAF_KEY_2", "keyleaf_type_1", "keyleaf_behind", "Keyleaf_Range"})
    void refusesColumnsOfTheseNamesBehindAStar(String column) throws SQLException {
        createWith(column);
        JdbcPager pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
        SqlQuery<Long> query = JdbcPager.query("select * from starred", row -> row.getLong("id"));

        assertThatThrownBy(() -> pager.page(query, ORDERINGS.get(0), KeysetRequest.first(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has a column named '")
                .hasMessageContaining("list the columns of the SELECT by name");
        SqlQuery<String> listed =
                JdbcPager.query("select id, v, " + column + " from starred", row -> row.getString(column));
        for (Ordering ordering : ORDERINGS) {
            assertThat(Walked.rows(pager, listed, ordering, 2)).hasSize(5).containsOnly("mine");
        }
        Ordering byIt = Ordering.by(desc(column), asc("v")).tieBreaker("id");
        assertThat(Walked.rows(pager, listed, byIt, 2)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keyleaf_key_9x", "keyleaf_r0", "keyleaf_row", "q", "k", "p"})
    void servesOtherColumnsBehindAStar(String column) throws SQLException {
        createWith(column);
        JdbcPager pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
        SqlQuery<String> query = JdbcPager.query("select * from starred", row -> row.getString(column));

        for (Ordering ordering : ORDERINGS) {
            assertThat(Walked.rows(pager, query, ordering, 2)).hasSize(5).containsOnly("mine");
        }
        Ordering byIt = Ordering.by(desc(column), asc("v")).tieBreaker("id");
        assertThat(Walked.rows(pager, query.filter(column + " = ?", "mine"), byIt, 2))
                .hasSize(5);
    }

    private void createWith(String column) throws SQLException {
        database.execute(
                "drop table if exists starred",
                "create table starred (id int primary key, v int, " + column + " varchar(9))",
                "insert into starred values (1, 1, 'mine'), (2, null, 'mine'), (3, 1, 'mine'), (4, null, 'mine'),"
                        + " (5, 2, 'mine')");
    }
}
