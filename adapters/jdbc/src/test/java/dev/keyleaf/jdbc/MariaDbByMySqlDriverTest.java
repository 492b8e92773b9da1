package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.cursor.CursorPolicy;
import dev.keyleaf.paging.Paging;
import dev.keyleaf.paging.StatementWatch;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A MariaDB that is reached through MySQL's driver, which calls it MySQL. */
class MariaDbByMySqlDriverTest extends JdbcKeyTypesContract {
    MariaDbByMySqlDriverTest() {
        super(Database.MARIADB_BY_MYSQL_DRIVER);
    }

    @Test
    void isKnownForWhatItIs() throws SQLException {
        try (Connection connection =
                Database.MARIADB_BY_MYSQL_DRIVER.dataSource().getConnection()) {
            assertThat(Shell.on(
                                    connection,
                                    Paging.of(CursorPolicy.signed(CursorKeys.random())),
                                    new StatementWatch(() -> false, null))
                            .dialect())
                    .isSameAs(Dialect.mariaDb());
        }
    }

    @Test
    void refusesAUuidThatTheDriverCallsAChar() throws SQLException {
        Database.MARIADB_BY_MYSQL_DRIVER.execute(
                "drop table if exists identified",
                "create table identified (k uuid primary key)",
                "insert into identified values ('00000000-0000-0000-0000-000000000001')");
        JdbcPager pager = JdbcPager.of(Database.MARIADB_BY_MYSQL_DRIVER.dataSource(), CursorKeys.random());
        SqlQuery<String> query = SqlQuery.of("select k from identified", String.class);

        assertThatThrownBy(() -> pager.page(query, Ordering.unique(asc("k")), KeysetRequest.first(1)))
                .isInstanceOf(UncheckedSqlException.class)
                .hasStackTraceContaining("Illegal parameter data types uuid and int");
    }
}
