package dev.keyleaf.sql;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The application's SELECT with its values and filters, and what its rows become: the same for every adapter that
 * speaks SQL. Immutable: every method that adds
 * something returns a new query.
 *
 * <pre>{@code
 * SqlQuery.of("select id, title, author_id, created_at from post", Post.class)
 *     .filterIfPresent("author_id = ?", filter.author())
 *     .filterIfPresent("title ilike ?", filter.q().map(Like::contains));
 * }</pre>
 *
 * <p>The SELECT may join, group, unite and use {@code WITH}; it must not bring its own ORDER BY or LIMIT. Filters and
 * orderings see the columns of its select list. Parameters are {@code ?} or {@code :name}; casts ({@code ::}), quoted
 * text, comments, dollar quotes and PostgreSQL's operators with a question mark are left alone. A collection as a
 * value stands for as many placeholders as it has elements: {@code author_id in (?)},
 * {@code status in (?::order_status)}. In an empty one is nothing: {@code in} keeps no row, {@code not in} all.
 *
 * <p>A null value is refused, for it would compare with nothing; a filter is left out only where the code says
 * {@code IfPresent}.
 *
 * @param <T> what a row becomes
 */
public final class SqlQuery<T> {
    private final SqlSelect select;
    private final RowMapping<T> mapping;

    private SqlQuery(SqlSelect select, RowMapping<T> mapping) {
        this.select = select;
        this.mapping = mapping;
    }

    /**
     * A query whose rows become objects of a class, by the mappers of the pager that reads them.
     *
     * @throws IllegalArgumentException if the text is no SELECT, brings its own order or limit, or is unfinished
     */
    public static <T> SqlQuery<T> of(String sql, Class<T> type) {
        return of(sql, new RowMapping.ToClass<>(type));
    }

    /**
     * A query whose rows are mapped as an adapter knows; each adapter has a factory of its own for mappers written as
     * lambdas.
     *
     * @throws IllegalArgumentException if the text is no SELECT, brings its own order or limit, or is unfinished
     */
    public static <T> SqlQuery<T> of(String sql, RowMapping<T> mapping) {
        return new SqlQuery<>(SqlSelect.of(sql), requireNonNull(mapping, "mapping"));
    }

    /**
     * Gives the {@code ?} of the SELECT their values, all at once and in order.
     *
     * @throws IllegalArgumentException if a value is missing, null or left over
     */
    public SqlQuery<T> bind(Object first, Object... more) {
        return new SqlQuery<>(select.bind(first, more), mapping);
    }

    /**
     * Gives the {@code :name} parameters of the SELECT their values, all at once.
     *
     * @throws IllegalArgumentException if a value is missing, null or left over
     */
    public SqlQuery<T> bind(Map<String, ?> values) {
        return new SqlQuery<>(select.bind(values), mapping);
    }

    /**
     * Keeps only the rows that meet a condition.
     *
     * @param condition over the columns of the select list, with {@code ?} or one {@code :name}; may contain OR
     * @param values a value for each {@code ?}, or one for the name
     * @throws IllegalArgumentException if a value is missing, null or left over
     */
    public SqlQuery<T> filter(String condition, @Nullable Object... values) {
        return new SqlQuery<>(select.filter(condition, values), mapping);
    }

    /**
     * Keeps only the rows that meet a condition, or all if there is no value.
     *
     * @param condition over the columns of the select list, with one {@code ?}, or one {@code :name} that may stand in
     *     it several times
     * @param value the value; null or an empty {@code Optional} leaves the filter out, an empty collection does not
     * @throws IllegalArgumentException if the condition has not exactly one parameter
     */
    public SqlQuery<T> filterIfPresent(String condition, @Nullable Object value) {
        return new SqlQuery<>(select.filterIfPresent(condition, value), mapping);
    }

    /**
     * Keeps only the rows that a client wants.
     *
     * @param filter a record whose components are annotated with {@link dev.keyleaf.Where}, or a data class of Kotlin's
     * @throws IllegalArgumentException if it is no filter, or a component has no condition
     */
    public SqlQuery<T> filters(Object filter) {
        return new SqlQuery<>(FilterRecord.of(filter.getClass()).addTo(select, filter), mapping);
    }

    /**
     * Gives the list a name and a version. They stand for the text of the SELECT and the conditions of filter records in
     * what a cursor is bound to, so a cursor survives when these are reworded or columns are added. The values, conditions
     * that are written in code, the ordering and the scope still count.
     *
     * <p>It is a promise: as long as both stay, the SELECT gives the same rows for the same values, a {@code :name} and a
     * component of a filter record keep their meaning, and the keys of the ordering theirs. Raise the version with
     * anything else, and cursors of before are refused. In one application one name and version is that of one SELECT.
     *
     * @param name of the list, for example {@code orders}; at most {@value ListName#MAX_LENGTH} characters
     * @param version at least 1
     * @throws IllegalArgumentException if the name is blank or too long, the version is less than 1, or the SELECT has
     *     several {@code ?}: a reworded one may have them in another order, so each value needs its {@code :name}
     */
    public SqlQuery<T> named(String name, int version) {
        return new SqlQuery<>(select.named(new ListName(name, version)), mapping);
    }

    /** Which rows there are; for adapters. */
    public SqlSelect select() {
        return select;
    }

    /** What they become; for adapters. */
    public RowMapping<T> mapping() {
        return mapping;
    }

    /** The SQL alone: values are the clients' data. */
    @Override
    public String toString() {
        return select.toString();
    }
}
