package dev.keyleaf.paging;

import dev.keyleaf.Count;
import dev.keyleaf.Total;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.EstimateSql;
import dev.keyleaf.sql.SqlSelect;
import dev.keyleaf.sql.SqlStatement;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The total of one page, by the cheapest way that serves what was asked for: a chain of steps, each of which follows
 * where the one before it has no answer. It is read after the page, so that rows which came in between make it greater
 * and never smaller than what the page shows.
 *
 * @param <T> what a row becomes
 * @param <R> the page with its total
 */
final class Totals<T, R> {
    /** What an estimate may take even if the count before it has used up all the time: it reads no rows. */
    private static final Duration ESTIMATE_BUDGET = Duration.ofMillis(250);

    private final Dialect dialect;
    private final SqlSelect select;
    private final Count count;
    private final long started = System.nanoTime();

    /** What follows from a total, which is null where there is none. */
    interface Then<T, R> extends Function<@Nullable Total, Step<T, R>> {}

    Totals(Dialect dialect, SqlSelect select, Count count) {
        this.dialect = dialect;
        this.select = select;
        this.count = count;
    }

    /** The total; null if none was asked for, or it could not be had in time. */
    Step<T, R> total(RowsSeen seen, Then<T, R> then) {
        if (!count.isAsked()) {
            return then.apply(null);
        }
        if (seen.isAll()) {
            return then.apply(new Total.Exact(seen.count()));
        }
        return switch (count.mode()) {
            case NONE -> then.apply(null);
            case EXACT -> exact(seen, exact -> orEstimate(exact, seen, then));
            case CAPPED -> capped(seen, capped -> orEstimate(capped, seen, then));
            case ESTIMATE ->
                estimate(seen.count(), estimate -> estimate == null ? capped(seen, then) : then.apply(estimate));
            case AUTO ->
                capped(seen, capped -> {
                    if (capped instanceof Total.AtLeast) {
                        long least = Math.max(seen.count(), count.cap() + 1);
                        return estimate(least, estimate -> then.apply(estimate == null ? capped : estimate));
                    }
                    return orEstimate(capped, seen, then);
                });
        };
    }

    /** The number of all rows in the snapshot that the page will be read from too; null if it could not be had in time. */
    Step<T, R> ofSnapshot(Function<Total.@Nullable Exact, Step<T, R>> then) {
        return counted(dialect.count(select), rows -> then.apply(rows == null ? null : new Total.Exact(rows)));
    }

    /** The number of all rows, counted; null if that took too long. */
    private Step<T, R> exact(RowsSeen seen, Then<T, R> then) {
        return counted(dialect.count(select), rows -> then.apply(rows == null ? null : exactly(rows, seen)));
    }

    private Step<T, R> capped(RowsSeen seen, Then<T, R> then) {
        if (seen.count() > count.cap()) {
            return then.apply(new Total.AtLeast(seen.count()));
        }
        return counted(dialect.countUpTo(select, count.cap() + 1), rows -> {
            if (rows == null) {
                return then.apply(null);
            }
            return then.apply(rows > count.cap() ? new Total.AtLeast(count.cap()) : exactly(rows, seen));
        });
    }

    /** Rows may go between page and count: then what the page shows is all that is sure. */
    private static Total exactly(long rows, RowsSeen seen) {
        return rows < seen.count() ? new Total.AtLeast(seen.count()) : new Total.Exact(rows);
    }

    private Step<T, R> orEstimate(@Nullable Total total, RowsSeen seen, Then<T, R> then) {
        return total == null ? estimate(seen.count(), then) : then.apply(total);
    }

    /** What the database believes, and never less than is known; null if it believes nothing. */
    private Step<T, R> estimate(long least, Then<T, R> then) {
        EstimateSql estimate = dialect.estimate(select);
        if (estimate == null) {
            return then.apply(null);
        }
        // missing privileges or statistics: estimates are best effort
        Function<SqlFailure, Step<T, R>> none = failure -> then.apply(null);
        Function<Duration, Step<T, R>> ask = budget -> new Step.Value<>(
                estimate.statement(),
                estimate.column(),
                budget,
                answer -> {
                    Long rows = estimate.read(answer);
                    return then.apply(rows == null ? null : new Total.Estimate(Math.max(rows, least)));
                },
                none);
        SqlStatement known = estimate.known();
        return known == null
                ? ask.apply(estimateBudget())
                : new Step.Value<>(
                        known,
                        EstimateSql.KNOWN,
                        estimateBudget(),
                        answer -> answer == null ? then.apply(null) : ask.apply(estimateBudget()),
                        none);
    }

    /** The answer of a count; null if it took too long. */
    private Step<T, R> counted(SqlStatement sql, Function<@Nullable Long, Step<T, R>> then) {
        Duration left = left();
        if (left.compareTo(Duration.ofMillis(1)) < 0) {
            return then.apply(null);
        }
        return new Step.Value<>(
                sql,
                Dialect.COUNT,
                left,
                answer -> then.apply(answer == null ? null : Long.valueOf(answer)),
                failure -> {
                    if (failure.isStopped()) {
                        return then.apply(null);
                    }
                    throw failure.exception();
                });
    }

    private Duration left() {
        return count.budget().minusNanos(System.nanoTime() - started);
    }

    private Duration estimateBudget() {
        Duration left = left();
        return left.compareTo(ESTIMATE_BUDGET) < 0 ? ESTIMATE_BUDGET : left;
    }
}
