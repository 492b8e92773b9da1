package dev.keyleaf.paging;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a constructor takes of a row.
 *
 * @param type what the column is read as
 * @param declared the same with its type arguments
 * @param column the name that its column has, unless it has the component's own
 */
record Component(Class<?> type, Type declared, String name, String column) {
    private static final Pattern WORD_BEGINS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private Component(Class<?> type, Type declared, String name) {
        this(type, declared, name, WORD_BEGINS.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT));
    }

    static List<Component> ofRecord(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
    }

    private static Component of(RecordComponent component) {
        return new Component(component.getType(), component.getGenericType(), component.getName());
    }

    static List<Component> of(Constructor<?> constructor) {
        return Arrays.stream(constructor.getParameters()).map(Component::of).toList();
    }

    private static Component of(Parameter parameter) {
        return new Component(parameter.getType(), parameter.getParameterizedType(), parameter.getName());
    }

    /**
     * The constructor of a class that tells its components as Kotlin's data classes do, by {@code component1()},
     * {@code component2()}; empty if it is no such class, or compiled without the names of parameters.
     */
    static Optional<Constructor<?>> constructorOfDataClass(Class<?> type) {
        long components = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && method.getParameterCount() == 0)
                .filter(method -> method.getName().matches("component[1-9][0-9]*"))
                .count();
        return components == 0
                ? Optional.empty()
                : Arrays.stream(type.getDeclaredConstructors())
                        .filter(constructor -> !constructor.isSynthetic())
                        .filter(constructor -> constructor.getParameterCount() == components)
                        .filter(constructor ->
                                Arrays.stream(constructor.getParameters()).allMatch(Parameter::isNamePresent))
                        .findFirst();
    }

    /** A component of this component, with the names that its column has in a row of the outer one. */
    Component within(Component outer) {
        String joined = outer.name + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return new Component(type, declared, joined);
    }
}
