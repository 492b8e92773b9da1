package dev.keyleaf.testkit;

import dev.keyleaf.sql.Like;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A condition on items, as data: the reference evaluates it, and a database is given it as SQL. */
public sealed interface Filter {
    /**
     * The condition with a {@code ?} for each value. It may be an OR without parentheses, as an application may write
     * one: a condition around it adds them.
     */
    String sql();

    /** The values in the order of their placeholders, none null. */
    List<Object> values();

    /** Whether an item is kept. */
    boolean matches(Item item);

    /**
     * {@code a} has the value.
     *
     * @param value what to compare with
     */
    record AIs(int value) implements Filter {
        @Override
        public String sql() {
            return "a = ?";
        }

        @Override
        public List<Object> values() {
            return List.of(value);
        }

        @Override
        public boolean matches(Item item) {
            return Objects.equals(item.a(), value);
        }
    }

    /**
     * {@code s} contains the text as it is, whatever {@code %}, {@code _} or {@code \} it has.
     *
     * @param text what to look for
     */
    record TextContains(String text) implements Filter {
        @Override
        public String sql() {
            return "s like ?";
        }

        @Override
        public List<Object> values() {
            return List.of(Like.contains(text));
        }

        @Override
        public boolean matches(Item item) {
            return item.s() != null && item.s().contains(text);
        }
    }

    /**
     * One of several conditions holds.
     *
     * @param filters the conditions, at least one
     */
    record AnyOf(List<Filter> filters) implements Filter {
        public AnyOf {
            filters = List.copyOf(filters);
            if (filters.isEmpty()) {
                throw new IllegalArgumentException("any of no filters keeps nothing: give at least one");
            }
        }

        @Override
        public String sql() {
            return filters.stream().map(Filter::sql).collect(Collectors.joining(" or "));
        }

        @Override
        public List<Object> values() {
            return filters.stream().flatMap(filter -> filter.values().stream()).toList();
        }

        @Override
        public boolean matches(Item item) {
            return filters.stream().anyMatch(filter -> filter.matches(item));
        }
    }
}
