package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A migration that runs while the application does. */
class ChangedTableTest {
    private static final Ordering BY_RANK = Ordering.by(asc("rank")).tieBreaker("id");

    private static final Ordering BY_K = Ordering.by(asc("k")).tieBreaker("id");

    private final JdbcPager pager = JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random());
    private final SqlQuery<Long> query = JdbcPager.query("select * from changing", row -> row.getLong("id"));

    @BeforeEach
    void createTable() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists changing",
                "create table changing (id int, rank int, note text)",
                "insert into changing select i, i / 3, 'n' from generate_series(1, 9) i");
    }

    @Test
    void pagesOnWhenAColumnIsAdded() throws SQLException {
        KeysetPage<Long> first = page(null);
        Database.POSTGRESQL.execute("alter table changing add column more text not null default '7'");

        KeysetPage<Long> second = page(first.nextCursor());
        KeysetPage<Long> third = page(second.nextCursor());

        assertThat(second.items()).containsExactly(5L, 6L, 7L, 8L);
        assertThat(third).isEqualTo(new KeysetPage<>(List.of(9L), 4, null, third.prevCursor()));
    }

    @Test
    void pagesOnWhenAColumnIsDropped() throws SQLException {
        KeysetPage<Long> first = page(null);
        Database.POSTGRESQL.execute("alter table changing drop column note");

        KeysetPage<Long> second = page(first.nextCursor());

        assertThat(page(second.nextCursor()).items()).containsExactly(9L);
    }

    @Test
    void asksAgainForTheTypeOfAKeyAfterAFailure() throws SQLException {
        KeysetPage<Long> first = page(null);
        Database.POSTGRESQL.execute("alter table changing alter rank type text");

        assertThat(page(first.nextCursor()).items()).containsExactly(5L, 6L, 7L, 8L);
    }

    @ParameterizedTest
    @CsvSource({
        "timestamp, timestamptz, timestamp '2026-01-01' + i / 3 * interval '1 day'",
        "timestamptz, timestamp, timestamptz '2026-01-01 00:00:00+05' + i / 3 * interval '1 day'",
        "varchar(9), text collate \"C\", chr(96 + i / 3)",
        "text, varchar(9) collate \"en-x-icu\", chr(96 + i / 3)",
        "text, bytea using k::bytea, chr(96 + i / 3)",
        "int, text, i / 3",
        "text, uuid using md5(k)::uuid, i / 3",
        "interval, time, i / 3 * interval '1 hour'"
    })
    void walksByTheNewTypeWhateverItIs(String type, String changed, String value) throws SQLException {
        SqlQuery<Long> typed = JdbcPager.query("select id, k from retyped", row -> row.getLong("id"));
        Database.POSTGRESQL.execute(
                "drop table if exists retyped",
                "create table retyped (id int, k " + type + ")",
                "insert into retyped select i, " + value + " from generate_series(1, 9) i");
        assertThat(Walked.rows(pager, typed, BY_K, 3)).hasSize(9);
        Database.POSTGRESQL.execute("alter table retyped alter k type " + changed);

        assertThat(Walked.rows(pager, typed, BY_K, 2)).isEqualTo(plain());
    }

    @Test
    void walksByTheNewOrderOfAnEnumeration() throws SQLException {
        SqlQuery<Long> typed = JdbcPager.query("select id, k from retyped", row -> row.getLong("id"));
        Database.POSTGRESQL.execute(
                "drop table if exists retyped",
                "drop type if exists grade",
                "create type grade as enum ('a', 'b', 'c')",
                "create table retyped (id int, k grade)",
                "insert into retyped select i, (array['a', 'b', 'c'])[1 + i % 3]::grade from generate_series(1, 9) i");
        for (int time = 0; time < 6; time++) { // until the driver has prepared it
            Walked.rows(pager, typed, BY_K, 3);
        }
        Database.POSTGRESQL.execute(
                "alter type grade rename to old_grade",
                "create type grade as enum ('c', 'a', 'd', 'b')",
                "alter table retyped alter k type grade using k::text::grade",
                "drop type old_grade");

        assertThat(Walked.rows(pager, typed, BY_K, 2)).isEqualTo(plain());
    }

    /** There the driver cannot prepare the statement again. */
    @Test
    void failsOnceAtMostInATransactionWhoseStatementsAreOfOldTypes() throws SQLException {
        try (Connection connection = Database.POSTGRESQL.ownConnection()) {
            JdbcPager mine = pager.on(connection);
            for (int time = 0; time < 9; time++) {
                mine.page(query, BY_RANK, KeysetRequest.first(4));
            }
            connection.setAutoCommit(false);
            Database.POSTGRESQL.execute("alter table changing alter rank type numeric");
            try {
                mine.page(query, BY_RANK, KeysetRequest.first(4));
            } catch (UncheckedSqlException e) {
                assertThat(e.getCause()).hasMessageContaining("cached plan");
                connection.rollback();
            }

            assertThat(Walked.rows(mine, query, BY_RANK, 4)).hasSize(9);
            connection.rollback();
        }
    }

    private static List<Long> plain() throws SQLException {
        try (Connection connection = Database.POSTGRESQL.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from retyped order by k, id")) {
            var all = new ArrayList<Long>();
            while (rows.next()) {
                all.add(rows.getLong(1));
            }
            return all;
        }
    }

    private KeysetPage<Long> page(@Nullable String cursor) {
        return pager.page(query, BY_RANK, KeysetRequest.first(4).withCursor(cursor));
    }
}
