package dev.keyleaf.paging;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.sql.SqlStatement;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What must be asked of the database next, and what follows from the answer. A step runs nothing: a shell runs its
 * statement on one connection, gives the answer to the step and goes on with the step that it gets, until it is
 * {@link Done}. A blocking shell is a loop, an asynchronous one a chain. A step is used once, by one thread at a time.
 *
 * @param <T> what a row becomes
 * @param <R> the result of the last step
 */
public sealed interface Step<T, R> {
    /**
     * A step whose statement may fail.
     *
     * @param <T> what a row becomes
     * @param <R> the result of the last step
     */
    sealed interface Asking<T, R> extends Step<T, R> {
        /** What to run. */
        SqlStatement statement();

        /**
         * What follows if the statement fails.
         *
         * @param failure what the database or its driver said
         * @throws RuntimeException if nothing can follow: what the caller gets
         */
        Step<T, R> failed(SqlFailure failure);
    }

    /** The flow is at its end. */
    record Done<T, R>(R result) implements Step<T, R> {}

    /**
     * Asks for the columns of the statement's result, which has no rows.
     *
     * @param then follows from the columns
     * @param otherwise follows from a failure, or throws
     */
    record Describe<T, R>(
            SqlStatement statement,
            Function<ResultColumns, Step<T, R>> then,
            Function<SqlFailure, Step<T, R>> otherwise)
            implements Asking<T, R> {
        @Override
        public Step<T, R> failed(SqlFailure failure) {
            return otherwise.apply(failure);
        }
    }

    /**
     * Asks for rows, which the reader takes one by one.
     *
     * @param rows takes the rows
     * @param then follows when the reader wants no more rows, or there are none
     * @param otherwise follows from a failure, or throws
     */
    record Read<T, R>(
            SqlStatement statement,
            RowReader<T> rows,
            Supplier<Step<T, R>> then,
            Function<SqlFailure, Step<T, R>> otherwise)
            implements Asking<T, R> {
        @Override
        public Step<T, R> failed(SqlFailure failure) {
            return otherwise.apply(failure);
        }
    }

    /**
     * Asks for the only value of the statement's result as text. It must not harm what was read before: where a failure
     * would end the transaction, the shell sets a savepoint first.
     *
     * @param column the name of the result's column that has the value
     * @param budget how long the statement may run before it is stopped; null for as long as any other
     * @param then follows from the value, which is null if the result has NULL there, no row or several
     * @param otherwise follows from a failure, or throws
     */
    record Value<T, R>(
            SqlStatement statement,
            String column,
            @Nullable Duration budget,
            Function<@Nullable String, Step<T, R>> then,
            Function<SqlFailure, Step<T, R>> otherwise)
            implements Asking<T, R> {
        public Value {
            requireNonNull(column, "column");
        }

        @Override
        public Step<T, R> failed(SqlFailure failure) {
            return otherwise.apply(failure);
        }
    }

    /**
     * Asks the shell, not the database, whether all statements that run on its connection see one snapshot: that of a
     * transaction at REPEATABLE READ or above.
     *
     * @param then follows from the answer
     */
    record AskSnapshot<T, R>(Function<Boolean, Step<T, R>> then) implements Step<T, R> {}
}
