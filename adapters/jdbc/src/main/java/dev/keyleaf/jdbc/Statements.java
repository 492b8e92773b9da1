package dev.keyleaf.jdbc;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.Violation;
import dev.keyleaf.sql.SqlStatement;
import dev.keyleaf.sql.UntypedText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.UUID;

/** Prepares statements and stops them. */
final class Statements {
    private Statements() {}

    /** A statement with its parameters, to be read forwards once. */
    static PreparedStatement prepare(Connection connection, SqlStatement sql) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(sql.text(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        try {
            for (int i = 0; i < sql.parameters().size(); i++) {
                set(connection, statement, i + 1, sql.parameters().get(i));
            }
            return statement;
        } catch (DateTimeException | ArithmeticException e) {
            statement.close();
            throw uncountable();
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** Executes a statement; some drivers read its parameters only now. */
    static ResultSet execute(PreparedStatement statement) throws SQLException {
        try {
            return statement.executeQuery();
        } catch (DateTimeException | ArithmeticException e) {
            throw uncountable();
        }
    }

    /** Of a year that the driver cannot count. */
    private static InvalidRequestException uncountable() {
        return new InvalidRequestException(new Violation.InvalidParameter(
                "filter", "a date to filter by must not be beyond those that the database can store"));
    }

    /** Does what it can: the statement may have ended meanwhile, or not begun, or be out of reach. */
    static void stop(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            // then it is waited for
        }
    }

    private static void set(Connection connection, PreparedStatement statement, int index, Object value)
            throws SQLException {
        if (value instanceof UntypedText untyped) {
            statement.setObject(index, untyped.text(), Types.OTHER);
        } else if (!isPlain(value) && Driver.of(connection) == Driver.MYSQL) {
            statement.setString(index, textForMySql(value));
        } else {
            statement.setObject(index, forDriver(value));
        }
    }

    /** Whether every driver sends it as what it is. */
    private static boolean isPlain(Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof Temporal
                || value instanceof byte[];
    }

    /** MySQL's driver would send anything else as a serialized object, which equals no value of a column. */
    private static String textForMySql(Object value) {
        if (value instanceof UUID || value instanceof Character) {
            return value.toString();
        }
        throw new IllegalArgumentException("the driver of MySQL sends a "
                + value.getClass().getName()
                + " as a serialized object, which equals no value of a column: bind a text, "
                + "a number, a time, a UUID or bytes");
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
