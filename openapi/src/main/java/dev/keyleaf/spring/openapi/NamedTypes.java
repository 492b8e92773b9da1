package dev.keyleaf.spring.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which Java type has which name in one document. */
final class NamedTypes {
    private static final String OURS = "one of Keyleaf's own";

    private final Map<String, Set<String>> types = new TreeMap<>();
    private final Map<String, Class<?>> classes = new TreeMap<>();
    private final List<String> items = new ArrayList<>();

    /**
     * Notes that a type has a name.
     *
     * @param type the type as one reads it, type arguments included
     */
    void note(String name, String type, Class<?> raw) {
        types.computeIfAbsent(name, any -> new TreeSet<>()).add(type);
        classes.putIfAbsent(name, raw);
    }

    /** Notes that a name is that of a schema which is made here, of no type. */
    void noteOurs(String name) {
        types.computeIfAbsent(name, any -> new TreeSet<>()).add(OURS);
    }

    /** Notes the name of the items of a page or an export. */
    void noteItem(String name) {
        if (!name.isEmpty()) {
            items.add(name);
        }
    }

    boolean isNoted(String name, String type) {
        return types.getOrDefault(name, Set.of()).contains(type);
    }

    /** The class of a name, by which its schema can be made precise; null if it is not known. */
    @Nullable
    Class<?> type(String name) {
        return classes.get(name);
    }

    /** The names of all items. */
    List<String> items() {
        return items;
    }

    boolean isEmpty() {
        return types.isEmpty();
    }

    /** @throws IllegalStateException if two types that are shown in pages share a name */
    void check() {
        List<String> shared = types.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getValue().stream().collect(Collectors.joining(" and ")) + " share the name "
                        + entry.getKey())
                .toList();
        if (!shared.isEmpty()) {
            throw shared(String.join("; ", shared));
        }
    }

    /** How an application type with the name of one of our schemas is handled. */
    static IllegalStateException sharedWithOurs(String name) {
        return shared("a type of the application and " + OURS + " share the name " + name);
    }

    private static IllegalStateException shared(String which) {
        return new IllegalStateException("types of pages must have different names in the OpenAPI document, but "
                + which + ": rename one, give it another name by @Schema(name = \"…\"), or set springdoc.use-fqn=true");
    }
}
