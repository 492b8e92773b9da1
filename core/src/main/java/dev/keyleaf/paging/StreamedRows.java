package dev.keyleaf.paging;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.sql.SqlStatement;
import java.util.Collections;
import java.util.ListIterator;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Rows read from cursors of the database: one statement for each range of the plan, all in one transaction, so that they
 * see one state of the tables.
 */
final class StreamedRows<T> extends CheckedRows<T> {
    private final StreamSource<T> source;

    private boolean hasOpened;
    private @Nullable RowScan scan;
    private ListIterator<SqlStatement> statements = Collections.emptyListIterator();

    StreamedRows(KeysetFlow flow, StreamSource<T> source, StatementWatch watch) {
        super(flow, watch);
        this.source = source;
    }

    @Override
    @Nullable
    T read() {
        if (scan == null) {
            begin(source.run(dialect -> flow().scan(dialect, tellsCursors())), 0);
        }
        while (!goOn()) {
            if (!statements.hasNext()) {
                return null;
            }
            open(statements.next(), scan());
        }
        return source.read(ResultRow::item);
    }

    /** What the caller does with a row is not of the time that the database has. */
    private boolean goOn() {
        watch().resume();
        try {
            return source.next();
        } finally {
            watch().pause();
        }
    }

    private void open(SqlStatement statement, RowScan current) {
        if (opens(statement, current)) {
            return;
        }
        RowScan fresh = source.run(dialect -> flow().scanAgain(dialect, current));
        int running = statements.previousIndex();
        if (running > 0 && !fresh.isLike(current)) {
            throw new IllegalStateException("the types of the keys changed while the rows were read: read them again");
        }
        begin(fresh, running);
    }

    /** Whether a result is open now; not so if the keys have other types than those that the scan was made for. */
    private boolean opens(SqlStatement statement, RowScan current) {
        try {
            return source.open(statement, current);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            if (hasOpened || !isOutdated(current)) {
                throw e;
            }
            return false; // a value was cast to a type that its key no longer has
        } finally {
            hasOpened = true;
        }
    }

    /** Asks for the types of the keys again: in a new transaction, for the failure may have ended that of before. */
    private boolean isOutdated(RowScan current) {
        try {
            source.close();
            return !source.run(dialect -> flow().<T>scan(dialect, true)).isLike(current);
        } catch (InvalidRequestException e) {
            throw e; // a value of the cursor is none of the new type
        } catch (RuntimeException e) {
            return false; // then the first failure says more
        }
    }

    private void begin(RowScan newScan, int statement) {
        scan = newScan;
        statements = newScan.statements().listIterator(statement);
    }

    @Override
    Keyset keyset() {
        return source.read(scan()::keyset);
    }

    private RowScan scan() {
        return requireNonNull(scan, "scan");
    }

    @Override
    void release() {
        source.close();
    }
}
