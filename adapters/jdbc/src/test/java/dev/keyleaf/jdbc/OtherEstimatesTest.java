package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Count;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Total;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the other databases believe of a whole table. Of filtered rows they are asked nothing. */
class OtherEstimatesTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));
    private static final Count ESTIMATE = Count.estimate().withCap(100);
    private static final Total MORE_THAN_100 = new Total.AtLeast(100);

    @Test
    void mariaDbKnowsAboutHowManyRowsATableHas() throws SQLException {
        checkMySql(Database.MARIADB);
    }

    @Test
    void mySqlKnowsAboutHowManyRowsATableHas() throws SQLException {
        checkMySql(Database.MYSQL);
    }

    private static void checkMySql(Database database) throws SQLException {
        fill(database);
        database.execute("analyze table glance");

        assertAbout(2_000, 400, total(database, "select id, upper(name) as up from glance g"));
        assertThat(total(database, "select id from glance where id > 2")).isEqualTo(MORE_THAN_100);
        assertThat(total(database, "select g.id from glance g join glance h on h.id = g.id"))
                .isEqualTo(MORE_THAN_100);
    }

    @Test
    void h2KnowsHowManyRowsATableHas() throws SQLException {
        fill(Database.H2);

        assertAbout(2_000, 20, total(Database.H2, "select id from glance"));
        assertAbout(2_000, 20, total(Database.H2, "select id from public.\"GLANCE\" g"));
        assertThat(total(Database.H2, "select id from glance where id > 2")).isEqualTo(MORE_THAN_100);
    }

    @Test
    void sqliteKnowsWhatItHasAnalyzed() throws SQLException {
        fill(Database.SQLITE);
        assertThat(total(Database.SQLITE, "select id from glance")).isEqualTo(MORE_THAN_100);

        Database.SQLITE.execute("create index glance_name on glance (name)", "analyze");
        assertThat(total(Database.SQLITE, "select id from main.Glance")).isEqualTo(new Total.Estimate(2_000));
        assertThat(total(Database.SQLITE, "select id from glance where id > 2")).isEqualTo(MORE_THAN_100);
        Database.SQLITE.execute("drop table glance", "drop table sqlite_stat1");
    }

    private static void assertAbout(long expected, long within, @Nullable Total total) {
        assertThat(total)
                .isInstanceOfSatisfying(
                        Total.Estimate.class,
                        estimate -> assertThat(estimate.count()).isBetween(expected - within, expected + within));
    }

    private static @Nullable Total total(Database database, String sql) {
        return JdbcPager.of(database.dataSource(), CursorKeys.random())
                .page(
                        JdbcPager.query(sql, row -> row.getLong("id")),
                        BY_ID,
                        KeysetRequest.first(1).withCount(ESTIMATE))
                .total();
    }

    private static void fill(Database database) throws SQLException {
        String digits = "(select 0 as d union all select 1 union all select 2 union all select 3 union all select 4 "
                + "union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";
        database.execute(
                "drop table if exists glance",
                "create table glance (id int primary key, name varchar(9))",
                "insert into glance select 1 + a.d + 10 * b.d + 100 * c.d + 1000 * e.d, 'x' from " + digits + " a, "
                        + digits + " b, " + digits + " c, (select 0 as d union all select 1) e");
    }
}
