package dev.keyleaf.jdbc;

import static dev.keyleaf.jdbc.DriverFailure.carrying;
import static dev.keyleaf.jdbc.DriverFailure.carryingNullable;
import static java.util.Objects.requireNonNull;

import dev.keyleaf.paging.ResultRow;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The row at which a result set stands. */
final class JdbcRow<T> implements ResultRow<T> {
    private final ResultSet rows;
    private final JdbcRowMapper<T> mapper;
    private final Driver driver;

    /** What mappers see of the result. */
    private ResultSet shown;

    JdbcRow(ResultSet rows, JdbcRowMapper<T> mapper, Driver driver) {
        this.rows = rows;
        this.mapper = mapper;
        this.driver = driver;
        this.shown = rows;
    }

    /** From now on mappers do not see so many columns at the end of the result. */
    void hide(int columns) throws SQLException {
        shown = columns == 0 ? rows : ShownColumns.of(rows, columns);
    }

    @Override
    public T item() {
        return carrying(() -> requireNonNull(map(), "a row mapper must not return null"));
    }

    private T map() throws SQLException {
        return mapper instanceof OwnColumnMapper<T> own ? own.map(rows, shown) : mapper.map(shown);
    }

    @Override
    public @Nullable Object value(int column) {
        return carryingNullable(() -> {
            Object value = rows.getObject(column + 1);
            return value == null ? null : zoneless(column + 1, value);
        });
    }

    /** PostgreSQL's driver gives the bytes that it received, and makes no object of them. */
    @Override
    public @Nullable Object identity(int column) {
        return driver == Driver.POSTGRESQL ? carryingNullable(() -> rows.getBytes(column + 1)) : value(column);
    }

    /** What JDBC reads by default lives in the JVM's time zone, where some local times do not exist. */
    private Object zoneless(int column, Object value) throws SQLException {
        if (value instanceof Timestamp) {
            // PostgreSQL's driver reads both as a Timestamp, and this one as no LocalDateTime
            boolean isInstant = rows.getMetaData().getColumnTypeName(column).equals("timestamptz");
            Class<?> read = isInstant ? OffsetDateTime.class : LocalDateTime.class;
            return rows.getObject(column, read);
        } else if (value instanceof Time) {
            return rows.getObject(column, LocalTime.class);
        }
        return value instanceof Date ? rows.getObject(column, LocalDate.class) : value;
    }
}
