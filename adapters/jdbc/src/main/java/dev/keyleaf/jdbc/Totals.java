package dev.keyleaf.jdbc;

import dev.keyleaf.Count;
import dev.keyleaf.Total;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.EstimateSql;
import dev.keyleaf.sql.SqlSelect;
import dev.keyleaf.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The total of one page, by the cheapest way that serves what was asked for. It is read after the page, so that rows
 * which came in between make it greater and never smaller than what the page shows.
 */
final class Totals {
    /** What an estimate may take even if the count before it has used up all the time: it reads no rows. */
    private static final Duration ESTIMATE_BUDGET = Duration.ofMillis(250);

    private final Connection connection;
    private final Dialect dialect;
    private final SqlSelect select;
    private final Count count;
    private final long started = System.nanoTime();

    Totals(Connection connection, Dialect dialect, SqlSelect select, Count count) {
        this.connection = connection;
        this.dialect = dialect;
        this.select = select;
        this.count = count;
    }

    /** The total; null if none was asked for, or it could not be had in time. */
    @Nullable
    Total total(Seen seen) throws SQLException {
        if (!count.isAsked()) {
            return null;
        }
        if (seen.isAll()) {
            return new Total.Exact(seen.rows());
        }
        return switch (count.mode()) {
            case NONE -> null;
            case EXACT -> orEstimate(exact(seen), seen);
            case CAPPED -> orEstimate(capped(seen), seen);
            case ESTIMATE -> {
                Total estimate = estimate(seen.rows());
                yield estimate == null ? capped(seen) : estimate;
            }
            case AUTO -> {
                Total capped = capped(seen);
                if (capped instanceof Total.AtLeast) {
                    Total estimate = estimate(Math.max(seen.rows(), count.cap() + 1));
                    yield estimate == null ? capped : estimate;
                }
                yield orEstimate(capped, seen);
            }
        };
    }

    /** The number of all rows in the snapshot that the page will be read from too; null if it could not be had in time. */
    Total.@Nullable Exact ofSnapshot() throws SQLException {
        OptionalLong rows = counted(dialect.count(select));
        return rows.isEmpty() ? null : new Total.Exact(rows.getAsLong());
    }

    /** The number of all rows, counted; null if that took too long. */
    private @Nullable Total exact(Seen seen) throws SQLException {
        OptionalLong rows = counted(dialect.count(select));
        return rows.isEmpty() ? null : exactly(rows.getAsLong(), seen);
    }

    private @Nullable Total capped(Seen seen) throws SQLException {
        if (seen.rows() > count.cap()) {
            return new Total.AtLeast(seen.rows());
        }
        OptionalLong rows = counted(dialect.countUpTo(select, count.cap() + 1));
        if (rows.isEmpty()) {
            return null;
        }
        return rows.getAsLong() > count.cap() ? new Total.AtLeast(count.cap()) : exactly(rows.getAsLong(), seen);
    }

    /** Rows may go between page and count: then what the page shows is all that is sure. */
    private static Total exactly(long rows, Seen seen) {
        return rows < seen.rows() ? new Total.AtLeast(seen.rows()) : new Total.Exact(rows);
    }

    private @Nullable Total orEstimate(@Nullable Total total, Seen seen) throws SQLException {
        return total == null ? estimate(seen.rows()) : total;
    }

    /** What the database believes, and never less than is known; null if it believes nothing. */
    private @Nullable Total estimate(long least) throws SQLException {
        EstimateSql estimate = dialect.estimate(select);
        if (estimate == null) {
            return null;
        }
        try {
            OptionalLong rows = attempt(() -> {
                boolean isKnown = estimate.known() == null
                        || asked(estimate.known(), estimateBudget()).isPresent();
                return isKnown ? believed(estimate) : OptionalLong.empty();
            });
            return rows.isEmpty() ? null : new Total.Estimate(Math.max(rows.getAsLong(), least));
        } catch (SQLException e) {
            return null; // no right to look, or nothing to look at: statistics are nobody's promise
        }
    }

    /** The answer of a count; empty if it took too long. */
    private OptionalLong counted(SqlStatement sql) throws SQLException {
        if (left().compareTo(Duration.ofMillis(1)) < 0) {
            return OptionalLong.empty();
        }
        try {
            return attempt(() -> asked(sql, left()));
        } catch (SQLTimeoutException e) {
            return OptionalLong.empty();
        }
    }

    private OptionalLong asked(SqlStatement sql, Duration budget) throws SQLException {
        return Statements.query(connection, sql, budget, rows -> {
            rows.next();
            long value = rows.getLong(1);
            return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
        });
    }

    private OptionalLong believed(EstimateSql estimate) throws SQLException {
        return Statements.query(connection, estimate.statement(), estimateBudget(), rows -> {
            Long answer = rows.next() ? estimate.read(rows.getString(estimate.column())) : null;
            return answer == null || rows.next() ? OptionalLong.empty() : OptionalLong.of(answer);
        });
    }

    private interface Work {
        OptionalLong run() throws SQLException;
    }

    /** A failure must not take the transaction with it, whose page is read already. */
    private OptionalLong attempt(Work work) throws SQLException {
        boolean isAtRisk = dialect.failureAbortsTransaction() && !connection.getAutoCommit();
        if (!isAtRisk) {
            return work.run();
        }
        Savepoint savepoint = connection.setSavepoint();
        try {
            OptionalLong result = work.run();
            connection.releaseSavepoint(savepoint);
            return result;
        } catch (SQLException e) {
            connection.rollback(savepoint);
            throw e;
        }
    }

    private Duration left() {
        return count.budget().minusNanos(System.nanoTime() - started);
    }

    private Duration estimateBudget() {
        Duration left = left();
        return left.compareTo(ESTIMATE_BUDGET) < 0 ? ESTIMATE_BUDGET : left;
    }
}
