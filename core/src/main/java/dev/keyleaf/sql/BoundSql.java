package dev.keyleaf.sql;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.Violation.InvalidParameter;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fragment with a value for each of its parameters.
 *
 * @param fragment the SQL
 * @param values its values in order, none null
 * @param written the SQL as it is sent, with a parameter for each element of a collection and the escape character of
 *     a pattern
 * @param parameters the values of that, none a collection
 */
record BoundSql(SqlFragment fragment, List<Object> values, SqlFragment written, List<Object> parameters) {
    static BoundSql of(SqlFragment fragment, List<Object> values) {
        return of(fragment, List.copyOf(values), false);
    }

    private static BoundSql of(SqlFragment fragment, List<Object> values, boolean asArrays) {
        if (values.stream().noneMatch(value -> value instanceof Collection<?>)) {
            return LikePattern.stated(new BoundSql(fragment, values, fragment, values));
        }
        var spread = Spread.of(fragment, values, asArrays);
        return LikePattern.stated(new BoundSql(fragment, values, spread.fragment(), spread.values()));
    }

    /** The same with a collection sent as one array, where that means the same, and constants of enums as literals. */
    BoundSql forPostgreSql() {
        return EnumConstants.asLiterals(hasList() ? of(fragment, values, true) : this);
    }

    /** Whether {@link #forPostgreSql} may be another. */
    boolean differsForPostgreSql() {
        return hasList() || EnumConstants.isIn(parameters);
    }

    /** Whether a collection has several elements. */
    private boolean hasList() {
        for (Object value : values) {
            if (value instanceof Collection<?> elements && elements.size() > 1) {
                return true;
            }
        }
        return false;
    }

    /** The values, those of collections one by one. */
    Stream<Object> elements() {
        return isForPostgreSql()
                ? values.stream()
                        .flatMap(
                                value -> value instanceof Collection<?> elements ? elements.stream() : Stream.of(value))
                : parameters.stream();
    }

    private boolean isForPostgreSql() {
        return parameters.stream().anyMatch(UntypedText.class::isInstance);
    }

    /**
     * What is sent of the same SQL, with only some of its tokens.
     *
     * @param from the first token of what is written
     * @param to the token behind the last
     */
    BoundSql sent(int from, int to) {
        List<SqlToken> tokens = written.tokens();
        int first = parameters(tokens.subList(0, from));
        SqlFragment part = SqlFragment.of(written.text(), tokens.subList(from, to));
        List<Object> own = parameters.subList(first, first + parameters(tokens.subList(from, to)));
        return new BoundSql(part, own, part, own);
    }

    private static int parameters(List<SqlToken> tokens) {
        return (int) tokens.stream()
                .filter(token -> token.kind() == SqlToken.Kind.PARAMETER)
                .count();
    }

    /** The same with other values for what is sent. */
    BoundSql withParameters(List<Object> others) {
        return new BoundSql(fragment, values, written, List.copyOf(others));
    }

    static BoundSql positional(SqlFragment fragment, @Nullable Object... given) {
        if (fragment.isNamed()) {
            throw new IllegalArgumentException(
                    "'" + fragment.text() + "' has named parameters: give each its value by name");
        }
        int expected = fragment.parameters().size();
        if (given.length != expected) {
            throw new IllegalArgumentException("'" + fragment.text() + "' has " + expected + " parameter"
                    + (expected == 1 ? "" : "s") + ", but " + given.length + " values were given");
        }
        var values = new ArrayList<Object>();
        for (int i = 0; i < given.length; i++) {
            values.add(check(fragment, "parameter " + (i + 1), "filter", given[i]));
        }
        return BoundSql.of(fragment, values);
    }

    static BoundSql named(SqlFragment fragment, Map<String, ? extends @Nullable Object> given) {
        if (fragment.parameters().contains(SqlFragment.POSITIONAL)) {
            throw new IllegalArgumentException("'" + fragment.text() + "' has ? parameters: give the values in order");
        }
        Set<String> unknown = given.keySet().stream()
                .filter(name -> !fragment.parameters().contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("'" + fragment.text() + "' has no parameter named " + unknown);
        }
        var values = new ArrayList<Object>();
        for (String name : fragment.parameters()) {
            if (!given.containsKey(name)) {
                throw new IllegalArgumentException(
                        "'" + fragment.text() + "' has the parameter :" + name + ", but no value was given for it");
            }
            values.add(check(fragment, "parameter :" + name, name, given.get(name)));
        }
        return BoundSql.of(fragment, values);
    }

    /**
     * The same SQL with only some of its tokens, and the values of those.
     *
     * @param kept tokens of this SQL, each the very object, and others that are no parameters
     */
    BoundSql only(List<SqlToken> kept) {
        Set<SqlToken> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        identities.addAll(kept);
        var keptValues = new ArrayList<Object>();
        int parameter = 0;
        for (SqlToken token : fragment.tokens()) {
            if (token.kind() == SqlToken.Kind.PARAMETER) {
                if (identities.contains(token)) {
                    keptValues.add(values.get(parameter));
                }
                parameter++;
            }
        }
        BoundSql part = of(SqlFragment.of(fragment.text(), kept), List.copyOf(keptValues));
        return isForPostgreSql() ? part.forPostgreSql() : part;
    }

    /** Each value in the order of its place, spelled so that equal values look equal and others do not. */
    String spelledValues() {
        if (values.isEmpty()) {
            return "[]";
        }
        return values.stream().map(value -> spell(asSet(value))).toList().toString();
    }

    /** The one value, however often the text has its parameter. */
    String spelledValue() {
        return spell(asSet(values.get(0)));
    }

    /** Each value with the name of its parameter, in the order of the names: wherever the text has them. */
    String valuesByName() {
        var spelled = new TreeMap<String, String>();
        for (int i = 0; i < values.size(); i++) {
            spelled.put(fragment.parameters().get(i), spell(asSet(values.get(i))));
        }
        return spelled.toString();
    }

    /**
     * @param which for the developer
     * @param parameter for a client, who must not see the SQL
     */
    private static Object check(SqlFragment fragment, String which, String parameter, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(which + " of '" + fragment.text()
                    + "' was given null, which compares with nothing: use filterIfPresent to leave the filter out, "
                    + "or write IS NULL");
        }
        if (value instanceof Collection<?> elements) {
            int position = 0;
            for (Object element : elements) {
                position++;
                if (element == null) { // a client's, such as ?ids=1,,2: code that may lack a value has no list of it
                    throw new InvalidRequestException(new InvalidParameter(
                            parameter,
                            parameter + " must not have a null in its list, but value " + position + " was null"));
                }
            }
            return elements instanceof Set
                    ? Collections.unmodifiableSet(new LinkedHashSet<>(elements))
                    : List.copyOf(elements);
        }
        return value;
    }

    /** A collection is in a list, where neither its order nor a repetition matters. */
    private static Object asSet(Object value) {
        return value instanceof Collection<?> elements ? Set.copyOf(elements) : value;
    }

    private static String spell(Object value) {
        if (value instanceof Set<?> set) { // a set has no order: neither has its spelling
            return set.stream().map(BoundSql::spell).sorted().toList().toString();
        }
        if (value instanceof Collection<?> elements) {
            return elements.stream().map(BoundSql::spell).toList().toString();
        }
        if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> Array.get(value, i))
                    .map(element -> element == null ? "null" : spell(element))
                    .toList()
                    .toString();
        }
        String spelled = value.toString();
        if (spelled.equals(value.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(value)))) {
            throw new IllegalArgumentException("a cursor is bound to the values of its filters, but a "
                    + value.getClass().getName() + " has no toString that tells its value: bind a plain value");
        }
        return spelled.length() + ":" + spelled;
    }
}
