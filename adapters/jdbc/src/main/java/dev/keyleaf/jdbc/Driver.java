package dev.keyleaf.jdbc;

import static dev.keyleaf.jdbc.DriverFailure.carrying;

import dev.keyleaf.paging.Server;
import dev.keyleaf.sql.NullOrder;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

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

    /** What the driver says of the server, without asking it where it need not. */
    static Server server(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        return new Server(
                metaData.getDatabaseProductName(),
                metaData.getURL(),
                () -> carrying(metaData::getDatabaseProductVersion),
                () -> carrying(() -> nulls(metaData)));
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
