package dev.keyleaf.testkit.databases;

import java.util.List;

/**
 * A type that a key of a database may have.
 *
 * @param name the type in that database's SQL
 * @param values literals of it: extremes, neighbours, and values that are easily taken for another
 */
public record KeyType(String name, List<String> values) {
    public KeyType {
        values = List.copyOf(values);
    }

    static KeyType of(String name, String... values) {
        return new KeyType(name, List.of(values));
    }

    @Override
    public String toString() {
        return name.isEmpty() ? "no type" : name;
    }
}
