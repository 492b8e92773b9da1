package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.cursor.CursorPolicy;
import dev.keyleaf.paging.Paging;
import dev.keyleaf.paging.StatementWatch;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** A database that has no dialect of its own, beside the laws. */
class UnknownDatabaseTest extends JdbcKeyTypesContract {
    UnknownDatabaseTest() {
        super(Database.HSQLDB);
    }

    @Test
    void warnsOfItOnce() throws SQLException {
        var warnings = new ArrayList<String>();
        Logger logger = Logger.getLogger("dev.keyleaf.paging.Servers");
        var handler = new Handler() {
            @Override
            public void publish(LogRecord event) {
                warnings.add(event.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        try (var connection = Database.HSQLDB.dataSource().getConnection()) {
            Paging paging = Paging.of(CursorPolicy.signed(CursorKeys.random()));
            Shell.on(connection, paging, new StatementWatch(() -> false, null));
            Shell.on(connection, paging, new StatementWatch(() -> false, null));
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("Keyleaf has no dialect for HSQL Database Engine: pages are correct");
    }

    @Test
    void namesAKeyThatCannotBeRestored() throws SQLException {
        Database.HSQLDB.execute(
                "drop table if exists listed",
                "create table listed (id int, k int array)",
                "insert into listed values (1, array[1])");
        JdbcPager pager = JdbcPager.of(Database.HSQLDB.dataSource(), CursorKeys.random());
        SqlQuery<Long> query = SqlQuery.of("select id, k from listed", Long.class);

        assertThatThrownBy(() -> pager.page(query, Ordering.by(asc("k")).tieBreaker("id"), KeysetRequest.first(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be paged on this database: order by an expression of another type");
    }

    @Test
    void pagesByOffset() throws SQLException {
        Database.HSQLDB.execute("drop table if exists skipped", "create table skipped (id int)");
        for (int id = 1; id <= 9; id++) {
            Database.HSQLDB.execute("insert into skipped values (" + id + ")");
        }
        JdbcPager pager = JdbcPager.of(Database.HSQLDB.dataSource(), CursorKeys.random());
        SqlQuery<Long> query = SqlQuery.of("select id from skipped", Long.class);

        assertThat(pager.page(query, Ordering.unique(asc("id")), new OffsetRequest(3, 4))
                        .items())
                .containsExactly(5L, 6L, 7L);
    }
}
