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

    <R> R with(Work<R> work);

    /** A connection of its own for each piece of work. */
    static Connections from(DataSource dataSource) {
        return new Connections() {
            @Override
            public <R> R with(Work<R> work) {
                try (Connection connection = dataSource.getConnection()) {
                    return work.run(connection);
                } catch (SQLException e) {
                    throw failed(e);
                }
            }
        };
    }

    /** Always the same connection, which belongs to the caller. */
    static Connections only(Connection connection) {
        return new Connections() {
            @Override
            public <R> R with(Work<R> work) {
                try {
                    return work.run(connection);
                } catch (SQLException e) {
                    throw failed(e);
                }
            }
        };
    }

    private static RuntimeException failed(SQLException e) {
        if (CHARACTER_NOT_IN_REPERTOIRE.equals(e.getSQLState())) {
            return new InvalidRequestException(new Violation.InvalidParameter(
                    "filter", "a text to filter by must not contain the character U+0000"));
        }
        return new UncheckedSqlException("the database could not serve the page: SQLState " + e.getSQLState(), e);
    }
}
