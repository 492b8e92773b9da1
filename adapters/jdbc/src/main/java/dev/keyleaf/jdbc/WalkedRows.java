package dev.keyleaf.jdbc;

import dev.keyleaf.RowStream;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Rows read as keyset pages: each takes a connection for as long as it is read, and no longer, however slowly its rows
 * are then used.
 */
final class WalkedRows<T> implements RowStream<T> {
    private final Connections connections;
    private final Reading<T> reading;
    private final int limit;

    private @Nullable Position position;
    private List<Read<T>> page = List.of();
    private int index = -1;
    private boolean last;
    private boolean asked;
    private boolean tellsCursors = true;
    private boolean closed;
    private volatile boolean cancelled;
    private volatile @Nullable Statement running;

    /** A row, and its key values as the driver gave them: most rows are never asked for their cursor. */
    private record Read<T>(T item, Dialect dialect, List<@Nullable Object> values) {
        Keyset keyset() {
            return Reading.keyset(dialect, values);
        }
    }

    WalkedRows(Connections connections, Reading<T> reading, @Nullable Position start, int limit) {
        this.connections = connections;
        this.reading = reading;
        this.position = start;
        this.limit = limit;
    }

    @Override
    public boolean next() {
        if (closed) {
            throw new IllegalStateException("the rows are closed");
        }
        asked = true;
        index++;
        if (index == page.size() && !last) {
            page = List.of();
            page = connections.with(this::read);
            index = 0;
            last = page.size() < limit;
            position = page.isEmpty()
                    ? position
                    : Position.after(page.get(page.size() - 1).keyset());
        }
        if (cancelled) {
            throw new CancellationException("the rows were cancelled");
        }
        if (index < page.size()) {
            return true;
        }
        page = List.of();
        index = -1; // at the end again next time
        return false;
    }

    @Override
    public T row() {
        return current().item();
    }

    @Override
    public String cursor() {
        Read<T> current = current();
        if (!tellsCursors) {
            throw new IllegalStateException("these rows were said to need no cursors");
        }
        return reading.cursorAfter(current.keyset());
    }

    private Read<T> current() {
        if (index < 0 || index >= page.size()) {
            throw new IllegalStateException("there is no row: ask after next() returned true");
        }
        return page.get(index);
    }

    private List<Read<T>> read(Connection connection) throws SQLException {
        Dialect dialect = reading.dialects().of(connection);
        int keys = reading.ordering().keys().size();
        try {
            SqlStatement sql = dialect.keysetPage(
                    reading.query().select(),
                    reading.plan(dialect, position),
                    null,
                    reading.describe(connection, dialect).keyTypes(),
                    limit);
            try (PreparedStatement statement = Statements.prepare(connection, sql)) {
                running = statement;
                if (cancelled) {
                    return List.of();
                }
                Reading.Watch watch = reading.watch(statement);
                try (watch;
                        ResultSet rows = statement.executeQuery()) {
                    int columns = rows.getMetaData().getColumnCount() - 1 - keys;
                    return read(rows, dialect, columns, keys);
                }
            } finally {
                running = null;
            }
        } catch (SQLException e) {
            if (cancelled) {
                return List.of();
            }
            reading.forget(dialect);
            throw e;
        }
    }

    private List<Read<T>> read(ResultSet rows, Dialect dialect, int columns, int keys) throws SQLException {
        JdbcRowMapper<T> mapper = reading.mapper();
        var read = new ArrayList<Read<T>>();
        while (rows.next()) {
            List<@Nullable Object> values = Reading.keyValues(rows, columns, keys);
            read.add(new Read<>(Reading.map(mapper, rows), dialect, values));
        }
        return read;
    }

    /** Makes nothing cheaper: the next page begins at the position of a row. */
    @Override
    public RowStream<T> withoutCursors() {
        if (asked) {
            throw new IllegalStateException("it must be said before the first row that no cursors are needed");
        }
        tellsCursors = false;
        return this;
    }

    @Override
    public void cancel() {
        cancelled = true;
        Cancellation.of(running);
    }

    @Override
    public void close() {
        closed = true;
        page = List.of();
    }
}
