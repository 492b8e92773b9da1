package dev.keyleaf.jdbc;

import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.NullOrder;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the dialect of a connection. */
final class Dialects {
    private static final System.Logger LOGGER = System.getLogger(Dialects.class.getName());

    /** The databases that were warned of; once is enough. */
    private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

    private Dialects() {}

    static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String product = database.getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> Dialect.postgreSql();
            case "MariaDB" -> Dialect.mariaDb();
            // its driver calls a MariaDB by this name too
            case "MySQL" ->
                database.getDatabaseProductVersion().contains("MariaDB") ? Dialect.mariaDb() : Dialect.mySql();
            case "SQLite" -> Dialect.sqlite();
            case "H2" -> Dialect.h2();
            default -> generic(product, database);
        };
    }

    private static Dialect generic(String product, DatabaseMetaData database) throws SQLException {
        if (WARNED.add(product)) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "Keyleaf has no form of its own for " + product + ": its pages are right, but they may become "
                            + "slower with depth");
        }
        return Dialect.generic(nulls(database));
    }

    /** For tests: the next connection is warned of again. */
    static void forget() {
        WARNED.clear();
    }

    private static NullOrder nulls(DatabaseMetaData database) throws SQLException {
        if (database.nullsAreSortedHigh()) {
            return NullOrder.HIGH;
        } else if (database.nullsAreSortedAtStart()) {
            return NullOrder.FIRST;
        }
        return database.nullsAreSortedAtEnd() ? NullOrder.LAST : NullOrder.LOW;
    }
}
