package dev.keyleaf;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The sorts a client may choose from. Names are all that a client can say; the SQL stays in the code. They are whole
 * orderings by their names:
 *
 * <pre>{@code
 * Sorts.of("-created_at", NEWEST)      // the default
 *      .and("created_at", NEWEST.reversed())
 *      .and("title", Ordering.by(asc("title")).tieBreaker("id"))
 * }</pre>
 *
 * or keys from which it composes an ordering, {@code -score,title}, see {@link #ofKeys}; or both.
 *
 * <p>List only what an index serves: each name is an offer to every client to run that ordering at any depth.
 */
public final class Sorts {
    private final String defaultName;
    private final Map<String, Ordering> byName;
    private final @Nullable Composed composed;

    /** @param ordering completes leading keys */
    private record Composed(SortComposition composition, Function<List<SortKey>, Ordering> ordering) {
        @Nullable
        Ordering ordering(String sort) {
            List<SortKey> leading = composition.leading(sort);
            return leading == null ? null : ordering.apply(leading);
        }
    }

    private Sorts(String defaultName, Map<String, Ordering> byName, @Nullable Composed composed) {
        this.defaultName = defaultName;
        this.byName = byName;
        this.composed = composed;
    }

    /** A list whose first entry is the default, used where the client names no sort. */
    public static Sorts of(String name, Ordering ordering) {
        return new Sorts(name, Map.of(), null).and(name, ordering);
    }

    /**
     * Begins a list of keys from which a client composes an ordering. It separates them by commas and writes {@code -}
     * before one that descends:
     *
     * <pre>{@code
     * Sorts.ofKeys("-created")                     // the default
     *      .key("created", asc("created_at"))
     *      .key("score", asc("score").nullsFirst())
     *      .atMost(2)
     *      .tieBreaker("id")
     * }</pre>
     *
     * @param defaultSort what a client that names no sort gets, spelled as a client would spell it
     */
    public static Keys ofKeys(String defaultSort) {
        return new Keys(
                requireNonNull(defaultSort, "defaultSort"), new SortComposition(Map.of(), 1, composition -> true));
    }

    /** The same list with one more entry; by convention a leading {@code -} means descending. */
    public Sorts and(String name, Ordering ordering) {
        if (requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("the name of a sort must not be blank");
        }
        var more = new LinkedHashMap<>(byName);
        if (more.put(name, requireNonNull(ordering, "ordering")) != null
                || (composed != null && composed.ordering(name) != null)) {
            throw new IllegalArgumentException("the sort '" + name + "' is listed twice");
        }
        return new Sorts(defaultName, more, composed);
    }

    /**
     * All that a client can send for one ordering or one key, the default first if it is one of them: whole orderings,
     * and each key in both directions. If {@link #maxKeys} is more than 1, keys can be joined by commas.
     */
    public List<String> names() {
        var names = new ArrayList<String>();
        keys().forEach(key -> names.addAll(List.of(key, "-" + key)));
        names.addAll(byName.keySet());
        if (names.remove(defaultName)) {
            names.add(0, defaultName);
        }
        return List.copyOf(names);
    }

    /** The names of the keys from which a client composes orderings, in the order they were listed; may be empty. */
    public List<String> keys() {
        return composed == null
                ? List.of()
                : List.copyOf(composed.composition().keys().keySet());
    }

    /** The most keys that a client may compose to one ordering; 0 if there are none. */
    public int maxKeys() {
        return composed == null ? 0 : composed.composition().atMost();
    }

    /** The ordering of a name or a composition of keys, or null if it is none that a client may choose. */
    public @Nullable Ordering ordering(String sort) {
        Ordering whole = byName.get(sort);
        return whole != null || composed == null ? whole : composed.ordering(sort);
    }

    /** What a client would send for the {@link #defaultOrdering}. */
    public String defaultName() {
        return defaultName;
    }

    /** The ordering for a request that names no sort. */
    public Ordering defaultOrdering() {
        return requireNonNull(ordering(defaultName));
    }

    /** Keys from which a client composes an ordering; {@link #tieBreaker} completes the list. Immutable. */
    public static final class Keys {
        private final String defaultSort;
        private final SortComposition composition;

        private Keys(String defaultSort, SortComposition composition) {
            this.defaultSort = defaultSort;
            this.composition = composition;
        }

        /**
         * The same with one more key.
         *
         * @param name what a client calls it, whatever the column is called
         * @param key ascending, with the nulls of that direction: a client that wants it descending gets it
         *     {@link SortKey#reversed}, so that one index serves both
         * @throws IllegalArgumentException if the name cannot be one, the key descends, or either is listed already
         */
        public Keys key(String name, SortKey key) {
            return new Keys(defaultSort, composition.with(requireNonNull(name, "name"), requireNonNull(key, "key")));
        }

        /**
         * The same with a bound on how many keys one ordering may have, 1 by default. Each composition wants an index.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Keys atMost(int keys) {
            if (keys < 1) {
                throw new IllegalArgumentException("a sort must have at least 1 key, but atMost was " + keys);
            }
            return new Keys(defaultSort, new SortComposition(composition.keys(), keys, composition.served()));
        }

        /**
         * The same for only some compositions, those that an index serves.
         *
         * @param served whether a client may choose a composition, given as it spells it: {@code ["-score", "title"]}
         */
        public Keys onlyIf(Predicate<List<String>> served) {
            return new Keys(
                    defaultSort,
                    new SortComposition(composition.keys(), composition.atMost(), requireNonNull(served, "served")));
        }

        /**
         * Completes the list with a unique, non-null column in the direction of the last key that a client chose.
         *
         * @throws IllegalArgumentException if the default is no composition that a client may choose
         */
        public Sorts tieBreaker(String expression) {
            return complete(
                    List.of(SortKey.asc(expression)), leading -> new Ordering.Leading(leading).tieBreaker(expression));
        }

        /**
         * Completes the list with keys that together are unique and never null, whatever directions a client chose.
         *
         * @throws IllegalArgumentException if the default is no composition that a client may choose, or one of several
         *     is a key that a client may choose
         */
        public Sorts tieBreaker(SortKey first, SortKey... more) {
            var all = new ArrayList<>(List.of(more));
            all.add(0, first);
            return complete(all, leading -> new Ordering.Leading(leading).tieBreaker(first, more));
        }

        private Sorts complete(List<SortKey> tieBreaker, Function<List<SortKey>, Ordering> ordering) {
            composition.checkTieBreaker(tieBreaker);
            var composed = new Composed(composition, leading -> {
                for (int i = 0; i < leading.size(); i++) {
                    if (SortComposition.isSame(leading.get(i), tieBreaker.get(0))) {
                        return new Ordering.Leading(leading.subList(0, i))
                                .tieBreaker(leading.get(i)); // unique: the end
                    }
                }
                return ordering.apply(leading);
            });
            if (composed.ordering(defaultSort) == null) {
                throw new IllegalArgumentException("the default sort must be one that a client may choose of the keys "
                        + composition.keys().keySet() + ", at most " + composition.atMost() + ", but was '"
                        + defaultSort + "'");
            }
            return new Sorts(defaultSort, Map.of(), composed);
        }
    }
}
