package dev.keyleaf.jdbc;

import dev.keyleaf.sql.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

/** Runs one statement and closes what it opened. */
final class Statements {
    /** PostgreSQL's and H2's word for a statement that was stopped, and that of MariaDB and MySQL. */
    private static final Set<String> STOPPED = Set.of("57014", "70100");

    private Statements() {}

    /** Reads a result set to its end. */
    interface Reader<R> {
        R read(ResultSet rows) throws SQLException;
    }

    static <R> R query(Connection connection, SqlStatement sql, Reader<R> reader) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql);
                ResultSet rows = statement.executeQuery()) {
            return reader.read(rows);
        }
    }

    /**
     * Runs a statement that may take only so long.
     *
     * @throws SQLTimeoutException if it was stopped, by this or by a limit of the database's own
     */
    static <R> R query(Connection connection, SqlStatement sql, Duration budget, Reader<R> reader) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql)) {
            Deadline deadline = Deadline.on(statement, budget);
            try (deadline;
                    ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            } catch (SQLException e) {
                if (deadline.hasPassed() || STOPPED.contains(String.valueOf(e.getSQLState()))) {
                    throw new SQLTimeoutException("the statement was stopped", e.getSQLState(), e);
                }
                throw e;
            }
        }
    }

    /** A statement with its parameters, to be read forwards once. */
    static PreparedStatement prepare(Connection connection, SqlStatement sql) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(sql.text(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        try {
            for (int i = 0; i < sql.parameters().size(); i++) {
                statement.setObject(i + 1, forDriver(sql.parameters().get(i)));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** The few everyday types that drivers do not take as they are. */
    private static Object forDriver(Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value;
    }
}
