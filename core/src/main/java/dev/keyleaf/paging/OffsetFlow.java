package dev.keyleaf.paging;

import dev.keyleaf.Count;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Total;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.SqlSelect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a page at an offset, read from the end that is nearer where that is known.
 *
 * <p>It is known if an exact total was asked for and is of the page's own snapshot: then it is counted first. Between
 * two snapshots one row that came or went would shift the page, so everywhere else rows are skipped from the start.
 *
 * @param <T> what a row becomes
 */
record OffsetFlow<T>(Dialect dialect, SqlSelect select, Ordering ordering, OffsetRequest request) {
    /** Up to here rows are skipped so fast that counting first does not pay. */
    static final long DEEP = 1_000;

    Step<T, OffsetPage<T>> page() {
        if (request.count().mode() != Count.Mode.EXACT
                || request.offset() < DEEP
                || !dialect.repeatableReadIsOneSnapshot()) {
            return fromTheStart(totals(), null);
        }
        return new Step.AskSnapshot<>(isOne -> isOne ? countedFirst(totals()) : fromTheStart(totals(), null));
    }

    /** A count that took too long is not begun again after the page: the same totals go on. */
    private Step<T, OffsetPage<T>> countedFirst(Totals<T, OffsetPage<T>> totals) {
        return totals.ofSnapshot(known -> known != null && request.offset() > known.count() / 2
                ? fromTheEnd(totals, known)
                : fromTheStart(totals, known));
    }

    private Step<T, OffsetPage<T>> fromTheStart(Totals<T, OffsetPage<T>> totals, Total.@Nullable Exact known) {
        return read(ordering, request.limit() + 1, request.offset(), items -> {
            boolean hasMore = items.size() > request.limit();
            OffsetPage<T> page = new OffsetPage<>(
                    hasMore ? items.subList(0, request.limit()) : items, request.limit(), request.offset(), hasMore);
            return known == null
                    ? totals.total(RowsSeen.on(page), total -> new Step.Done<>(page.withTotal(total)))
                    : new Step.Done<>(page.withTotal(known));
        });
    }

    private Step<T, OffsetPage<T>> fromTheEnd(Totals<T, OffsetPage<T>> totals, Total.Exact total) {
        long left = Math.max(0, total.count() - request.offset());
        int rows = (int) Math.min(request.limit(), left);
        long behind = left - rows;
        Function<List<T>, Step<T, OffsetPage<T>>> then = items -> {
            if (items.size() < rows) { // a SELECT that gives other rows each time
                return fromTheStart(totals, total);
            }
            Collections.reverse(items);
            return new Step.Done<>(new OffsetPage<>(items, request.limit(), request.offset(), behind > 0, total));
        };
        return rows == 0 ? then.apply(new ArrayList<>()) : read(ordering.reversed(), rows, behind, then);
    }

    private Totals<T, OffsetPage<T>> totals() {
        return new Totals<>(dialect, select, request.count());
    }

    private Step<T, OffsetPage<T>> read(
            Ordering order, int rows, long offset, Function<List<T>, Step<T, OffsetPage<T>>> then) {
        var items = new Items<T>(new ArrayList<>());
        return new Step.Read<>(
                dialect.offsetPage(select, order, rows, offset), items, () -> then.apply(items.items()), failure -> {
                    throw Mistakes.inPage(failure, select);
                });
    }

    /** All rows, and nothing of them but what they become. */
    private record Items<T>(List<T> items) implements RowReader<T> {
        @Override
        public boolean begin(ResultColumns columns) {
            return true;
        }

        @Override
        public boolean add(ResultRow<T> row) {
            items.add(row.item());
            return true;
        }
    }
}
