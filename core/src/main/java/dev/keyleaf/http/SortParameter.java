package dev.keyleaf.http;

import dev.keyleaf.Ordering;
import dev.keyleaf.Sorts;
import dev.keyleaf.Violation;
import dev.keyleaf.Violation.UnsupportedSort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the sort that a client chose: a name, or keys that it composed.
 *
 * @param name the name of the parameter
 * @param sorts what it may choose from
 */
record SortParameter(String name, Sorts sorts) {
    /**
     * Its ordering; the default, with a violation, if it may not choose that.
     *
     * @param violations what is wrong is added here
     */
    Ordering read(String sort, List<Violation> violations) {
        Ordering ordering = sorts.ordering(sort);
        if (ordering != null) {
            return ordering;
        }
        violations.add(
                sorts.maxKeys() > 1
                        ? new UnsupportedSort(name, SafeEcho.of(sort), sorts.names(), name + " " + rule(sort))
                        : new UnsupportedSort(name, SafeEcho.of(sort), sorts.names()));
        return sorts.defaultOrdering();
    }

    private String rule(String sort) {
        List<String> parts = Arrays.asList(sort.split(",", -1));
        if (parts.contains("") || parts.contains("-")) {
            return "must not have an empty key, but was '" + SafeEcho.of(sort) + "'";
        }
        List<String> keys = sorts.keys();
        for (String part : parts) {
            if (!keys.contains(key(part))) {
                return "must be made of the keys " + String.join(", ", keys) + ", each with - in front of it to descend"
                        + wholes() + ", but has '" + SafeEcho.of(part) + "'";
            }
        }
        Set<String> seen = new HashSet<>();
        for (String part : parts) {
            if (!seen.add(key(part))) {
                return "must not have a key twice, but has '" + key(part) + "' again";
            }
        }
        if (parts.size() > sorts.maxKeys()) {
            return "must have at most " + sorts.maxKeys() + " keys, but has " + parts.size();
        }
        return "must be a combination of keys that this list serves, but was '" + SafeEcho.of(sort) + "'";
    }

    private static String key(String part) {
        return part.startsWith("-") ? part.substring(1) : part;
    }

    /** Orderings that have no key of a composition. */
    private String wholes() {
        List<String> wholes = new ArrayList<>(sorts.names());
        wholes.removeIf(each -> sorts.keys().contains(key(each)));
        return wholes.isEmpty() ? "" : ", or be one of " + String.join(", ", wholes);
    }
}
