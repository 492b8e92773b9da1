package dev.keyleaf.demo.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A connection that is cut when the process is told to end. The application context cannot close before it has started,
 * so a long statement at the start would otherwise be waited for.
 */
final class StoppableConnection implements AutoCloseable {
    private final Connection connection;
    private volatile boolean stopped;
    private final Thread hook = new Thread(this::abort, "stop-loading");

    private StoppableConnection(Connection connection) {
        this.connection = connection;
    }

    /** @throws IllegalStateException if the process is ending already */
    static StoppableConnection of(DataSource dataSource) throws SQLException {
        var opened = new StoppableConnection(dataSource.getConnection());
        Runtime.getRuntime().addShutdownHook(opened.hook);
        return opened;
    }

    Connection connection() {
        return connection;
    }

    /** Whether it was cut: whatever it failed with is of no interest. */
    boolean stopped() {
        return stopped;
    }

    private void abort() {
        stopped = true;
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            System.err.println("the loading could not be stopped: " + e.getMessage());
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it is at work
        }
        connection.close();
    }
}
