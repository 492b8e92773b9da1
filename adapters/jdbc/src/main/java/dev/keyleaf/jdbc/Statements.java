package dev.keyleaf.jdbc;

import dev.keyleaf.sql.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Runs one statement and closes what it opened. */
final class Statements {
    private Statements() {}

    /** Reads a result set to its end. */
    interface Reader<R> {
        R read(ResultSet rows) throws SQLException;
    }

    static <R> R query(Connection connection, SqlStatement sql, Reader<R> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            for (int i = 0; i < sql.parameters().size(); i++) {
                statement.setObject(i + 1, forDriver(sql.parameters().get(i)));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
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
