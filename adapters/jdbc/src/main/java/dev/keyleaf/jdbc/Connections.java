package dev.keyleaf.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Where a page gets its connection from, and who closes it. */
interface Connections {
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

    /** The connections for work that is begun here and done later. */
    default Connections here() {
        return this;
    }

    /** Those of another data source; those that belong to the caller stay what they are. */
    default Connections over(UnaryOperator<DataSource> change) {
        return this;
    }

    /** A connection of its own for each piece of work. */
    static Connections from(DataSource dataSource) {
        return new Connections() {
            @Override
            public Lease take() throws SQLException {
                return new Lease(connection(dataSource), true);
            }

            @Override
            public Connections here() {
                return dataSource instanceof CallerAwareDataSource aware ? from(aware.here()) : this;
            }

            @Override
            public Connections over(UnaryOperator<DataSource> change) {
                return from(change.apply(dataSource));
            }
        };
    }

    /** A pool that connects for the first time may fail with an exception of its own. */
    private static Connection connection(DataSource dataSource) throws SQLException {
        try {
            return dataSource.getConnection();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof SQLException sql) {
                throw new SQLException(
                        "there is no connection: " + sql.getMessage(), sql.getSQLState(), sql.getErrorCode(), e);
            }
            throw e;
        }
    }

    /** Always the same connection, which belongs to the caller. */
    static Connections only(Connection connection) {
        return () -> new Lease(connection, false);
    }
}
