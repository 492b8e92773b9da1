package dev.keyleaf.jdbc;

import dev.keyleaf.paging.Paging;
import dev.keyleaf.paging.RowReader;
import dev.keyleaf.paging.StatementWatch;
import dev.keyleaf.paging.Step;
import dev.keyleaf.sql.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the steps of a page on a connection, one after another.
 *
 * @param connection the connection; neither committed nor closed here
 * @param driver how it is spoken to
 * @param dialect the dialect of its database
 * @param watch stops the statement that runs
 */
record Shell(Connection connection, Driver driver, Dialect dialect, StatementWatch watch) {
    /**
     * Recognises the database.
     *
     * @throws java.util.concurrent.CancellationException if the caller left while it waited for the connection
     */
    static Shell on(Connection connection, Paging paging, StatementWatch watch) throws SQLException {
        watch.checkWanted();
        Driver driver = Driver.of(connection);
        Step<Void, Dialect> recognition = paging.recognise(Driver.server(connection));
        // what is asked to recognise an unknown server is standard SQL, for which any dialect does
        var asking = new Shell(connection, driver, Dialect.postgreSql(), watch);
        return new Shell(connection, driver, asking.run(any -> recognition, Shell::noRows), watch);
    }

    private static Void noRows(ResultSet row) {
        throw new IllegalStateException("nothing of a row is asked for");
    }

    /**
     * Runs a step and all that follow.
     *
     * @param first the first step, by the dialect of the database
     * @param mapper makes items of rows
     */
    <T, R> R run(Function<Dialect, Step<T, R>> first, JdbcRowMapper<T> mapper) throws SQLException {
        Step<T, R> step = first.apply(dialect);
        while (!(step instanceof Step.Done<T, R> done)) {
            step = step instanceof Step.Asking<T, R> asking
                    ? answer(asking, mapper)
                    : answer((Step.AskSnapshot<T, R>) step);
        }
        return done.result();
    }

    private <T, R> Step<T, R> answer(Step.AskSnapshot<T, R> step) throws SQLException {
        return step.then()
                .apply(!connection.getAutoCommit()
                        && connection.getTransactionIsolation() >= Connection.TRANSACTION_REPEATABLE_READ);
    }

    private <T, R> Step<T, R> answer(Step.Asking<T, R> step, JdbcRowMapper<T> mapper) throws SQLException {
        Savepoint savepoint = step instanceof Step.Value ? savepoint() : null;
        Step<T, R> next;
        try {
            next = execute(step, mapper);
        } catch (SQLException e) {
            if (savepoint != null) {
                connection.rollback(savepoint);
            }
            return step.failed(Failures.of(e));
        }
        if (savepoint != null) {
            connection.releaseSavepoint(savepoint);
        }
        return next;
    }

    /** Where a failure would take the transaction with it, whose page is read already. */
    private @Nullable Savepoint savepoint() throws SQLException {
        return dialect.failureAbortsTransaction() && !connection.getAutoCommit() ? connection.setSavepoint() : null;
    }

    private <T, R> Step<T, R> execute(Step.Asking<T, R> step, JdbcRowMapper<T> mapper) throws SQLException {
        Duration budget = step instanceof Step.Value<?, ?> value ? value.budget() : null;
        PreparedStatement statement = Statements.prepare(connection, step.statement());
        try (Result result = open(statement, budget)) {
            return answer(step, result.rows(), mapper);
        } catch (DriverFailure e) {
            throw failure(e.sqlException());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private <T, R> Step<T, R> answer(Step.Asking<T, R> step, ResultSet rows, JdbcRowMapper<T> mapper)
            throws SQLException {
        if (step instanceof Step.Read<T, R> read) {
            read(read.rows(), rows, mapper);
            return read.then().get();
        }
        if (step instanceof Step.Describe<T, R> describe) {
            return describe.then().apply(new JdbcColumns(rows.getMetaData()));
        }
        Step.Value<T, R> value = (Step.Value<T, R>) step;
        String answer = rows.next() ? rows.getString(value.column()) : null;
        return value.then().apply(rows.next() ? null : answer);
    }

    private <T> void read(RowReader<T> reader, ResultSet rows, JdbcRowMapper<T> mapper) throws SQLException {
        var row = new JdbcRow<>(rows, mapper, driver);
        boolean wanted = reader.begin(new JdbcColumns(rows.getMetaData()));
        row.hide(wanted ? reader.added() : 0);
        while (wanted && rows.next()) {
            wanted = reader.add(row);
        }
    }

    /** The rows of a statement, to be closed before anything else runs on the connection. */
    record Result(PreparedStatement statement, ResultSet rows, StatementWatch watch) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            watch.end();
            statement.close(); // and its rows
        }
    }

    /**
     * Executes a statement, which is waited for from now on.
     *
     * @param statement closed with its rows, or if it fails
     * @param budget how long it may be waited for; null for as long as any other
     */
    Result open(PreparedStatement statement, @Nullable Duration budget) throws SQLException {
        try {
            watch.begin(() -> Statements.stop(statement), budget);
            return new Result(statement, Statements.execute(statement), watch);
        } catch (SQLException | RuntimeException e) {
            watch.end();
            statement.close();
            throw e;
        }
    }

    /**
     * What a failure of a statement is: not the driver's, if it was stopped because its time was up.
     *
     * @throws java.util.concurrent.CancellationException if it was stopped because its rows are not wanted any more
     */
    SQLException failure(SQLException e) {
        driver.settle(connection);
        return watch.isTimeUp() ? Failures.timeout(e) : e;
    }
}
