package dev.keyleaf.jdbc;

import dev.keyleaf.jdbc.Connections.Lease;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A connection on which results are read while they are made. What that takes differs by driver:
 *
 * <ul>
 *   <li>PostgreSQL: a transaction and a fetch size, or the driver reads the whole result into memory;
 *   <li>Connector/J of MySQL: the fetch size {@link Integer#MIN_VALUE}, or it does the same. Closing such a result
 *       reads it to its end, so it is cancelled first;
 *   <li>Connector/J of MariaDB: a fetch size; closing reads on too;
 *   <li>SQLite and H2 read in this process and need nothing.
 * </ul>
 *
 * <p>Where the connection is in no transaction of the caller's, one begins here that only reads and, where the database
 * has it, sees one state of the tables. It ends with {@link #close}, and the connection is as it was.
 *
 * @param lease the connection
 * @param isOwn whether the transaction was begun here
 * @param readOnlyBefore whether the session only read before
 * @param isolationBefore the isolation that the session had before; null if it was not changed
 */
record StreamingConnection(
        Lease lease,
        boolean isOwn,
        boolean readOnlyBefore,
        @Nullable Integer isolationBefore) {
    /** Begins a transaction, unless the connection is in one. */
    static StreamingConnection begin(Lease lease) throws SQLException {
        Connection connection = lease.connection();
        try {
            Driver driver = Driver.of(connection);
            boolean isOwn = connection.getAutoCommit();
            boolean isOfSession = isOwn && (driver == Driver.MYSQL || driver == Driver.MARIADB);
            var streaming = new StreamingConnection(
                    lease, isOwn, connection.isReadOnly(), isOfSession ? connection.getTransactionIsolation() : null);
            if (isOfSession) {
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            if (isOwn) {
                connection.setAutoCommit(false);
            }
            if (isOwn && driver == Driver.POSTGRESQL) {
                isolate(connection);
            }
            return streaming;
        } catch (SQLException | RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    /**
     * For this transaction alone. What JDBC has for it changes the session, which behind a pooler in transaction mode is
     * that of others as well.
     */
    private static void isolate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }
    }

    Connection connection() {
        return lease.connection();
    }

    /** Ends the transaction and gives the connection back. A broken one is given back too: its pool finds out. */
    void close() {
        try (lease) {
            if (isOwn) {
                Connection connection = lease.connection();
                connection.rollback();
                connection.setAutoCommit(true);
                if (isolationBefore != null) {
                    connection.setTransactionIsolation(isolationBefore);
                    connection.setReadOnly(readOnlyBefore);
                }
            }
        } catch (SQLException e) {
            // nothing was written, and what was read is with the caller: there is nothing to report
        }
    }
}
