package dev.keyleaf.sql;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A fragment with a value for each of its parameters.
 *
 * @param fragment the SQL
 * @param values its values in order, none null
 */
record BoundSql(SqlFragment fragment, List<Object> values) {
    BoundSql {
        values = List.copyOf(values);
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
            values.add(check(fragment, "parameter " + (i + 1), given[i]));
        }
        return new BoundSql(fragment, values);
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
            values.add(check(fragment, "parameter :" + name, given.get(name)));
        }
        return new BoundSql(fragment, values);
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
        return new BoundSql(SqlFragment.of(fragment.text(), kept), keptValues);
    }

    /** What a cursor is bound to: the text and each value, spelled so that equal values look equal. */
    String identity() {
        return fragment.identity() + spelledValues();
    }

    String spelledValues() {
        if (values.isEmpty()) {
            return "[]";
        }
        List<Boolean> inLists = fragment.inLists();
        return IntStream.range(0, values.size())
                .mapToObj(i -> spell(inLists.get(i) ? asSet(values.get(i)) : values.get(i)))
                .toList()
                .toString();
    }

    private static Object check(SqlFragment fragment, String which, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(which + " of '" + fragment.text()
                    + "' was given null, which compares with nothing: use filterIfPresent to leave the filter out, "
                    + "or write IS NULL");
        }
        if (value instanceof Collection<?> elements) {
            if (elements.isEmpty()) {
                throw new IllegalArgumentException(which + " of '" + fragment.text()
                        + "' was given an empty collection, which SQL cannot write: answer with an empty page, or "
                        + "use filterIfPresent with null to leave the filter out");
            }
            if (elements.stream().anyMatch(element -> element == null)) {
                throw new IllegalArgumentException(which + " of '" + fragment.text() + "' was given a collection with "
                        + "a null, which compares with nothing: remove it");
            }
        }
        return value;
    }

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
