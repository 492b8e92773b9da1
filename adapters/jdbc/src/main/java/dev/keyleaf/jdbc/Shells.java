package dev.keyleaf.jdbc;

import dev.keyleaf.DatabaseException;
import dev.keyleaf.jdbc.Connections.Lease;
import dev.keyleaf.paging.PagerSetup;
import dev.keyleaf.paging.StatementWatch;
import dev.keyleaf.paging.Step;
import dev.keyleaf.sql.Dialect;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * Makes the shells that run pages.
 *
 * @param connections where their connections come from
 * @param setup what is the same whatever the driver
 */
record Shells(Connections connections, PagerSetup setup) {
    /** The shells for rows that are asked for here and read later. */
    Shells here() {
        return new Shells(connections.here(), setup);
    }

    /**
     * Runs a step and all that follow on a connection, which is given back afterwards.
     *
     * @param first the first step, by the dialect of the database
     */
    <T, R> R run(StatementWatch watch, Function<Dialect, Step<T, R>> first, JdbcRowMapper<T> mapper) {
        return call(() -> {
            try (Lease lease = connections.take()) {
                return Shell.on(lease.connection(), setup.paging(), watch).run(first, mapper);
            }
        });
    }

    /** Calls a driver. Its failures become the exceptions that callers of the pager get. */
    <R> R call(DriverFailure.Call<R> call) {
        try {
            return call.run();
        } catch (DriverFailure e) {
            throw setup.translated(Failures.exception(e.sqlException()));
        } catch (SQLException e) {
            throw setup.translated(Failures.exception(e));
        } catch (DatabaseException e) { // of a statement's failure, to which the flow found no answer
            throw setup.translated(e);
        }
    }
}
