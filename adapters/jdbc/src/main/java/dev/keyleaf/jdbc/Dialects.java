package dev.keyleaf.jdbc;

import dev.keyleaf.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;

/** Finds the dialect of a connection. */
final class Dialects {
    private Dialects() {}

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        if (product.equals("PostgreSQL")) {
            return Dialect.postgreSql();
        }
        throw new IllegalStateException("Keyleaf serves PostgreSQL, but the connection is to " + product);
    }
}
