package dev.keyleaf.paging;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Records, whose components are read from the columns of their names. A component that is a record and has no column of
 * its name is read from those whose names begin with its name.
 */
final class RecordMapping<T> extends ClassMapping<T> {
    private final Constructor<T> constructor;
    private final List<Component> components;

    private RecordMapping(Constructor<T> constructor, List<Component> components) {
        this.constructor = constructor;
        this.components = components;
        constructor.setAccessible(true); // most records of applications are package-private
    }

    /** Empty if it is neither a record nor a data class. */
    @SuppressWarnings("unchecked") // a class has constructors of its own instances
    static <T> Optional<RecordMapping<T>> ofComponents(Class<T> type) {
        if (!type.isRecord()) {
            return Component.constructorOfDataClass(type)
                    .map(found -> new RecordMapping<>((Constructor<T>) found, Component.of(found)));
        }
        List<Component> components = Component.ofRecord(type);
        try {
            return Optional.of(new RecordMapping<>(
                    type.getDeclaredConstructor(
                            components.stream().map(Component::type).toArray(Class<?>[]::new)),
                    components));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    @Override
    public boolean hasComponentOf(Class<?> type) {
        return components.stream().anyMatch(component -> component.type() == type);
    }

    @Override
    public Rows<T> rows(ResultColumns columns) {
        Class<T> type = constructor.getDeclaringClass();
        List<String> names =
                IntStream.range(0, columns.count()).mapToObj(columns::name).toList();
        return made(new Search(columns, names), null, type.getSimpleName(), Set.of(type));
    }

    /** Looks for columns by their names. */
    private record Search(ResultColumns columns, List<String> names) {
        /** The first column of a component; -1 if there is none. */
        int column(Component component) {
            int own = column(component.name());
            return own < 0 ? column(component.column()) : own;
        }

        private int column(String name) {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).equalsIgnoreCase(name)) {
                    return i;
                }
            }
            return -1;
        }
    }

    private RecordPart.Made<T> made(Search search, @Nullable Component outer, String path, Set<Class<?>> around) {
        var parts = new ArrayList<RecordPart>();
        for (Component own : components) {
            Component component = outer == null ? own : own.within(outer);
            parts.add(part(search, component, path + "." + own.name(), around));
        }
        return new RecordPart.Made<>(constructor, parts);
    }

    private static RecordPart part(Search search, Component component, String path, Set<Class<?>> around) {
        int column = search.column(component);
        if (column >= 0) {
            return new RecordPart.OfColumn(search.columns(), column, component, path);
        }
        ClassMapping<?> nested = around.contains(component.type()) ? null : nested(component.type());
        if (nested instanceof RecordMapping<?> mapping) {
            Set<Class<?>> inside = new HashSet<>(around);
            inside.add(component.type());
            return mapping.made(search, component, path, inside);
        }
        throw new IllegalArgumentException("the SELECT has no column '" + component.column() + "' for " + path
                + ": add it, or give it this name with AS");
    }
}
