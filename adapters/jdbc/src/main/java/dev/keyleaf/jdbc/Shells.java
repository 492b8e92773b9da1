package dev.keyleaf.jdbc;

import dev.keyleaf.paging.Abandonment;
import dev.keyleaf.paging.Paging;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Makes the shells that run pages.
 *
 * @param connections where their connections come from
 * @param paging what is remembered of servers and queries
 * @param timeout how long a statement may run; null for ever
 * @param abandonment tells whether callers still wait
 */
record Shells(
        Connections connections, Paging paging, @Nullable Duration timeout, Abandonment abandonment) {
    /** Work in a shell. */
    interface Work<R> {
        R run(Shell shell) throws SQLException;
    }

    /** The shells for rows that are asked for here and read later. */
    Shells here() {
        return new Shells(connections.here(), paging, timeout, abandonment);
    }

    /** Does some work in a shell, whose connection is given back afterwards. */
    <R> R with(Running running, Work<R> work) {
        return connections.with(connection -> work.run(on(connection, running)));
    }

    /** What runs for the caller of this moment. */
    Running running() {
        return new Running(abandonment.ofCaller());
    }

    Shell on(Connection connection, Running running) throws SQLException {
        running.checkWanted(); // the caller may have left while it waited for the connection
        return Shell.on(connection, paging, timeout, running);
    }
}
