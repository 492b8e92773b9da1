package dev.keyleaf.sql;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The application's SELECT with its values, and filters over its columns. It says which rows there are; order and
 * page come from elsewhere. Immutable: every method that adds something returns a new object.
 *
 * <p>Parameters are {@code ?} or {@code :name}, one style in one text. A collection as a value becomes as many
 * placeholders as it has elements: {@code author_id in (?)}, {@code status in (?::order_status)}. In an empty one is
 * nothing: {@code in} keeps no row, {@code not in} all. A null value is refused, because it would compare with nothing;
 * what must be left out is said with {@link #filterIfPresent}. A null in a collection is the client's mistake, an
 * {@link InvalidRequestException}.
 */
public final class SqlSelect {
    private static final Pattern OURS = Pattern.compile("_key_\\d+|_type_\\d+|_behind|_range");

    private final SqlFragment fragment;
    private final @Nullable BoundSql bound;
    private final List<BoundSql> filters;
    private final SelectNames names;
    private final List<String> texts;

    private SqlSelect(SqlFragment fragment, @Nullable BoundSql bound, List<BoundSql> filters, SelectNames names) {
        this.fragment = fragment;
        this.bound = bound;
        this.filters = filters;
        this.names = names;
        this.texts = Stream.concat(Stream.of(fragment), filters.stream().map(BoundSql::fragment))
                .map(SqlFragment::text)
                .toList();
    }

    /**
     * Takes a SELECT as it is.
     *
     * @param sql any SELECT, without ORDER BY and LIMIT of its own: joins, GROUP BY, DISTINCT, UNION and WITH are fine
     * @throws IllegalArgumentException if it is no SELECT, brings its own order or limit, or is unfinished
     */
    public static SqlSelect of(String sql) {
        SqlFragment fragment = SqlFragment.parse(sql);
        SelectShape.of(fragment).check();
        BoundSql bound = fragment.parameters().isEmpty() ? BoundSql.of(fragment, List.of()) : null;
        return new SqlSelect(fragment, bound, List.of(), SelectNames.NONE);
    }

    /** Gives the {@code ?} of the SELECT their values, all at once and in order. */
    public SqlSelect bind(Object first, Object... more) {
        var values = new ArrayList<@Nullable Object>();
        values.add(first);
        values.addAll(Arrays.asList(more));
        return new SqlSelect(fragment, BoundSql.positional(fragment, values.toArray()), filters, names);
    }

    /** Gives the {@code :name} parameters of the SELECT their values, all at once. */
    public SqlSelect bind(Map<String, ?> values) {
        return new SqlSelect(fragment, BoundSql.named(fragment, values), filters, names);
    }

    /**
     * Gives the list a name and a version, which stand for its texts in what a cursor is bound to.
     *
     * @throws IllegalArgumentException if the SELECT has several {@code ?}, which a reworded one may have in another order
     */
    public SqlSelect named(ListName name) {
        List<String> parameters = fragment.parameters();
        if (parameters.size() > 1 && !fragment.isNamed()) {
            throw new IllegalArgumentException("a SELECT with a name must take several values by :name, because a "
                    + "reworded one may have its ? in another order, but '" + fragment.text() + "' has "
                    + parameters.size() + " ?");
        }
        return new SqlSelect(fragment, bound, filters, names.named(name));
    }

    /** The name that stands for its texts; null if it has none. */
    public @Nullable ListName name() {
        return names.list();
    }

    /**
     * Keeps only the rows that meet a condition over the columns of the select list.
     *
     * @param condition for example {@code author_id = ?}; it may contain OR, and is put in parentheses
     * @param values a value for each {@code ?}, or one for the one {@code :name}; none may be null
     * @throws IllegalArgumentException if a value is missing, null or left over
     */
    public SqlSelect filter(String condition, @Nullable Object... values) {
        return with(FilterCondition.of(condition).bind(values), null);
    }

    /**
     * Like {@link #filter}, but leaves the filter out if there is no value.
     *
     * @param condition a condition with one parameter; a {@code :name} may stand in it several times
     * @param value the value; null or an empty {@link Optional} leaves the filter out, an empty collection does not
     */
    public SqlSelect filterIfPresent(String condition, @Nullable Object value) {
        return filterIfPresent(condition, value, null);
    }

    /** @param component what the filter is called whatever its text is, in all of the application; null if by its text */
    SqlSelect filterIfPresent(String condition, @Nullable Object value, @Nullable String component) {
        FilterCondition parsed = FilterCondition.optional(condition);
        Object present = FilterCondition.present(value);
        return present == null ? this : with(parsed.bind(present), component);
    }

    /**
     * What a cursor is bound to: the rows this stands for and what its keys are, whatever other columns it shows; or
     * where it has a name, that name.
     *
     * @param ordering names the columns whose origin matters, as the filters do: two SELECTs may call different things
     *     by one name
     */
    public List<String> identity(Ordering ordering) {
        return SelectIdentity.of(this, requireBound(), filters, names, ordering);
    }

    /** The values that the application gave, those of lists one by one. */
    public Stream<Object> values() {
        return Stream.concat(requireBound().elements(), filters.stream().flatMap(BoundSql::elements));
    }

    /** How many values a statement sends for each time it has the SELECT and its filters in it. */
    public int parameterCount() {
        int count = requireBound().parameters().size();
        for (BoundSql filter : filters) {
            count += filter.parameters().size();
        }
        return count;
    }

    /** The SQL as it was given, without values: of the SELECT and of each filter. */
    public List<String> texts() {
        return texts;
    }

    /**
     * The SQL as it is sent, around its parameters: of the SELECT and of each filter. Lists of other lengths and patterns
     * of another kind differ here, and not in {@link #texts}.
     */
    public List<List<String>> segmentsAsSent() {
        List<List<String>> sent = new ArrayList<>(1 + filters.size());
        sent.add(requireBound().written().segments());
        for (BoundSql filter : filters) {
            sent.add(filter.written().segments());
        }
        return sent;
    }

    /** The same with collections and constants of enums sent as PostgreSQL takes them best. */
    SqlSelect forPostgreSql() {
        if (!requireBound().differsForPostgreSql() && filters.stream().noneMatch(BoundSql::differsForPostgreSql)) {
            return this;
        }
        List<BoundSql> sent = filters.stream().map(BoundSql::forPostgreSql).toList();
        return new SqlSelect(fragment, requireBound().forPostgreSql(), sent, names);
    }

    /** The values of all parameters as they are sent, in order. */
    List<Object> parameters() {
        if (filters.isEmpty()) {
            return requireBound().parameters();
        }
        List<Object> parameters = new ArrayList<>(requireBound().parameters());
        for (BoundSql filter : filters) {
            parameters.addAll(filter.parameters());
        }
        return parameters;
    }

    /** The same SQL with other values for the parameters as they are sent. */
    SqlSelect withParameters(List<Object> others) {
        BoundSql own = requireBound();
        int from = own.parameters().size();
        BoundSql changed = own.withParameters(others.subList(0, from));
        List<BoundSql> changedFilters = new ArrayList<>(filters.size());
        for (BoundSql filter : filters) {
            int to = from + filter.parameters().size();
            changedFilters.add(filter.withParameters(others.subList(from, to)));
            from = to;
        }
        return new SqlSelect(fragment, changed, changedFilters, names);
    }

    /**
     * A name that the application uses nowhere, see {@link FreeName#of}.
     *
     * @param base the name if it is free
     * @param expressions the expressions of the keys, which may use names as well
     */
    String freeName(String base, List<String> expressions) {
        return FreeName.of(
                base, Stream.concat(texts.stream(), expressions.stream()).toList());
    }

    /** Whether a column bears a name that the statements of a page give to columns of their own. */
    public boolean isReserved(String column, Ordering ordering) {
        String ours = freeName(
                "keyleaf", ordering.keys().stream().map(SortKey::expression).toList());
        String folded = column.toLowerCase(Locale.ROOT);
        return folded.startsWith(ours)
                && OURS.matcher(folded.substring(ours.length())).matches();
    }

    /**
     * An expression over the columns as a cursor is bound to it: without what is only layout, in the way of
     * {@link #identity}.
     */
    public static String normalForm(String expression) {
        return NormalForm.of(expression);
    }

    /** The tokens of each filter. */
    List<List<SqlToken>> expressions() {
        return filters.stream()
                .map(filter -> filter.fragment().tokens())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The rows as a statement has them. */
    SelectRows rows() {
        return new SelectRows(requireBound(), filters);
    }

    /** As many rows, without columns that are only computed to be shown. */
    SelectRows narrowed() {
        SelectList list = list();
        Set<String> used = list == null ? null : Mentions.of(expressions(), list);
        return list == null || used == null || list.isNarrow(used)
                ? rows()
                : new SelectRows(requireBound().only(list.without(used)), filters);
    }

    /** The columns of a plain SELECT; null if it is not plain. */
    @Nullable
    SelectList list() {
        return SelectList.of(SelectShape.of(fragment));
    }

    /** Whether the rows can be found by their keys first and fetched afterwards without doing the work twice. */
    boolean isPlain() {
        return SelectShape.of(fragment).isPlain();
    }

    private BoundSql requireBound() {
        if (bound == null) {
            throw new IllegalStateException("'" + fragment.text() + "' has the parameters " + fragment.parameters()
                    + ", but they were given no values: call bind");
        }
        return bound;
    }

    private SqlSelect with(BoundSql filter, @Nullable String component) {
        var more = new ArrayList<>(filters);
        more.add(filter);
        return new SqlSelect(fragment, bound, List.copyOf(more), names.withFilter(component));
    }

    /** The SQL alone: values are the clients' data. */
    @Override
    public String toString() {
        return fragment.text();
    }
}
