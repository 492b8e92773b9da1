package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A MariaDB that is reached through MySQL's driver, which calls it MySQL. */
class MariaDbByMySqlDriverTest {
    private final TypedTable table = new TypedTable(Database.MARIADB_BY_MYSQL_DRIVER, "int auto_increment primary key");

    static Stream<Arguments> keys() {
        return MySqlKeyTypes.ofBoth();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void walksEveryRowOnceInBothDirectionsAndTravels(String type, List<String> values) throws SQLException {
        table.walk(type, values);
    }

    @Test
    void isKnownForWhatItIs() throws SQLException {
        try (Connection connection =
                Database.MARIADB_BY_MYSQL_DRIVER.dataSource().getConnection()) {
            assertThat(new Dialects().of(connection)).isSameAs(Dialect.mariaDb());
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
