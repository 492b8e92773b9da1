package dev.keyleaf.jdbc;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a record whose components are read from the columns of their names: found out once, and not for each
 * page.
 */
final class RecordType<T> {
    private static final ClassValue<RecordType<?>> KNOWN = new ClassValue<>() {
        @Override
        protected RecordType<?> computeValue(Class<?> type) {
            return new RecordType<>(type);
        }
    };

    private final Constructor<T> constructor;
    private final List<Component> components;
    private final boolean isSimple;

    /** The layout of the result that was read last: a list's results all look alike. */
    private volatile Layout last = new Layout(new String[0], new int[0]);

    /** A component, and how its column is read. */
    record Component(Class<?> type, String name, String snakeCaseName, ColumnReader reader) {
        static Component of(RecordComponent component) {
            Class<?> type = component.getType();
            String name = component.getName();
            String snakeCaseName =
                    name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
            return new Component(type, name, snakeCaseName, ColumnReader.of(type));
        }
    }

    /**
     * Where the components are found.
     *
     * @param labels the labels of the columns
     * @param columns the column of each component, from 1; 0 where it is missing
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never shown
    private record Layout(String[] labels, int[] columns) {
        boolean isOf(ResultSetMetaData metaData) throws SQLException {
            if (labels.length != metaData.getColumnCount()) {
                return false;
            }
            for (int i = 0; i < labels.length; i++) {
                if (!labels[i].equals(metaData.getColumnLabel(i + 1))) {
                    return false;
                }
            }
            return true;
        }
    }

    private RecordType(Class<T> type) {
        components =
                Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
        Class<?>[] types = components.stream().map(Component::type).toArray(Class<?>[]::new);
        isSimple = type.getDeclaredConstructors().length == 1
                && Arrays.stream(types).allMatch(ColumnReader.SIMPLE::containsKey);
        try {
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    @SuppressWarnings("unchecked") // what is kept for a class was made for it
    static <T> RecordType<T> of(Class<T> type) {
        return (RecordType<T>) KNOWN.get(type);
    }

    /** Whether its rows are read alike by every mapper: it has one constructor, and simple values only. */
    boolean isSimple() {
        return isSimple;
    }

    String name() {
        return constructor.getDeclaringClass().getSimpleName();
    }

    List<Component> components() {
        return components;
    }

    /** The column of each component, from 1; 0 where it is missing. Not to be changed. */
    int[] columns(ResultSetMetaData metaData) throws SQLException {
        Layout layout = last;
        if (!layout.isOf(metaData)) {
            layout = layout(metaData);
            last = layout;
        }
        return layout.columns();
    }

    private Layout layout(ResultSetMetaData metaData) throws SQLException {
        String[] labels = new String[metaData.getColumnCount()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = metaData.getColumnLabel(i + 1);
        }
        int[] columns = components.stream()
                .mapToInt(component -> column(labels, component))
                .toArray();
        return new Layout(labels, columns);
    }

    private static int column(String[] labels, Component component) {
        int column = column(labels, component.name());
        return column == 0 ? column(labels, component.snakeCaseName()) : column;
    }

    /** The first column of a name, from 1; 0 if there is none. */
    private static int column(String[] labels, String name) {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i].equalsIgnoreCase(name)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Whether every Instant has a column with a time zone. Asked of no other column: a driver may have to ask for it. */
    boolean areInstantsZoned(int[] columns, ResultSetMetaData metaData) throws SQLException {
        for (int i = 0; i < columns.length; i++) {
            if (components.get(i).type() == Instant.class
                    && !metaData.getColumnTypeName(columns[i]).equals("timestamptz")) {
                return false;
            }
        }
        return true;
    }

    /**
     * A record of these values.
     *
     * @throws InvocationTargetException if the constructor refuses them
     */
    T make(@Nullable Object[] values) throws InvocationTargetException {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the canonical constructor of " + name() + " cannot be called", e);
        }
    }
}
