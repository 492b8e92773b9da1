package dev.keyleaf.jdbc;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.paging.KeysetFlow;
import dev.keyleaf.paging.ResultRow;
import dev.keyleaf.paging.RowScan;
import dev.keyleaf.paging.SqlFailure;
import dev.keyleaf.paging.StatementWatch;
import dev.keyleaf.paging.Step;
import dev.keyleaf.paging.StreamSource;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.SqlStatement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a stream from cursors of the database, on one connection that is held meanwhile. */
final class StreamShell<T> implements StreamSource<T> {
    private final Shells shells;
    private final StatementWatch watch;
    private final KeysetFlow flow;
    private final JdbcRowMapper<T> mapper;
    private final int fetchSize;

    private @Nullable StreamingConnection connection;
    private @Nullable Shell shell;
    private Shell.@Nullable Result result;
    private @Nullable JdbcRow<T> row;

    /** @param fetchSize how many rows are fetched at a time */
    StreamShell(Shells shells, StatementWatch watch, KeysetFlow flow, JdbcRowMapper<T> mapper, int fetchSize) {
        this.shells = shells;
        this.watch = watch;
        this.flow = flow;
        this.mapper = mapper;
        this.fetchSize = fetchSize;
    }

    private Shell shell() throws SQLException {
        if (shell == null) {
            connection = StreamingConnection.begin(shells.connections().take());
            shell = Shell.on(connection.connection(), shells.setup().paging(), watch);
        }
        return shell;
    }

    @Override
    public <R> R run(Function<Dialect, Step<T, R>> first) {
        return shells.call(() -> shell().run(first, mapper));
    }

    @Override
    public boolean open(SqlStatement statement, RowScan scan) {
        return shells.call(() -> {
            try {
                return opened(statement, scan);
            } catch (SQLException e) {
                throw flow.exception(failed(e));
            }
        });
    }

    private boolean opened(SqlStatement statement, RowScan scan) throws SQLException {
        PreparedStatement prepared = Statements.prepare(shell().connection(), statement);
        shell().driver().stream(prepared, fetchSize);
        Shell.Result opened = shell().open(prepared, null);
        result = opened;
        boolean isWanted = scan.begin(new JdbcColumns(opened.rows().getMetaData()));
        row = new JdbcRow<>(opened.rows(), mapper, shell().driver());
        row.hide(isWanted ? scan.added() : 0);
        return isWanted || closeResult(opened);
    }

    @Override
    public boolean next() {
        Shell.Result open = result;
        return open != null
                && shells.call(() -> {
                    try {
                        return open.rows().next() || closeResult(open);
                    } catch (SQLException e) {
                        throw flow.exception(failed(e));
                    }
                });
    }

    /** After a failure the query is described again: a key may have changed its type. */
    private SqlFailure failed(SQLException e) throws SQLException {
        SqlFailure failure = Failures.of(shell().failure(e));
        if (!failure.isStopped()) {
            flow.forget(shell().dialect());
        }
        return failure;
    }

    private boolean closeResult(Shell.Result read) throws SQLException {
        result = null;
        read.close();
        return false;
    }

    @Override
    public <R> R read(Function<ResultRow<T>, R> reader) {
        JdbcRow<T> current = requireNonNull(row, "row");
        return shells.call(() -> reader.apply(current));
    }

    /** Gives everything back, whatever fails on the way. */
    @Override
    public void close() {
        Shell.Result open = result;
        try {
            if (open != null && shell().driver().readsOnWhenClosed()) {
                Statements.stop(open.statement());
            }
            if (open != null) {
                closeResult(open);
                shell().driver().settle(shell().connection());
            }
        } catch (SQLException e) {
            // cancelled, or the connection is broken: its pool finds out
        } finally {
            if (connection != null) {
                connection.close();
                connection = null;
            }
            shell = null;
        }
    }
}
