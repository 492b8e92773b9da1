package dev.keyleaf;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sorts a client may choose from, by name. The names are all that a client can say; the SQL stays in the code.
 *
 * <pre>{@code
 * Sorts.of("-created_at", NEWEST)      // the default
 *      .and("created_at", NEWEST.reversed())
 *      .and("title", Ordering.by(asc("title")).tieBreaker("id"))
 * }</pre>
 *
 * List only what an index serves: each name is an offer to every client to run that ordering at any depth.
 */
public final class Sorts {
    private final Map<String, Ordering> byName;

    private Sorts(Map<String, Ordering> byName) {
        this.byName = byName;
    }

    /** A list whose first entry is the default, used where the client names no sort. */
    public static Sorts of(String name, Ordering ordering) {
        return new Sorts(Map.of()).and(name, ordering);
    }

    /** The same list with one more entry; by convention a leading {@code -} means descending. */
    public Sorts and(String name, Ordering ordering) {
        if (requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("the name of a sort must not be blank");
        }
        var more = new LinkedHashMap<>(byName);
        if (more.put(name, requireNonNull(ordering, "ordering")) != null) {
            throw new IllegalArgumentException("the sort '" + name + "' is listed twice");
        }
        return new Sorts(more);
    }

    /** The names in the order they were listed; the first is the default. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** The ordering of a name, or null if the name is not listed. */
    public @Nullable Ordering ordering(String name) {
        return byName.get(name);
    }

    /** The ordering for a request that names no sort. */
    public Ordering defaultOrdering() {
        return byName.values().iterator().next();
    }
}
