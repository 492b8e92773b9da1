package dev.keyleaf.jdbc;

import dev.keyleaf.DatabaseException;
import dev.keyleaf.RowStream;
import dev.keyleaf.paging.KeysetFlow;
import dev.keyleaf.paging.RowScan;
import dev.keyleaf.sql.SqlStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ListIterator;
import org.jspecify.annotations.Nullable;

/**
 * Rows read from a cursor of the database: one statement for each range of the plan, all in one transaction, so that
 * they see one state of the tables.
 */
final class StreamedRows<T> implements RowStream<T> {
    private final Shells shells;
    private final KeysetFlow flow;
    private final JdbcRowMapper<T> mapper;
    private final int fetchSize;
    private final Running running;

    private @Nullable Session session;
    private @Nullable Result<T> result;
    private @Nullable T row;
    private boolean readsKeys = true;
    private boolean begun;
    private boolean ended;
    private boolean closed;

    /** The transaction, and what is still to be run in it. */
    private record Session(
            StreamingConnection connection, Shell shell, RowScan scan, ListIterator<SqlStatement> statements) {
        static Session of(StreamingConnection connection, Shell shell, RowScan scan) {
            return new Session(connection, shell, scan, scan.statements().listIterator());
        }

        /** In place of a statement whose result shows other types than those it was made for. */
        Session again(RowScan fresh) {
            int running = statements.previousIndex();
            if (running > 0 && !fresh.isLike(scan)) {
                throw new IllegalStateException(
                        "the types of the keys changed while the rows were read: read them again");
            }
            return new Session(connection, shell, fresh, fresh.statements().listIterator(running));
        }
    }

    /** The statement whose rows are being read. */
    private record Result<T>(PreparedStatement statement, StatementWatch watch, ResultSet rows, JdbcRow<T> row) {
        boolean next() throws SQLException {
            watch.begin();
            try {
                return rows.next();
            } catch (SQLException e) {
                throw watch.failure(e);
            } finally {
                watch.end();
            }
        }
    }

    StreamedRows(Shells shells, KeysetFlow flow, JdbcRowMapper<T> mapper, int fetchSize) {
        this.shells = shells;
        this.running = shells.running();
        this.flow = flow;
        this.mapper = mapper;
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
            while (!ended) {
                running.checkCancelled();
                if (result != null && result.next()) {
                    row = result.row().item();
                    return true;
                }
                advance();
            }
        } catch (DriverFailure e) {
            throw failed(e.sqlException());
        } catch (SQLException e) {
            throw failed(e);
        } catch (RuntimeException e) {
            release();
            running.checkCancelled();
            throw translated(e);
        }
        running.checkCancelled();
        return false;
    }

    private RuntimeException failed(SQLException e) {
        if (session != null && !Failures.of(e).isStopped()) {
            flow.forget(session.shell().dialect());
        }
        release();
        running.checkCancelled();
        return translated(Failures.exception(e));
    }

    private RuntimeException translated(RuntimeException e) {
        return e instanceof DatabaseException failure ? shells.translation().apply(failure) : e;
    }

    /** To the next statement, or to the end. */
    private void advance() throws SQLException {
        if (session == null) {
            session = open();
        }
        closeResult();
        if (!session.statements().hasNext()) {
            ended = true;
            release();
            return;
        }
        Result<T> next = execute(session, session.statements().next());
        result = next;
        if (!session.scan().begin(new JdbcColumns(next.rows().getMetaData()))) {
            closeResult();
            Shell shell = session.shell();
            RowScan fresh = shell.run(flow.scanAgain(shell.dialect(), session.scan()), mapper);
            session = session.again(fresh);
        }
    }

    private Result<T> execute(Session open, SqlStatement sql) throws SQLException {
        Shell shell = open.shell();
        PreparedStatement statement = Statements.prepare(shell.connection(), sql);
        try {
            open.connection().stream(statement, fetchSize);
            running.begin(statement);
            StatementWatch watch = StatementWatch.on(statement, shell.timeout(), running);
            try {
                ResultSet rows = statement.executeQuery();
                watch.end();
                return new Result<>(statement, watch, rows, new JdbcRow<>(rows, mapper, shell.driver()));
            } catch (SQLException e) {
                watch.close();
                throw watch.failure(e);
            } catch (RuntimeException e) {
                watch.close();
                throw e;
            }
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private Session open() throws SQLException {
        StreamingConnection connection =
                StreamingConnection.begin(shells.connections().take());
        try {
            Shell shell = shells.on(connection.connection(), running);
            return Session.of(connection, shell, shell.run(flow.scan(shell.dialect(), readsKeys), mapper));
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
            return flow.cursorAfter(session.scan().keyset(result.row()));
        } catch (DriverFailure e) {
            throw translated(Failures.exception(e.sqlException()));
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
        running.cancel();
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
            running.stop();
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
        Result<T> open = result;
        result = null;
        running.end();
        if (open != null) {
            open.watch().close();
            open.statement().close(); // and its rows
        }
    }
}
