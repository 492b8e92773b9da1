package dev.keyleaf.jdbc;

import dev.keyleaf.DatabaseException;
import dev.keyleaf.jdbc.Connections.Lease;
import dev.keyleaf.paging.Abandonment;
import dev.keyleaf.paging.Paging;
import dev.keyleaf.paging.StatementWatch;
import dev.keyleaf.paging.Step;
import dev.keyleaf.sql.Dialect;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the shells that run pages.
 *
 * @param connections where their connections come from
 * @param paging what is remembered of servers and queries
 * @param timeout how long a statement may run; null for ever
 * @param abandonment tells whether callers still wait
 * @param translation makes what callers get of failures of the database
 */
record Shells(
        Connections connections,
        Paging paging,
        @Nullable Duration timeout,
        Abandonment abandonment,
        Function<DatabaseException, RuntimeException> translation) {
    Shells withConnections(Connections newConnections) {
        return new Shells(newConnections, paging, timeout, abandonment, translation);
    }

    Shells withTimeout(Duration newTimeout) {
        return new Shells(connections, paging, newTimeout, abandonment, translation);
    }

    Shells withAbandonment(Abandonment newAbandonment) {
        return new Shells(connections, paging, timeout, newAbandonment, translation);
    }

    Shells withTranslation(Function<DatabaseException, RuntimeException> newTranslation) {
        return new Shells(connections, paging, timeout, abandonment, newTranslation);
    }

    /** The shells for rows that are asked for here and read later. */
    Shells here() {
        return withConnections(connections.here());
    }

    /** A watch over what runs for the caller of this moment. */
    StatementWatch watch() {
        return new StatementWatch(abandonment.ofCaller(), timeout);
    }

    /**
     * Runs a step and all that follow on a connection, which is given back afterwards.
     *
     * @param first the first step, by the dialect of the database
     */
    <T, R> R run(StatementWatch watch, Function<Dialect, Step<T, R>> first, JdbcRowMapper<T> mapper) {
        return call(() -> {
            try (Lease lease = connections.take()) {
                return Shell.on(lease.connection(), paging, watch).run(first, mapper);
            }
        });
    }

    /** Calls a driver. Its failures become the exceptions that callers of the pager get. */
    <R> R call(DriverFailure.Call<R> call) {
        try {
            return call.run();
        } catch (DriverFailure e) {
            throw exception(e.sqlException());
        } catch (SQLException e) {
            throw exception(e);
        } catch (DatabaseException e) { // of a statement's failure, to which the flow found no answer
            throw translation.apply(e);
        }
    }

    private RuntimeException exception(SQLException e) {
        RuntimeException exception = Failures.exception(e);
        return exception instanceof DatabaseException failure ? translation.apply(failure) : exception;
    }
}
