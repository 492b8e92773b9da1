package dev.keyleaf.jdbc;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.Violation;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where a page gets its connection from, and who closes it. */
interface Connections {
    /** PostgreSQL's answer to a text with the character U+0000, which it cannot store and so cannot look for. */
    String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    /** Work on a connection. */
    interface Work<R> {
        R run(Connection connection) throws SQLException;
    }

    /**
     * A connection until it is closed here.
     *
     * @param connection the connection
     * @param owned whether it was taken for this, or belongs to the caller
     */
    record Lease(Connection connection, boolean owned) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            if (owned) {
                connection.close();
            }
        }
    }

    Lease take() throws SQLException;

    /** Does some work on a connection. */
    default <R> R with(Work<R> work) {
        try (Lease lease = take()) {
            return work.run(lease.connection());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** A connection of its own for each piece of work. */
    static Connections from(DataSource dataSource) {
        return () -> new Lease(dataSource.getConnection(), true);
    }

    /** Always the same connection, which belongs to the caller. */
    static Connections only(Connection connection) {
        return () -> new Lease(connection, false);
    }

    /** What a failure is to the caller. */
    static RuntimeException failed(SQLException e) {
        if (CHARACTER_NOT_IN_REPERTOIRE.equals(e.getSQLState())) {
            return new InvalidRequestException(new Violation.InvalidParameter(
                    "filter", "a text to filter by must not contain the character U+0000"));
        }
        return new UncheckedSqlException("the database could not serve the page: SQLState " + e.getSQLState(), e);
    }
}
