package dev.keyleaf.paging;

import dev.keyleaf.Ordering;
import dev.keyleaf.sql.BoundedCache;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.KeyQuestion;
import dev.keyleaf.sql.SqlSelect;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Remembers the descriptions of the queries used last, so that the database is asked once and not for each page. */
final class Descriptions {
    private final BoundedCache<Described, Description> known = new BoundedCache<>(
            4 << 20,
            (described, description) -> 1_000
                    + 2L * described.select().stream().mapToLong(String::length).sum());

    /** All that a description depends on: the values of a query are left out. */
    private record Described(Dialect dialect, List<String> select, Ordering ordering) {}

    <T, R> Step<T, R> describe(
            Dialect dialect, SqlSelect select, Ordering ordering, Function<Description, Step<T, R>> then) {
        var described = new Described(dialect, select.texts(), ordering);
        Description remembered = known.getIfPresent(described);
        return remembered == null ? ask(described, select, description -> description, then) : then.apply(remembered);
    }

    /**
     * Asks again, where a result shows other types than a description has.
     *
     * @param stale the description
     * @param found the keys of the result; null if it lacks a column that the description has
     */
    <T, R> Step<T, R> describeAgain(
            Dialect dialect,
            SqlSelect select,
            Ordering ordering,
            Description stale,
            @Nullable RowKeys found,
            Function<Description, Step<T, R>> then) {
        return ask(
                new Described(dialect, select.texts(), ordering),
                select,
                fresh -> {
                    if (!fresh.keys().equals(stale.keys())) {
                        return fresh;
                    }
                    if (found == null || stale.resultTypes().contains(found.types())) {
                        throw new IllegalStateException("the columns of '" + select + "' change while it is read");
                    }
                    return stale.alsoSeenAs(found.types()); // the driver has another name for the type there
                },
                then);
    }

    /**
     * Asks again after a failure of a statement, which may be because a value was cast to a type that the key no longer
     * has.
     *
     * @param failure what the caller gets if the keys have the same types, or nothing can be asked any more
     */
    <T, R> Step<T, R> describeAfter(
            RuntimeException failure,
            Dialect dialect,
            SqlSelect select,
            Ordering ordering,
            Description stale,
            Function<Description, Step<T, R>> then) {
        forget(dialect, select, ordering);
        return ask(
                new Described(dialect, select.texts(), ordering),
                select,
                fresh -> {
                    if (fresh.keys().equals(stale.keys())) {
                        throw failure;
                    }
                    return fresh;
                },
                then,
                again -> failure);
    }

    private <T, R> Step<T, R> ask(
            Described described,
            SqlSelect select,
            Function<Description, Description> accept,
            Function<Description, Step<T, R>> then) {
        return ask(
                described,
                select,
                accept,
                then,
                failure -> Mistakes.inDescription(failure, select, described.ordering()));
    }

    private <T, R> Step<T, R> ask(
            Described described,
            SqlSelect select,
            Function<Description, Description> accept,
            Function<Description, Step<T, R>> then,
            Function<SqlFailure, RuntimeException> refused) {
        return new Step.Describe<>(
                described.dialect().describe(select, described.ordering()),
                columns -> {
                    Description description =
                            accept.apply(Description.of(columns, described.dialect(), select, described.ordering()));
                    KeyQuestion question =
                            described.dialect().keyQuestion(select, described.ordering(), description.keys());
                    return question == null
                            ? accepted(described, description, then)
                            : ask(question, () -> accepted(described, description, then));
                },
                failure -> {
                    throw refused.apply(failure);
                });
    }

    private static <T, R> Step<T, R> ask(KeyQuestion question, Supplier<Step<T, R>> then) {
        return new Step.Value<>(
                question.statement(),
                question.column(),
                null,
                answer -> {
                    question.check(answer);
                    return then.get();
                },
                failure -> {
                    throw failure.exception();
                });
    }

    private <T, R> Step<T, R> accepted(
            Described described, Description description, Function<Description, Step<T, R>> then) {
        known.put(described, description);
        return then.apply(description);
    }

    /** After a failure: a key may have changed its type, and what is remembered would fail for ever. */
    void forget(Dialect dialect, SqlSelect select, Ordering ordering) {
        known.remove(new Described(dialect, select.texts(), ordering));
    }
}
