package dev.keyleaf.jdbc;

import dev.keyleaf.jdbc.Connections.Lease;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

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
 */
final class StreamingConnection implements AutoCloseable {
    private static final int UNCHANGED = -1;

    private final Lease lease;
    private final boolean ownTransaction;
    private final boolean readOnlyBefore;
    private final int isolationBefore;
    private final Driver driver;

    private StreamingConnection(
            Lease lease, boolean ownTransaction, boolean readOnlyBefore, int isolationBefore, Driver driver) {
        this.lease = lease;
        this.ownTransaction = ownTransaction;
        this.readOnlyBefore = readOnlyBefore;
        this.isolationBefore = isolationBefore;
        this.driver = driver;
    }

    /** Begins a transaction, unless the connection is in one. */
    static StreamingConnection begin(Lease lease) throws SQLException {
        Connection connection = lease.connection();
        try {
            Driver driver = Driver.of(connection);
            boolean own = connection.getAutoCommit();
            boolean isolated = own && (driver == Driver.MYSQL || driver == Driver.MARIADB);
            var streaming = new StreamingConnection(
                    lease,
                    own,
                    connection.isReadOnly(),
                    isolated ? connection.getTransactionIsolation() : UNCHANGED,
                    driver);
            if (isolated) {
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            if (own) {
                connection.setAutoCommit(false);
            }
            if (own && driver == Driver.POSTGRESQL) {
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

    /** Whether closing a result that was not read to its end reads it to its end. */
    boolean readsOnWhenClosed() {
        return driver == Driver.MYSQL || driver == Driver.MARIADB;
    }

    /** Makes the statement's result one that is read while it is made. */
    void stream(Statement statement, int fetchSize) throws SQLException {
        statement.setFetchSize(driver == Driver.MYSQL ? Integer.MIN_VALUE : fetchSize);
    }

    /** Ends the transaction and gives the connection back. A broken one is given back too: its pool finds out. */
    @Override
    public void close() {
        try (lease) {
            if (ownTransaction) {
                Connection connection = lease.connection();
                connection.rollback();
                connection.setAutoCommit(true);
                if (isolationBefore != UNCHANGED) {
                    connection.setTransactionIsolation(isolationBefore);
                    connection.setReadOnly(readOnlyBefore);
                }
            }
        } catch (SQLException e) {
            // nothing was written, and what was read is with the caller: there is nothing to report
        }
    }
}
