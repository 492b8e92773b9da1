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
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A statement that takes too long is the same to every reader, and says nothing about the query. */
class TimeoutTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));
    private static final SqlQuery<Long> QUERY = JdbcPager.query("select id from slowly", row -> row.getLong("id"));
    private static final KeysetRequest REQUEST = KeysetRequest.first(2);

    static final List<BiConsumer<JdbcPager, SqlQuery<Long>>> READERS = List.of(
            (pager, query) -> pager.page(query, BY_ID, REQUEST),
            (pager, query) -> {
                try (var rows = pager.walk(query, BY_ID, REQUEST)) {
                    rows.next();
                }
            },
            (pager, query) -> {
                try (var rows = pager.stream(query, BY_ID, REQUEST)) {
                    rows.next();
                }
            });

    @BeforeAll
    static void createTable() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists slowly",
                "create table slowly (id int)",
                "insert into slowly values (1), (2), (3)");
    }

    @ParameterizedTest
    @FieldSource("READERS")
    void isTheSameExceptionAndLeavesTheDescriptionKnown(BiConsumer<JdbcPager, SqlQuery<Long>> reader) {
        var statements = new RecordedStatements(Database.POSTGRESQL.dataSource());
        JdbcPager pager =
                JdbcPager.of(statements.dataSource(), CursorKeys.random()).withTimeout(Duration.ofMillis(400));
        SqlQuery<Long> slow = QUERY.filter("pg_sleep(?) is not null", 2);
        SqlQuery<Long> fast = QUERY.filter("pg_sleep(?) is not null", 0); // the same SQL
        reader.accept(pager, fast);
        statements.take();

        assertThatThrownBy(() -> reader.accept(pager, slow))
                .isInstanceOf(UncheckedSqlException.class)
                .hasMessage("the statement took too long and was stopped")
                .hasCauseInstanceOf(SQLTimeoutException.class);
        reader.accept(pager, fast);
        assertThat(Stream.of(statements.take()).flatMap(List::stream)).noneMatch(sql -> sql.endsWith("LIMIT 0"));
    }
}
