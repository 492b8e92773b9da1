package dev.keyleaf.jdbc;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.Keyset;
import dev.keyleaf.Ordering;
import dev.keyleaf.Position;
import dev.keyleaf.cursor.PageAssembler;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.SeekPlan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listing and what its rows become: everything that the ways of reading it have in common.
 *
 * @param query which rows there are
 * @param ordering their order
 * @param mappers make objects of rows
 * @param descriptions what the databases said of queries
 * @param cursors mints the cursors
 * @param timeout how long a statement may run; null for ever
 */
record Reading<T>(
        SqlQuery<T> query,
        Ordering ordering,
        RowMappers mappers,
        Descriptions descriptions,
        PageAssembler cursors,
        @Nullable Duration timeout) {

    Description describe(Connection connection, Dialect dialect) throws SQLException {
        return descriptions.of(connection, dialect, query.select(), ordering);
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

    RowMapper<T> mapper() {
        return query.mapping().mapper(mappers);
    }

    String cursorAfter(Keyset keyset) {
        return cursors.codec().encode(Position.after(keyset), cursors.fingerprint());
    }

    static <T> T map(RowMapper<T> mapper, ResultSet row) throws SQLException {
        return requireNonNull(mapper.map(row), "a row mapper must not return null");
    }

    /** The keyset that the statement itself read behind the columns of the SELECT. */
    static Keyset keyset(Dialect dialect, ResultSet row, int columns, int keys) throws SQLException {
        List<@Nullable String> values = new ArrayList<>(keys);
        for (int key = 1; key <= keys; key++) {
            Object value = row.getObject(columns + key);
            values.add(value == null ? null : dialect.keyText(value));
        }
        return new Keyset(values);
    }
}
