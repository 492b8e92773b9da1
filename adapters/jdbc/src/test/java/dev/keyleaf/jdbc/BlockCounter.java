package dev.keyleaf.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/** PostgreSQL's count of the blocks of the table and its indexes, of the worse of a custom and a generic plan. */
final class BlockCounter implements JdbcCostMeter.Counter {
    private static final String BLOCKS = """
            select heap_blks_read + heap_blks_hit + idx_blks_read + idx_blks_hit
            from pg_statio_user_tables where relid = 'item'::regclass""";

    @Override
    public long most() {
        return 40;
    }

    @Override
    public void analyze(Connection connection) throws SQLException {
        // the counters know no sessions: what a worker in the background reads would be the page's
        execute(connection, "alter table item set (autovacuum_enabled = false)");
        execute(connection, "vacuum analyze item");
    }

    @Override
    public long count(Connection connection, Consumer<Connection> page) throws SQLException {
        connection.unwrap(PGConnection.class).setPrepareThreshold(1);
        long most = 0;
        for (String plans : new String[] {"force_custom_plan", "force_generic_plan"}) {
            execute(connection, "set plan_cache_mode = " + plans);
            page.accept(connection);
            long before = blocks(connection);
            page.accept(connection);
            most = Math.max(most, blocks(connection) - before);
        }
        execute(connection, "reset plan_cache_mode");
        return most;
    }

    private static long blocks(Connection connection) throws SQLException {
        execute(connection, "select pg_stat_force_next_flush()");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BLOCKS)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
