package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.DatabaseException;
import dev.keyleaf.DatabaseException.Kind;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What failures of drivers, pools and databases are to callers. */
@Timeout(120)
class FailuresTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));

    private static final SqlQuery<Long> IDS = JdbcPager.query("select id from wanted", row -> row.getLong("id"));

    static Stream<Arguments> failures() {
        var linked = new SQLException("several failures", "HY000");
        linked.setNextException(new SQLException("the server starts", "57P03"));
        return Stream.of(
                Arguments.of(new SQLTransientConnectionException("no connection within 30 s"), Kind.UNAVAILABLE),
                Arguments.of(new SQLRecoverableException("closed"), Kind.UNAVAILABLE),
                Arguments.of(new SQLException("wrapped", new SQLException("gone", "08006")), Kind.UNAVAILABLE),
                Arguments.of(
                        new SQLException("wrapped", new RuntimeException(new SQLException("lost", "40001"))),
                        Kind.CONFLICT),
                Arguments.of(new SQLException("wrapped", new IOException("connection reset")), Kind.UNAVAILABLE),
                Arguments.of(linked, Kind.UNAVAILABLE),
                Arguments.of(new SQLException("no such table", "42P01"), Kind.OTHER),
                Arguments.of(circular(), Kind.OTHER));
    }

    /** Its cause has it as its cause. */
    private static SQLException circular() {
        var one = new SQLException("one");
        var other = new SQLException("other", one);
        one.initCause(other);
        return one;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void areToldByTheirCausesToo(SQLException failure, Kind kind) {
        assertThat(new UncheckedSqlException("failed", failure).kind()).isEqualTo(kind);
    }

    @Test
    void areThoseOfAPoolThatCannotConnectForTheFirstTime() {
        // as Hikari fails, which has an exception of its own for this
        JdbcPager pager = JdbcPager.of(
                FailingDataSource.failing(new IllegalStateException(
                        "pool initialization failed", new SQLException("connection refused", "08001"))),
                CursorKeys.random());

        assertThatThrownBy(() -> pager.page(IDS, BY_ID, KeysetRequest.first(1)))
                .isInstanceOfSatisfying(
                        UncheckedSqlException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE));
    }

    @Test
    void areABusySqlite(@TempDir Path directory) throws SQLException {
        String url = "jdbc:sqlite:" + directory.resolve("busy.db");
        try (Connection writer = DriverManager.getConnection(url);
                Connection reader = DriverManager.getConnection(url);
                Statement statement = writer.createStatement();
                Statement patience = reader.createStatement()) {
            statement.execute("create table wanted (id integer primary key)");
            patience.execute("pragma busy_timeout = 10");
            statement.execute("begin exclusive");

            check(
                    JdbcPager.of(Database.SQLITE.dataSource(), CursorKeys.random())
                            .on(reader),
                    Kind.UNAVAILABLE);
        }
    }

    @Test
    void areAMySqlThatWaitsForALock() throws SQLException {
        for (Database database : new Database[] {Database.MYSQL, Database.MARIADB}) {
            database.execute(
                    "drop table if exists wanted",
                    "create table wanted (id bigint primary key)",
                    "insert into wanted values (1)");
            try (Connection writer = database.dataSource().getConnection();
                    Connection reader = database.dataSource().getConnection();
                    Statement write = writer.createStatement();
                    Statement patience = reader.createStatement()) {
                writer.setAutoCommit(false);
                write.execute("update wanted set id = 2");
                patience.execute("set session innodb_lock_wait_timeout = 1");
                reader.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                reader.setAutoCommit(false);

                check(JdbcPager.of(database.dataSource(), CursorKeys.random()).on(reader), Kind.CONFLICT);
                writer.rollback();
                reader.rollback();
            }
        }
    }

    private static void check(JdbcPager pager, Kind kind) {
        assertThatThrownBy(() -> pager.page(IDS, BY_ID, KeysetRequest.first(1)))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    /** Going on behind a failure would lose rows, or repeat them. */
    @Test
    void endTheRowsThatWereBeingRead() {
        JdbcPager pager = JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random());
        var fails = new AtomicBoolean();
        SqlQuery<Long> query = JdbcPager.query("select id from generate_series(1, 9) as numbers(id)", row -> {
            if (row.getLong("id") == 4 && fails.getAndSet(false)) {
                throw new IllegalArgumentException("once");
            }
            return row.getLong("id");
        });
        KeysetRequest request = KeysetRequest.first(2);
        for (RowStream<Long> rows : List.of(pager.walk(query, BY_ID, request), pager.stream(query, BY_ID, request))) {
            fails.set(true);
            try (rows) {
                assertThatThrownBy(() -> {
                            while (rows.next()) {
                                assertThat(rows.row()).isLessThan(4);
                            }
                        })
                        .hasMessage("once");
                assertThatThrownBy(rows::next)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("the rows are closed");
            }
        }
    }

    @Test
    void areWhatTheApplicationMakesOfThem() {
        JdbcPager pager = JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random())
                .withExceptions(e -> new IllegalStateException("own: " + e.kind(), e));
        SqlQuery<Long> missing = JdbcPager.query("select id from nowhere_at_all", row -> row.getLong("id"));

        assertThatThrownBy(() -> pager.page(missing, BY_ID, KeysetRequest.first(1)))
                .hasMessage("own: OTHER");
        try (var rows = pager.walk(missing, BY_ID, KeysetRequest.first(1))) {
            assertThatThrownBy(rows::next).hasMessage("own: OTHER");
        }
        try (var rows = pager.stream(missing, BY_ID, KeysetRequest.first(1))) {
            assertThatThrownBy(rows::next).hasMessage("own: OTHER");
        }
    }
}
