package dev.keyleaf.jdbc;

import dev.keyleaf.RowStream;
import dev.keyleaf.seek.Position;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.SqlStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Rows read from a cursor of the database: one statement for each range of the plan, all in one transaction, so that
 * they see one state of the tables.
 */
final class StreamedRows<T> implements RowStream<T> {
    private final Connections connections;
    private final Reading<T> reading;
    private final @Nullable Position start;
    private final int fetchSize;

    private @Nullable Session session;
    private @Nullable Result<T> result;
    private @Nullable T row;
    private boolean readsKeys = true;
    private boolean begun;
    private boolean ended;
    private boolean closed;
    private volatile boolean cancelled;
    private volatile @Nullable PreparedStatement running;

    /** The transaction, and what is to be run in it yet. */
    private record Session(StreamingConnection connection, Dialect dialect, Iterator<SqlStatement> statements) {}

    /** The statement whose rows are being read. */
    private record Result<T>(ResultSet rows, JdbcRowMapper<T> mapper, int columns) {}

    StreamedRows(Connections connections, Reading<T> reading, @Nullable Position start, int fetchSize) {
        this.connections = connections;
        this.reading = reading;
        this.start = start;
        this.fetchSize = fetchSize;
    }

    @Override
    public boolean next() {
        if (closed) {
            throw new IllegalStateException("the rows are closed");
        }
        begun = true;
        row = null;
        try {
            while (!ended && !cancelled) {
                if (result != null && result.rows().next()) {
                    row = Reading.map(result.mapper(), result.rows());
                    return true;
                }
                advance();
            }
        } catch (SQLException e) {
            if (session != null) {
                reading.forget(session.dialect());
            }
            release();
            if (!cancelled) {
                throw Connections.failed(e);
            }
        } catch (RuntimeException e) {
            release();
            throw e;
        }
        if (cancelled) {
            release();
            throw new CancellationException("the rows were cancelled");
        }
        return false;
    }

    /** To the next statement, or to the end. */
    private void advance() throws SQLException {
        Session open = session == null ? open() : session;
        session = open;
        closeResult();
        if (!open.statements().hasNext()) {
            ended = true;
            release();
            return;
        }
        PreparedStatement statement = Statements.prepare(
                open.connection().connection(), open.statements().next());
        running = statement;
        open.connection().stream(statement, fetchSize);
        if (cancelled) {
            return;
        }
        ResultSet rows;
        Reading.Watch watch = reading.watch(statement);
        try (watch) {
            rows = statement.executeQuery();
        }
        int columns =
                rows.getMetaData().getColumnCount() - reading.ordering().keys().size();
        result = new Result<>(rows, reading.mapper(), columns);
    }

    private Session open() throws SQLException {
        StreamingConnection connection = StreamingConnection.begin(connections.take());
        try {
            Dialect dialect = reading.dialects().of(connection.connection());
            List<String> keyTypes =
                    reading.describe(connection.connection(), dialect).keyTypes();
            return new Session(
                    connection,
                    dialect,
                    dialect.allRows(reading.query().select(), reading.plan(dialect, start), keyTypes, readsKeys)
                            .iterator());
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public T row() {
        T current = row;
        if (current == null) {
            throw noRow();
        }
        return current;
    }

    @Override
    public String cursor() {
        if (row == null || result == null || session == null) {
            throw noRow();
        }
        if (!readsKeys) {
            throw new IllegalStateException("these rows were said to need no cursors");
        }
        try {
            return reading.cursorAfter(Reading.keyset(
                    session.dialect(),
                    result.rows(),
                    result.columns(),
                    reading.ordering().keys().size()));
        } catch (SQLException e) {
            throw Connections.failed(e);
        }
    }

    @Override
    public RowStream<T> withoutCursors() {
        if (begun) {
            throw new IllegalStateException("it must be said before the first row that no cursors are needed");
        }
        readsKeys = false;
        return this;
    }

    private static IllegalStateException noRow() {
        return new IllegalStateException("there is no row: ask after next() returned true");
    }

    @Override
    public void cancel() {
        cancelled = true;
        Cancellation.of(running);
    }

    @Override
    public void close() {
        closed = true;
        release();
    }

    /** Gives everything back, whatever fails on the way. */
    private void release() {
        row = null;
        if (session == null) {
            return;
        }
        if (result != null && session.connection().readsOnWhenClosed()) {
            Cancellation.of(running);
        }
        try {
            closeResult();
        } catch (SQLException e) {
            // cancelled, or the connection is broken: closing it says so
        } finally {
            session.connection().close();
            session = null;
        }
    }

    private void closeResult() throws SQLException {
        PreparedStatement statement = running;
        running = null;
        result = null;
        if (statement != null) {
            statement.close(); // and its result
        }
    }
}
