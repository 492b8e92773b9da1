package dev.keyleaf.jdbc;

import dev.keyleaf.DatabaseException;
import dev.keyleaf.paging.Abandonment;
import dev.keyleaf.paging.Paging;
import java.sql.Connection;
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

    /** Work in a shell. */
    interface Work<R> {
        R run(Shell shell) throws SQLException;
    }

    /** The shells for rows that are asked for here and read later. */
    Shells here() {
        return new Shells(connections.here(), paging, timeout, abandonment, translation);
    }

    /** Does some work in a shell, whose connection is given back afterwards. */
    <R> R with(Running running, Work<R> work) {
        try {
            return connections.with(connection -> work.run(on(connection, running)));
        } catch (DatabaseException e) {
            throw translation.apply(e);
        }
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
