package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** PostgreSQL reads the ranges of a page one after another, in a UNION ALL without an order around it. */
class NumberedRangesTest {
    private static final SqlQuery<Long> ALL = SqlQuery.of("select id, s from numbered", Long.class);
    private static final Ordering MIXED = Ordering.by(desc("s").nullsLast()).tieBreaker(asc("id"));

    private final RecordedStatements statements = new RecordedStatements(Database.POSTGRESQL.dataSource());
    private final JdbcPager pager = JdbcPager.of(statements.dataSource(), CursorKeys.random());

    /** SQL promises no order of the parts of a UNION ALL: here they are read from the last to the first. */
    @Test
    void readsThePageAgainWhereRangesComeInAnotherOrder() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists numbered",
                "create table numbered (id int primary key, s int)",
                "insert into numbered select i, nullif(i % 4, 0) from generate_series(1, 20) i");
        KeysetPage<Long> first = pager.page(ALL, MIXED, KeysetRequest.first(3));
        statements.rewrite(sql -> sql.contains("UNION ALL (SELECT q.*, 1 AS keyleaf_range")
                ? "SELECT * FROM (" + sql + ") r ORDER BY keyleaf_range DESC"
                : sql);

        assertThat(pager.page(ALL, MIXED, KeysetRequest.first(9).withCursor(first.nextCursor()))
                        .items())
                .containsExactly(15L, 19L, 2L, 6L, 10L, 14L, 18L, 1L, 5L);
    }
}
