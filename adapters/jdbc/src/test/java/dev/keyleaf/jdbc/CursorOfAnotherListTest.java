package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keyleaf.CursorFault;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists that a fold of case or a backslash makes different ones: the cursor of one is not the other's. */
class CursorOfAnotherListTest {
    private static final Ordering BY_KEY = Ordering.by(asc("sortk")).tieBreaker("id");

    @BeforeAll
    static void fill() throws SQLException {
        for (Database database : new Database[] {Database.H2, Database.MARIADB}) {
            database.execute(
                    "drop table if exists twin",
                    "create table twin (id int primary key, t varchar(99), a int, b int)",
                    "insert into twin values (1, '', 1, 1), (2, '', 2, 2), (3, '', 3, 1), (4, '', 4, 2)");
        }
        Database.MARIADB.execute("update twin set t = 'x\\' -- 1'");
    }

    @Test
    void isRefusedWhereNamesFoldCase() {
        checkRefused(Database.H2, "select id, a as \"SORTK\" from twin", "select id, 100 - a as \"SORTK\" from twin");
    }

    @Test
    void isRefusedWhereABackslashHidesAQuote() {
        checkRefused(
                Database.MARIADB,
                "select id, a as sortk from twin where t = 'x\\' -- 1' and b = 1",
                "select id, a as sortk from twin where t = 'x\\' -- 1' and b = 2");
    }

    @Test
    void isAcceptedByTheSameListInAnotherLayout() {
        JdbcPager pager = JdbcPager.of(Database.H2.dataSource(), CursorKeys.random());
        String cursor = pager.page(
                        query("select id, a as sortk, b from twin where a > ?")
                                .bind(0)
                                .filter("b < ?", 9),
                        BY_KEY,
                        KeysetRequest.first(1))
                .nextCursor();
        SqlQuery<Integer> same = query("SELECT id, a AS sortk, upper(t) AS u, b -- more\nFROM twin\nWHERE a>:least")
                .bind(Map.of("least", 0))
                .filter("b<:most", 9);
        Ordering sameOrder = Ordering.by(asc("sortk")).tieBreaker("id");

        assertThat(pager.page(same, sameOrder, KeysetRequest.first(1).withCursor(cursor))
                        .items())
                .containsExactly(2);
    }

    private static void checkRefused(Database database, String one, String other) {
        JdbcPager pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
        String cursor = pager.page(query(one), BY_KEY, KeysetRequest.first(1)).nextCursor();

        assertThat(cursor).isNotNull();
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() ->
                        pager.page(query(other), BY_KEY, KeysetRequest.first(1).withCursor(cursor)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(CursorFault.MISMATCH));
    }

    private static SqlQuery<Integer> query(String sql) {
        return JdbcPager.query(sql, row -> row.getInt("id"));
    }
}
