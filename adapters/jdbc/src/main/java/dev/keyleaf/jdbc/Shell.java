package dev.keyleaf.jdbc;

import dev.keyleaf.paging.Paging;
import dev.keyleaf.paging.RowReader;
import dev.keyleaf.paging.Step;
import dev.keyleaf.sql.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Runs the steps of a page on a connection, one after another.
 *
 * @param connection the connection; neither committed nor closed here
 * @param driver how it is spoken to
 * @param dialect the dialect of its database
 * @param timeout how long a statement may run; null for ever
 * @param running where to stop the statement that runs
 */
record Shell(
        Connection connection,
        Driver driver,
        Dialect dialect,
        @Nullable Duration timeout,
        Running running) {
    /** Recognises the database. */
    static Shell on(Connection connection, Paging paging, @Nullable Duration timeout, Running running)
            throws SQLException {
        Driver driver = Driver.of(connection);
        // what is asked to recognise an unknown server is standard SQL, for which any dialect does
        var asking = new Shell(connection, driver, Dialect.postgreSql(), timeout, running);
        Dialect dialect = asking.run(paging.recognise(Driver.server(connection)), Shell::noRows);
        return new Shell(connection, driver, dialect, timeout, running);
    }

    private static Void noRows(ResultSet row) {
        throw new IllegalStateException("nothing of a row is asked for");
    }

    /**
     * Runs a step and all that follow.
     *
     * @param mapper makes items of rows
     */
    <T, R> R run(Step<T, R> first, JdbcRowMapper<T> mapper) throws SQLException {
        Step<T, R> step = first;
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

    private <T, R> Step<T, R> execute(Step.Asking<T, R> step, JdbcRowMapper<T> mapper) throws SQLException {
        try (PreparedStatement statement = Statements.prepare(connection, step.statement())) {
            running.begin(statement);
            StatementWatch watch = StatementWatch.on(statement, budget(step), running);
            try (watch;
                    ResultSet rows = statement.executeQuery()) {
                return answer(step, rows, mapper);
            } catch (DriverFailure e) {
                throw watch.failure(e.sqlException());
            } catch (SQLException e) {
                throw watch.failure(e);
            } finally {
                running.end();
            }
        }
    }

    private @Nullable Duration budget(Step.Asking<?, ?> step) {
        Duration budget = step instanceof Step.Value<?, ?> value ? value.budget() : null;
        return budget == null || (timeout != null && timeout.compareTo(budget) < 0) ? timeout : budget;
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
        while (wanted && rows.next()) {
            wanted = reader.add(row);
        }
    }

    /** Where a failure would take the transaction with it, whose page is read already. */
    private @Nullable Savepoint savepoint() throws SQLException {
        return dialect.failureAbortsTransaction() && !connection.getAutoCommit() ? connection.setSavepoint() : null;
    }
}
