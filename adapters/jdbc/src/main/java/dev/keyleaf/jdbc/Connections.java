package dev.keyleaf.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where a page gets its connection from, and who closes it. */
interface Connections {
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

    private static UncheckedSqlException failed(SQLException e) {
        return new UncheckedSqlException("the database could not serve the page: SQLState " + e.getSQLState(), e);
    }
}
