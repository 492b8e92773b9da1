package dev.keyleaf.jdbc;

import dev.keyleaf.Count;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Total;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.SqlSelect;
import dev.keyleaf.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page at an offset, read from the end that is nearer where that is known.
 *
 * <p>It is known if an exact total was asked for and is of the page's own snapshot: then it is counted first. Between
 * two snapshots one row that came or went would shift the page, so everywhere else rows are skipped from the start.
 *
 * @param <T> the type of a row
 */
record OffsetRows<T>(
        Connection connection, Dialect dialect, SqlSelect select, Ordering ordering, OffsetRequest request) {
    /** Up to here rows are skipped so fast that it is not worth asking for the transaction's isolation. */
    static final long DEEP = 1_000;

    /** Runs a statement and makes items of its rows. */
    interface Reader<T> {
        List<T> read(SqlStatement statement) throws SQLException;
    }

    OffsetPage<T> page(Reader<T> reader) throws SQLException {
        Totals first = isCountedFirst() ? totals() : null;
        Total.Exact known = first == null ? null : first.ofSnapshot();
        if (known != null && request.offset() > known.count() / 2) {
            OffsetPage<T> page = fromTheEnd(reader, known);
            if (page != null) {
                return page;
            }
        }
        List<T> items = reader.read(dialect.offsetPage(select, ordering, request.limit() + 1, request.offset()));
        boolean hasMore = items.size() > request.limit();
        OffsetPage<T> page = new OffsetPage<>(
                hasMore ? items.subList(0, request.limit()) : items, request.limit(), request.offset(), hasMore);
        if (known != null) {
            return page.withTotal(known);
        }
        // a count that took too long before is not begun again
        Totals totals = first == null ? totals() : first;
        return page.withTotal(totals.total(Seen.on(page)));
    }

    private Totals totals() {
        return new Totals(connection, dialect, select, request.count());
    }

    /** Null if the rows are not those that were counted, as in a SELECT that gives others each time. */
    private @Nullable OffsetPage<T> fromTheEnd(Reader<T> reader, Total.Exact total) throws SQLException {
        long left = Math.max(0, total.count() - request.offset());
        int rows = (int) Math.min(request.limit(), left);
        long behind = left - rows;
        List<T> items = new ArrayList<>();
        if (rows > 0) {
            items.addAll(reader.read(dialect.offsetPage(select, ordering.reversed(), rows, behind)));
            Collections.reverse(items);
        }
        return items.size() < rows
                ? null
                : new OffsetPage<>(items, request.limit(), request.offset(), behind > 0, total);
    }

    private boolean isCountedFirst() throws SQLException {
        return request.count().mode() == Count.Mode.EXACT
                && request.offset() >= DEEP
                && dialect.repeatableReadIsOneSnapshot()
                && !connection.getAutoCommit()
                && connection.getTransactionIsolation() >= Connection.TRANSACTION_REPEATABLE_READ;
    }
}
