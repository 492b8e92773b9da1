package dev.keyleaf.jdbc;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes records of rows: each component is read from the column of its name. */
final class RecordMapper<T> implements JdbcRowMapper<T> {
    private final Constructor<T> constructor;
    private final RecordComponent[] components;
    /** The column of each component; found at the first row of the page. */
    private int @Nullable [] columns;

    private RecordMapper(Constructor<T> constructor, RecordComponent[] components) {
        this.constructor = constructor;
        this.components = components;
    }

    static <T> RecordMapper<T> of(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new RecordMapper<>(constructor, components);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    @Override
    public T map(ResultSet row) throws SQLException {
        if (columns == null) {
            columns = findColumns(row.getMetaData());
        }
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = read(row, columns[i], components[i]);
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

    private @Nullable Object read(ResultSet row, int column, RecordComponent component) throws SQLException {
        Object value;
        try {
            value = Columns.read(row, column, component.getType());
        } catch (SQLException e) {
            throw new UncheckedSqlException(
                    "the driver does not give column '"
                            + row.getMetaData().getColumnLabel(column) + "' as the "
                            + component.getType().getSimpleName()
                            + " that " + name() + "." + component.getName()
                            + " is: change the component's type, or give the "
                            + "query a row mapper",
                    e);
        }
        if (value == null && component.getType().isPrimitive()) {
            throw new IllegalStateException("column '" + row.getMetaData().getColumnLabel(column) + "' has NULL, but "
                    + name() + "." + component.getName() + " is a " + component.getType()
                    + ": declare the component as an object");
        }
        return value;
    }

    private int[] findColumns(ResultSetMetaData metaData) throws SQLException {
        Map<String, Integer> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int column = 1; column <= metaData.getColumnCount(); column++) {
            byName.putIfAbsent(metaData.getColumnLabel(column), column);
        }
        int[] found = new int[components.length];
        for (int i = 0; i < components.length; i++) {
            String component = components[i].getName();
            Integer column = byName.get(component);
            if (column == null) {
                column = byName.get(snakeCase(component));
            }
            if (column == null) {
                throw new IllegalArgumentException("the SELECT has no column '" + snakeCase(component) + "' for "
                        + name() + "." + component + ": add it, or give it this name with AS");
            }
            found[i] = column;
        }
        return found;
    }

    private String name() {
        return constructor.getDeclaringClass().getSimpleName();
    }

    private static String snakeCase(String component) {
        return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
