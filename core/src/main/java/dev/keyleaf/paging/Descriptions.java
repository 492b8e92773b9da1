package dev.keyleaf.paging;

import dev.keyleaf.Ordering;
import dev.keyleaf.sql.BoundedCache;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.SqlSelect;
import java.util.List;
import java.util.function.Function;
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

    private <T, R> Step<T, R> ask(
            Described described,
            SqlSelect select,
            Function<Description, Description> accept,
            Function<Description, Step<T, R>> then) {
        return new Step.Describe<>(
                described.dialect().describe(select, described.ordering()),
                columns -> {
                    Description description =
                            accept.apply(Description.of(columns, described.dialect(), select, described.ordering()));
                    known.put(described, description);
                    return then.apply(description);
                },
                failure -> {
                    throw Description.refused(failure, described.ordering());
                });
    }

    /** After a failure: a key may have changed its type, and what is remembered would fail for ever. */
    void forget(Dialect dialect, SqlSelect select, Ordering ordering) {
        known.remove(new Described(dialect, select.texts(), ordering));
    }
}
