package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Count;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Total;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Offsets past the middle, read from the end where an exact total is of the page's own snapshot. */
class DeepOffsetTest {
    private static final int ROWS = 3_001;
    private static final SqlQuery<Integer> ALL =
            JdbcPager.query("select id, score from abyss", row -> row.getInt("id"));
    private static final List<Ordering> ORDERINGS = List.of(
            Ordering.unique(asc("id")),
            Ordering.by(desc("score").nullsLast()).tieBreaker(asc("id")),
            Ordering.by(asc("score")).tieBreaker(desc("id")));
    private static final List<Long> OFFSETS = List.of(
            0L,
            999L,
            1_000L,
            1_499L,
            1_500L,
            1_501L,
            1_502L,
            2_987L,
            2_990L,
            2_991L,
            2_992L,
            3_000L,
            3_001L,
            3_002L,
            Long.MAX_VALUE);

    private final RecordedStatements statements = new RecordedStatements(Database.POSTGRESQL.dataSource());
    private final JdbcPager pager = JdbcPager.of(statements.dataSource(), CursorKeys.random());

    @BeforeAll
    static void fill() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists abyss",
                "create table abyss (id int primary key, score int)",
                "insert into abyss select i, nullif(i % 7, 3) from generate_series(1, " + ROWS + ") i");
    }

    @Test
    void servesTheSamePageFromEitherEnd() throws SQLException {
        for (Ordering ordering : ORDERINGS) {
            for (long offset : OFFSETS) {
                var request = new OffsetRequest(10, offset);
                OffsetPage<Integer> expected =
                        pager.page(ALL, ordering, request).withTotal(new Total.Exact(ROWS));
                try (Connection connection = snapshot()) {
                    assertThat(pager.on(connection).page(ALL, ordering, request.withCount(Count.exact())))
                            .as("%s at %s", ordering, offset)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void skipsOnlyTheRowsBehindAPagePastTheMiddle() throws SQLException {
        try (Connection connection = snapshot()) {
            pager.on(connection).page(ALL, ORDERINGS.get(0), new OffsetRequest(10, 2_900, Count.exact()));
        }

        assertThat(statements.take()).last().asString().contains("ORDER BY q.id DESC");
    }

    @Test
    void skipsFromTheStartWhereTheCountWouldBeOfAnotherSnapshot() throws SQLException {
        var request = new OffsetRequest(10, 2_900, Count.exact());
        assertThat(pager.page(ALL, ORDERINGS.get(0), request).items()).first().isEqualTo(2_901);
        try (Connection connection = snapshot()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            pager.on(connection).page(ALL, ORDERINGS.get(0), request);
        }

        assertThat(statements.take()).hasSizeGreaterThan(3).noneMatch(sql -> sql.contains("DESC"));
    }

    @Test
    void servesTheRowsOfTheSnapshotWhileOthersWrite() throws SQLException {
        try (Connection connection = snapshot()) {
            JdbcPager inside = pager.on(connection);
            var request = new OffsetRequest(10, 2_985, Count.exact());
            OffsetPage<Integer> before = inside.page(ALL, ORDERINGS.get(0), request);
            Database.POSTGRESQL.execute("insert into abyss select i from generate_series(5001, 5100) i");
            try {
                assertThat(inside.page(ALL, ORDERINGS.get(0), request)).isEqualTo(before);
            } finally {
                Database.POSTGRESQL.execute("delete from abyss where id > 5000");
            }
        }
    }

    private Connection snapshot() throws SQLException {
        Connection connection = statements.dataSource().getConnection();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return connection;
    }
}
