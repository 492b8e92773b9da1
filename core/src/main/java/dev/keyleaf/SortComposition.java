package dev.keyleaf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys from which a client composes orderings, and what it may make of them. Immutable.
 *
 * @param keys each key, ascending, by the name that a client knows
 * @param atMost the most keys of one ordering
 * @param served whether a composition is allowed
 */
record SortComposition(Map<String, SortKey> keys, int atMost, Predicate<List<String>> served) {
    /** What separates keys, and what stands before one that descends, cannot be in a name. */
    private static final Pattern NAME = Pattern.compile("[^\\s,+-][^\\s,]*");

    SortComposition {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    SortComposition with(String name, SortKey key) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of a sort key must not be empty, begin with + or - or have a "
                    + "comma or white space, but was '" + name + "'");
        }
        if (key.direction() != Direction.ASC) {
            throw new IllegalArgumentException(
                    "the sort key '" + name + "' must be ascending, because a client chooses "
                            + "the direction: use asc(\"" + key.expression() + "\")");
        }
        for (Map.Entry<String, SortKey> each : keys.entrySet()) {
            if (each.getKey().equals(name) || isSame(each.getValue(), key)) {
                throw new IllegalArgumentException("sort keys must have different names and columns, but '" + name
                        + "' and '" + each.getKey() + "' do not");
            }
        }
        var more = new LinkedHashMap<>(keys);
        more.put(name, key);
        return new SortComposition(more, atMost, served);
    }

    /** A key that is itself unique ends the ordering; of several that are so together none can be a client's. */
    void checkTieBreaker(List<SortKey> tieBreaker) {
        if (tieBreaker.size() > 1) {
            keys.forEach((name, key) -> {
                if (tieBreaker.stream().anyMatch(each -> isSame(each, key))) {
                    throw new IllegalArgumentException("the sort key '" + name + "' must not be one of several columns "
                            + "of the tie-breaker: leave it out, or list such orderings by their names");
                }
            });
        }
    }

    /**
     * The leading keys of a composition.
     *
     * @return null if it is none that a client may choose
     */
    @Nullable
    List<SortKey> leading(String sort) {
        List<String> parts = List.of(sort.split(",", -1));
        List<SortKey> chosen = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String part : parts) {
            String name = name(part);
            SortKey key = keys.get(name);
            if (key == null || !seen.add(name)) {
                return null;
            }
            chosen.add(name.equals(part) ? key : key.reversed());
        }
        return chosen.size() <= atMost && served.test(parts) ? chosen : null;
    }

    static String name(String part) {
        return part.startsWith("-") ? part.substring(1) : part;
    }

    static boolean isSame(SortKey one, SortKey other) {
        return one.expression()
                .toLowerCase(Locale.ROOT)
                .equals(other.expression().toLowerCase(Locale.ROOT));
    }
}
