package dev.keyleaf.jdbc;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.cursor.CursorPolicy;
import dev.keyleaf.paging.KeysetFlow;
import dev.keyleaf.paging.Paging;
import dev.keyleaf.paging.Step;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.SqlQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A second shell over the steps of a page, as an adapter of an asynchronous driver would have it: statements run on the
 * threads of a database, what follows from their answers is asked on those of the application, and no thread waits for
 * another. Over JDBC, since a driver is not what it is about.
 */
final class AsyncShell {
    private final Paging paging = Paging.of(CursorPolicy.signed(CursorKeys.random()));
    private final DataSource dataSource;
    private final Executor database = threads("database");
    private final Executor application = threads("application");

    AsyncShell(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    <T> CompletableFuture<KeysetPage<T>> page(
            SqlQuery<T> query, JdbcRowMapper<T> mapper, Ordering ordering, KeysetRequest request) {
        KeysetFlow flow = paging.keyset(query.select(), ordering, request);
        return run(mapper, flow::page);
    }

    <T> CompletableFuture<OffsetPage<T>> page(
            SqlQuery<T> query, JdbcRowMapper<T> mapper, Ordering ordering, OffsetRequest request) {
        return run(mapper, dialect -> paging.offsetPage(dialect, query.select(), ordering, request));
    }

    private <T, R> CompletableFuture<R> run(JdbcRowMapper<T> mapper, Function<Dialect, Step<T, R>> first) {
        return CompletableFuture.supplyAsync(() -> of(dataSource::getConnection), database)
                .thenCompose(connection -> CompletableFuture.supplyAsync(
                                () -> paging.<T>recognise(of(() -> Driver.server(connection))), database)
                        .thenCompose(recognition -> run(connection, mapper, recognition))
                        .thenApplyAsync(first, application)
                        .thenCompose(step -> run(connection, mapper, step))
                        .whenCompleteAsync((result, failure) -> close(connection), database));
    }

    private <T, R> CompletableFuture<R> run(Connection connection, JdbcRowMapper<T> mapper, Step<T, R> step) {
        return step instanceof Step.Done<T, R> done
                ? CompletableFuture.completedFuture(done.result())
                : CompletableFuture.supplyAsync(() -> ask(connection, mapper, step), database)
                        .thenApplyAsync(Supplier::get, application)
                        .thenCompose(next -> run(connection, mapper, next));
    }

    /** Runs a step's statement; returns what follows from the answer. */
    private static <T, R> Supplier<Step<T, R>> ask(Connection connection, JdbcRowMapper<T> mapper, Step<T, R> step) {
        if (step instanceof Step.AskSnapshot<T, R> snapshot) {
            return () -> snapshot.then().apply(false); // each statement commits
        }
        Step.Asking<T, R> asking = (Step.Asking<T, R>) step;
        try (PreparedStatement statement = Statements.prepare(connection, asking.statement())) {
            if (asking instanceof Step.Value<T, R> value && value.budget() != null) {
                statement.setQueryTimeout(Math.max(1, (int) value.budget().toSeconds()));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return answer(connection, rows, mapper, asking);
            }
        } catch (SQLException e) {
            return () -> asking.failed(Failures.of(e));
        } catch (DriverFailure e) {
            return () -> asking.failed(Failures.of(e.sqlException()));
        }
    }

    private static <T, R> Supplier<Step<T, R>> answer(
            Connection connection, ResultSet rows, JdbcRowMapper<T> mapper, Step.Asking<T, R> asking)
            throws SQLException {
        if (asking instanceof Step.Describe<T, R> describe) {
            Step<T, R> next = describe.then().apply(new JdbcColumns(rows.getMetaData())); // read while it is open
            return () -> next;
        }
        if (asking instanceof Step.Read<T, R> read) {
            var row = new JdbcRow<>(rows, mapper, Driver.of(connection));
            boolean wanted = read.rows().begin(new JdbcColumns(rows.getMetaData()));
            row.hide(wanted ? read.rows().added() : 0);
            while (wanted && rows.next()) {
                wanted = read.rows().add(row);
            }
            return read.then();
        }
        Step.Value<T, R> value = (Step.Value<T, R>) asking;
        String answer = rows.next() ? rows.getString(value.column()) : null;
        String only = rows.next() ? null : answer;
        return () -> value.then().apply(only);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Failures.exception(e);
        }
    }

    private static Executor threads(String name) {
        return Executors.newFixedThreadPool(4, work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Work with a driver. */
    private interface DriverCall<R> {
        R run() throws SQLException;
    }

    private static <R> R of(DriverCall<R> call) {
        try {
            return call.run();
        } catch (SQLException e) {
            throw Failures.exception(e);
        }
    }
}
