package dev.keyleaf.paging;

import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.SqlStatement;
import java.util.function.Function;

/**
 * A blocking shell that reads rows from cursors of the database, see {@link KeysetFlow#stream}. All that it runs, it runs
 * in one transaction, which begins with the first call.
 *
 * @param <T> what a row becomes
 */
public interface StreamSource<T> {
    /**
     * Runs a step and all that follow, while no result is open.
     *
     * @param first the first step, by the dialect of the database
     */
    <R> R run(Function<Dialect, Step<T, R>> first);

    /**
     * Opens the result of a statement before its first row.
     *
     * @param scan is begun with its columns; items of its rows are made without those that the scan has added
     * @return whether the scan wants it; if not, it is closed again
     */
    boolean open(SqlStatement statement, RowScan scan);

    /**
     * Goes to the next row of the result.
     *
     * @return whether there is one; if not, the result is closed. There is none while no result is open
     */
    boolean next();

    /** Reads of the row what is asked of it. */
    <R> R read(Function<ResultRow<T>, R> reader);

    /** Ends the transaction and gives back the connection, if there is one; throws nothing. */
    void close();
}
