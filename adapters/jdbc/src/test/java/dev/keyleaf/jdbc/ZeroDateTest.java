package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates that MariaDB and MySQL keep from a time of another sql_mode, and may not take back. */
class ZeroDateTest {
    private static final List<String> MODES = List.of("default", "''", "'NO_ZERO_DATE,NO_ZERO_IN_DATE'");
    private static final List<String> TYPES = List.of("date", "datetime(6) not null", "timestamp(6) null");
    private static final SqlQuery<Long> QUERY = SqlQuery.of("select id, k from dated", Long.class);

    /** Where it reads says each connection. */
    private static final JdbcPager PAGER = JdbcPager.of(Database.MARIADB.dataSource(), CursorKeys.random());

    static Stream<Arguments> cases() {
        return Stream.of(Database.MARIADB, Database.MYSQL)
                .flatMap(database ->
                        MODES.stream().flatMap(mode -> TYPES.stream().map(type -> Arguments.of(database, mode, type))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void refusesADateWithoutADay(Database database, String mode, String type) throws SQLException {
        try (Connection connection = connect(database, mode, type)) {
            for (SortKey key : List.of(asc("k"), desc("k"))) {
                assertThatThrownBy(() -> walk(connection, Ordering.by(key).tieBreaker("id")))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("order by its number, for example asc(\"nullif(posted_at + 0, 0)\")");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void walksByTheNumberOfADate(Database database, String mode, String type) throws SQLException {
        try (Connection connection = connect(database, mode, type)) {
            assertThat(walk(connection, Ordering.by(asc("nullif(k + 0, 0)")).tieBreaker("id")))
                    .containsExactly(1L, 2L, 3L, 4L);
            assertThat(walk(connection, Ordering.by(desc("nullif(k + 0, 0)")).tieBreaker("id")))
                    .containsExactly(4L, 3L, 2L, 1L);
        }
    }

    private static List<Long> walk(Connection connection, Ordering ordering) {
        JdbcPager pager = PAGER.on(connection);
        List<Long> walked = new ArrayList<>();
        String cursor = null;
        do {
            KeysetPage<Long> page =
                    pager.page(QUERY, ordering, KeysetRequest.first(1).withCursor(cursor));
            walked.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null && walked.size() < 10);
        return walked;
    }

    /** A connection of its own in a mode, with rows of a time when zeros were allowed. */
    private static Connection connect(Database database, String mode, String type) throws SQLException {
        Connection connection = database.ownConnection();
        try (Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "set sql_mode = ''",
                    "drop table if exists dated",
                    "create table dated (id int primary key, k " + type + ")",
                    "insert into dated values (1, '0000-00-00'), (2, '0000-00-00'), (3, '2026-01-02'), (4, '2026-01-03')",
                    "set sql_mode = " + mode)) {
                statement.execute(sql);
            }
        }
        return connection;
    }
}
