package dev.keyleaf.jdbc;

import static dev.keyleaf.jdbc.DriverFailure.carrying;

import dev.keyleaf.paging.Server;
import dev.keyleaf.sql.NullOrder;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;

/** The drivers that must be spoken to in ways of their own. */
enum Driver {
    POSTGRESQL,
    MYSQL,
    MARIADB,
    OTHER;

    static Driver of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDriverName();
        if (name.startsWith("PostgreSQL")) {
            return POSTGRESQL;
        } else if (name.startsWith("MySQL")) {
            return MYSQL;
        }
        return name.startsWith("MariaDB") ? MARIADB : OTHER;
    }

    /** Has a statement's rows read while they are made, as far as the statement decides it. */
    void stream(Statement statement, int fetchSize) throws SQLException {
        statement.setFetchSize(this == MYSQL ? Integer.MIN_VALUE : fetchSize);
    }

    /** Whether closing a result that was not read to its end reads it to its end. */
    boolean readsOnWhenClosed() {
        return this == MYSQL || this == MARIADB;
    }

    /**
     * Lets a stop take effect that came when its statement had ended. {@code KILL QUERY} is remembered by MySQL, and meets
     * the next statement, if it comes between the answer to a statement and the wait for another.
     */
    void settle(Connection connection) {
        if (this != MYSQL && this != MARIADB) {
            return;
        }
        try (Statement nothing = connection.createStatement()) {
            nothing.execute("DO 0");
        } catch (SQLException e) {
            // this was its effect, or the connection is broken
        }
    }

    /** What the driver says of the server, without asking it where it need not. */
    static Server server(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        checkServes(metaData);
        return new Server(
                metaData.getDatabaseProductName(),
                metaData.getURL(),
                () -> carrying(metaData::getDatabaseProductVersion),
                () -> carrying(() -> nulls(metaData)));
    }

    /**
     * ShardingSphere-JDBC calls itself by the name of the databases behind it and merges their rows by rules of its own,
     * which lose or repeat rows of a page.
     *
     * @throws UnsupportedOperationException if it is one that gives wrong pages, with the remedy
     */
    private static void checkServes(DatabaseMetaData metaData) {
        DatabaseMetaData drivers = metaData;
        try {
            drivers = metaData.unwrap(DatabaseMetaData.class); // from what a pool wraps around it
        } catch (SQLException e) {
            // a driver that does not know the question
        }
        if (drivers.getClass().getName().startsWith("org.apache.shardingsphere.")) {
            throw new UnsupportedOperationException(
                    "pages through ShardingSphere-JDBC would be wrong: give the pager a "
                            + "data source of one of the databases behind it");
        }
    }

    private static NullOrder nulls(DatabaseMetaData metaData) throws SQLException {
        if (metaData.nullsAreSortedHigh()) {
            return NullOrder.HIGH;
        } else if (metaData.nullsAreSortedAtStart()) {
            return NullOrder.FIRST;
        }
        return metaData.nullsAreSortedAtEnd() ? NullOrder.LAST : NullOrder.LOW;
    }
}
