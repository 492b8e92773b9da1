package dev.keyleaf.paging;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Records, whose components are read from the columns of their names. */
final class RecordMapping<T> extends ClassMapping<T> {
    private final Constructor<T> constructor;
    private final boolean isOnlyConstructor;
    private final List<Component> components;

    private record Component(Class<?> type, String name, String snakeCaseName) {
        static Component of(RecordComponent component) {
            String name = component.getName();
            return new Component(
                    component.getType(),
                    name,
                    name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT));
        }
    }

    RecordMapping(Class<T> type) {
        components =
                Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
        isOnlyConstructor = type.getDeclaredConstructors().length == 1;
        try {
            constructor = type.getDeclaredConstructor(
                    components.stream().map(Component::type).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    @Override
    public boolean isRecordOf(Set<Class<?>> types) {
        return isOnlyConstructor && components.stream().allMatch(component -> types.contains(component.type()));
    }

    @Override
    public Rows<T> rows(ResultColumns columns) {
        String[] names = new String[columns.count()];
        Arrays.setAll(names, columns::name);
        return new OfResult(
                columns,
                components.stream()
                        .mapToInt(component -> column(names, component))
                        .toArray());
    }

    private int column(String[] names, Component component) {
        int column = column(names, component.name());
        int found = column < 0 ? column(names, component.snakeCaseName()) : column;
        if (found < 0) {
            throw new IllegalArgumentException("the SELECT has no column '" + component.snakeCaseName() + "' for "
                    + name(component) + ": add it, or give it this name with AS");
        }
        return found;
    }

    /** The first column of a name; -1 if there is none. */
    private static int column(String[] names, String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private String name() {
        return constructor.getDeclaringClass().getSimpleName();
    }

    private String name(Component component) {
        return name() + "." + component.name();
    }

    private final class OfResult implements Rows<T> {
        private final ResultColumns columns;
        private final int[] found; // the column of each component

        OfResult(ResultColumns columns, int[] found) {
            this.columns = columns;
            this.found = found;
        }

        @Override
        public <X extends Exception> T item(Row<X> row) throws X {
            @Nullable Object[] values = new @Nullable Object[found.length];
            for (int i = 0; i < values.length; i++) {
                Component component = components.get(i);
                values[i] = value(row, found[i], component);
            }
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new IllegalArgumentException(
                        "a row cannot be a " + name() + ": its constructor refused the values", e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the canonical constructor of " + name() + " cannot be called", e);
            }
        }

        private <X extends Exception> @Nullable Object value(Row<X> row, int column, Component component) throws X {
            Object value;
            try {
                value = row.read(column, component.type());
            } catch (IllegalArgumentException | DateTimeException e) {
                String remedy =
                        " that " + name(component) + " is: change the component's type, or give the query a row mapper";
                throw refused(columns, column, component.type(), remedy, e);
            }
            if (value == null && component.type().isPrimitive()) {
                throw new IllegalStateException("column '" + columns.name(column) + "' has NULL, but " + name(component)
                        + " is a " + component.type() + ": declare the component as an object");
            }
            return value;
        }

        @Override
        public List<Integer> columnsReadAs(Class<?> type) {
            return IntStream.range(0, found.length)
                    .filter(i -> components.get(i).type() == type)
                    .mapToObj(i -> found[i])
                    .toList();
        }
    }
}
