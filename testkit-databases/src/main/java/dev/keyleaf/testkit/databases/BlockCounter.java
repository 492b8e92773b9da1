package dev.keyleaf.testkit.databases;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/**
 * PostgreSQL's count of the blocks of tables and indexes that this session read, of the worse of a custom and a generic
 * plan. Counted within a transaction: the counts of all sessions are told apart nowhere else, and each comes to them late.
 */
final class BlockCounter implements CostCounter {
    private static final String BLOCKS = """
            select sum(pg_stat_get_xact_blocks_fetched(oid)) from pg_class
            where oid >= 16384 -- the catalogs have the numbers below""";

    @Override
    public long most() {
        return 40;
    }

    @Override
    public void analyze(Connection connection) throws SQLException {
        execute(connection, "vacuum analyze item");
    }

    @Override
    public long count(Connection connection, Consumer<Connection> page) throws SQLException {
        connection.unwrap(PGConnection.class).setPrepareThreshold(1);
        connection.setAutoCommit(false);
        try {
            long most = 0;
            for (String plans : new String[] {"force_custom_plan", "force_generic_plan"}) {
                execute(connection, "set local plan_cache_mode = " + plans);
                page.accept(connection);
                long before = blocks(connection);
                page.accept(connection);
                most = Math.max(most, blocks(connection) - before);
            }
            return most;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static long blocks(Connection connection) throws SQLException {
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
