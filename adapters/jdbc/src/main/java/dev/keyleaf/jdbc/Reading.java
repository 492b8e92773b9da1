package dev.keyleaf.jdbc;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.PageAssembler;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.SeekPlan;
import dev.keyleaf.sql.Dialect;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listing and what its rows become: everything that the ways of reading it have in common.
 *
 * @param query which rows there are
 * @param ordering their order
 * @param mappers make objects of rows
 * @param dialects finds the dialects of the databases
 * @param descriptions what the databases said of queries
 * @param cursors mints the cursors
 * @param timeout how long a statement may run; null for ever
 */
record Reading<T>(
        SqlQuery<T> query,
        Ordering ordering,
        RowMappers mappers,
        Dialects dialects,
        Descriptions descriptions,
        PageAssembler cursors,
        @Nullable Duration timeout) {

    Description describe(Connection connection, Dialect dialect) throws SQLException {
        return descriptions.of(connection, dialect, query.select(), ordering).servedBy(cursors.codec(), ordering);
    }

    /** After a failure of the database. */
    void forget(Dialect dialect) {
        descriptions.forget(dialect, query.select(), ordering);
    }

    SeekPlan plan(Dialect dialect, @Nullable Position start) {
        return SeekPlan.of(ordering, dialect.nullsSortHigh(), start);
    }

    /** Watches over a statement until it is closed. */
    Watch watch(PreparedStatement statement) {
        return timeout == null ? () -> {} : Deadline.on(statement, timeout)::close;
    }

    /** Closed when the statement gave its rows. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    JdbcRowMapper<T> mapper() {
        return query.mapping().mapper(mappers);
    }

    String cursorAfter(Keyset keyset) {
        return cursors.codec().encode(Position.after(keyset), cursors.fingerprint());
    }

    static <T> T map(JdbcRowMapper<T> mapper, ResultSet row) throws SQLException {
        return requireNonNull(mapper.map(row), "a row mapper must not return null");
    }

    /** The keyset that the statement itself read behind the columns of the SELECT. */
    static Keyset keyset(Dialect dialect, ResultSet row, int columns, int keys) throws SQLException {
        return keyset(dialect, keyValues(row, columns, keys));
    }

    /** What the driver gives for the keys. */
    static List<@Nullable Object> keyValues(ResultSet row, int columns, int keys) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(keys);
        for (int key = 1; key <= keys; key++) {
            Object value = row.getObject(columns + key);
            values.add(value == null ? null : zoneless(row, columns + key, value));
        }
        return values;
    }

    static Keyset keyset(Dialect dialect, List<@Nullable Object> values) {
        List<@Nullable String> texts = new ArrayList<>(values.size());
        for (Object value : values) {
            texts.add(value == null ? null : dialect.keyText(value));
        }
        return new Keyset(texts);
    }

    /** What JDBC reads by default lives in the JVM's time zone, where some local times do not exist. */
    private static Object zoneless(ResultSet row, int column, Object value) throws SQLException {
        if (value instanceof Timestamp) {
            // PostgreSQL's driver reads both as a Timestamp, and this one as no LocalDateTime
            boolean isInstant = row.getMetaData().getColumnTypeName(column).equals("timestamptz");
            Class<?> read = isInstant ? OffsetDateTime.class : LocalDateTime.class;
            return row.getObject(column, read);
        } else if (value instanceof Time) {
            return row.getObject(column, LocalTime.class);
        }
        return value instanceof Date ? row.getObject(column, LocalDate.class) : value;
    }
}
