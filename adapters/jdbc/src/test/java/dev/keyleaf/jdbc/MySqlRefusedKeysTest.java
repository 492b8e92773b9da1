package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that MariaDB and MySQL have and Keyleaf has not, beside enumerations. */
class MySqlRefusedKeysTest {
    private static final Ordering BY_KEY = Ordering.by(asc("k")).tieBreaker("id");
    private static final SqlQuery<Long> QUERY = SqlQuery.of("select id, k from refused", Long.class);

    static Stream<Database> databases() {
        return Stream.of(Database.MARIADB, Database.MYSQL);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void refusesASet(Database database) throws SQLException {
        JdbcPager pager = fill(database, "set('red', 'green', 'blue')", "'red,blue'", "'green'");
        assertThatThrownBy(() -> pager.page(QUERY, BY_KEY, KeysetRequest.first(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a key is an ENUM or SET");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void refusesJson(Database database) throws SQLException {
        JdbcPager pager = fill(database, "json", "'[2]'", "'[10]'");
        assertThatThrownBy(() -> pager.page(QUERY, BY_KEY, KeysetRequest.first(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a key of the type JSON cannot be paged on this database");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inet4", "inet6"})
    void refusesAnAddress(String type) throws SQLException {
        JdbcPager pager = fill(Database.MARIADB, type, type.equals("inet4") ? "'9.0.0.1'" : "'::9'");
        assertThatThrownBy(() -> pager.page(QUERY, BY_KEY, KeysetRequest.first(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a key of the type " + type + " cannot be paged on this database")
                .hasMessageContaining("asc(\"hex(k)\")");
        Ordering byHex = Ordering.by(asc("hex(k)")).tieBreaker("id");
        assertThat(pager.page(QUERY, byHex, KeysetRequest.first(1)).items()).containsExactly(1L);
    }

    private static JdbcPager fill(Database database, String type, String... values) throws SQLException {
        database.execute(
                "drop table if exists refused",
                "create table refused (id int auto_increment primary key, k " + type + ")",
                "insert into refused (k) values (" + String.join("), (", values) + ")");
        return JdbcPager.of(database.dataSource(), CursorKeys.random());
    }
}
