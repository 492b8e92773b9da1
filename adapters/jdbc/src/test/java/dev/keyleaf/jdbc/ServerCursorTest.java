package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A stream's rows are read while the server makes them, and what is left of them is not read when it is closed. */
class ServerCursorTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));

    /** Two gigabytes if it were read to its end. */
    private static final String MANY_IN_MYSQL = """
            select a.n + 100 * b.n + 10000 * c.n as id, repeat('x', 2000) as filler
            from digits a join digits b join digits c""";

    @Test
    void leavesTheRestOnPostgreSql() throws SQLException {
        Database.POSTGRESQL.execute(
                "create table series (id int primary key)", "insert into series select generate_series(1, 10000)");
        try (Connection connection = Database.POSTGRESQL.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_sort = off"); // a sort would meet the division before the first row
            JdbcPager pager = JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random())
                    .on(connection);
            String dividingByZero = "select id, 1 / (id - 5000) as filler from series";
            try (RowStream<Long> rows = pager.stream(
                    JdbcPager.query(dividingByZero, row -> row.getLong("id")), BY_ID, KeysetRequest.first(100))) {
                for (int i = 0; i < 4_000; i++) {
                    assertThat(rows.next()).isTrue();
                }
                assertThatThrownBy(() -> {
                            while (rows.next()) {
                                rows.row();
                            }
                        })
                        .isInstanceOf(UncheckedSqlException.class);
            }
            statement.execute("reset enable_sort");
        }
    }

    /** Behind a pooler in transaction mode the session is shared, and its settings would be those of others too. */
    @Test
    void setsTheIsolationOfItsTransactionAndNotOfTheSession() throws SQLException {
        try (Connection connection = Database.POSTGRESQL.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            JdbcPager pager = JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random())
                    .on(connection);
            try (RowStream<Long> rows = pager.stream(
                    JdbcPager.query("select i as id from generate_series(1, 9) i", row -> row.getLong("id")),
                    BY_ID,
                    KeysetRequest.first(2))) {
                assertThat(rows.next()).isTrue();
                assertThat(setting(statement, "transaction_isolation")).isEqualTo("repeatable read");
                assertThat(setting(statement, "transaction_read_only")).isEqualTo("on");
                assertThat(setting(statement, "default_transaction_isolation")).isEqualTo("read committed");
                assertThat(setting(statement, "default_transaction_read_only")).isEqualTo("off");
                assertThat(rows.next()).isTrue();
            }
            assertThat(setting(statement, "transaction_isolation")).isEqualTo("read committed");
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    private static String setting(Statement statement, String name) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select current_setting('" + name + "')")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void leavesTheRestOnMariaDb() throws SQLException {
        assertLeavesTheRestOfDigits(Database.MARIADB);
    }

    @Test
    void leavesTheRestOnMySql() throws SQLException {
        assertLeavesTheRestOfDigits(Database.MYSQL);
    }

    private static void assertLeavesTheRestOfDigits(Database database) throws SQLException {
        database.execute("create table digits (n int primary key)");
        for (int n = 0; n < 100; n++) {
            database.execute("insert into digits values (" + n + ")");
        }
        String activity = "select command from information_schema.processlist where info like '%as filler%' "
                + "and id <> connection_id()";
        JdbcPager pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
        try (RowStream<Long> rows = pager.stream(
                JdbcPager.query(MANY_IN_MYSQL, row -> row.getLong("id")), BY_ID, KeysetRequest.first(100))) {
            for (int i = 0; i < 1_000; i++) {
                assertThat(rows.next()).isTrue();
            }
            assertThat(single(database, activity)).isEqualTo("Query");
        }
        assertThat(single(database, activity)).isNotEqualTo("Query");
        assertThat(single(database, "select 1")).isEqualTo("1");
    }

    private static String single(Database database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "none";
        }
    }
}
