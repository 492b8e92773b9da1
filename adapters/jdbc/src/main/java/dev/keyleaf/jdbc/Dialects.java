package dev.keyleaf.jdbc;

import dev.keyleaf.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;

/** Finds the dialect of a connection. */
final class Dialects {
    private Dialects() {}

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> Dialect.postgreSql();
            case "MariaDB", "MySQL" -> Dialect.mySql();
            case "SQLite" -> Dialect.sqlite();
            case "H2" -> Dialect.h2();
            default ->
                throw new IllegalStateException("Keyleaf serves PostgreSQL, MariaDB, MySQL, SQLite and H2, but the "
                        + "connection is to " + product);
        };
    }
}
