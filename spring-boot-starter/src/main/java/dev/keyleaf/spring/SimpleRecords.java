package dev.keyleaf.spring;

import dev.keyleaf.jdbc.JdbcRowMapper;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Makes records of simple values, to the same result as Spring's own mapper and several times as fast: that one asks
 * for each value of each row what it could be converted from, and pgjdbc answers by an exception that it has no
 * Instant. What is not simple is left to Spring's.
 *
 * @param <T> the record
 */
final class SimpleRecords<T> {
    private static final Map<Class<?>, Reader> READERS = readersByType();

    /** Reads a column; what it returns for NULL is not looked at. */
    @FunctionalInterface
    private interface Reader {
        @Nullable
        Object read(ResultSet row, int column) throws SQLException;
    }

    private final Constructor<T> constructor;

    /** The layout of the result that was read last: a list's results all look alike. */
    private volatile Layout last = new Layout(List.of(), null);

    private final RecordComponent[] components;
    private final String[] underscored;
    private final Reader[] readers;

    /**
     * Where the components are found.
     *
     * @param labels the labels of the columns
     * @param columns the column of each component; null if one is missing
     */
    private record Layout(List<String> labels, @Nullable List<Integer> columns) {}

    private SimpleRecords(Constructor<T> constructor, RecordComponent[] components, Reader[] readers) {
        this.constructor = constructor;
        this.components = components;
        this.readers = readers;
        this.underscored = Arrays.stream(components)
                .map(component -> JdbcUtils.convertPropertyNameToUnderscoreName(component.getName()))
                .toArray(String[]::new);
    }

    /** For a class whose rows can be read like this; null for any other. */
    @SuppressWarnings("unchecked") // the constructor is that of the type
    static <T> @Nullable SimpleRecords<T> of(Class<T> type) {
        if (!type.isRecord() || type.getDeclaredConstructors().length > 1) {
            return null;
        }
        RecordComponent[] components = type.getRecordComponents();
        Reader[] readers = Arrays.stream(components)
                .map(component -> READERS.get(component.getType()))
                .toArray(Reader[]::new);
        return Arrays.asList(readers).contains(null)
                ? null
                : new SimpleRecords<>((Constructor<T>) type.getDeclaredConstructors()[0], components, readers);
    }

    /** A mapper for the rows of one result, or {@code other} where that has columns which only Spring's can read. */
    JdbcRowMapper<T> mapper(JdbcRowMapper<T> other) {
        return new JdbcRowMapper<>() {
            private @Nullable List<Integer> columns;
            private boolean isOthers;

            @Override
            public T map(ResultSet row) throws SQLException {
                if (columns == null && !isOthers) {
                    columns = columns(row.getMetaData());
                    isOthers = columns == null;
                }
                return columns == null ? other.map(row) : read(row, columns, other);
            }
        };
    }

    private T read(ResultSet row, List<Integer> columns, JdbcRowMapper<T> other) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = readers[i].read(row, columns.get(i));
            if (row.wasNull()) {
                if (components[i].getType().isPrimitive()) {
                    return other.map(row); // which says what is wrong in Spring's words
                }
                value = null;
            }
            values[i] = value;
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    /** The column of each component; null if one is missing, or is a time that is read in Spring's way. */
    private @Nullable List<Integer> columns(ResultSetMetaData metaData) throws SQLException {
        var labels = new ArrayList<String>();
        for (int column = 1; column <= metaData.getColumnCount(); column++) {
            labels.add(metaData.getColumnLabel(column));
        }
        Layout layout = last;
        if (!layout.labels().equals(labels)) {
            layout = new Layout(labels, columns(labels));
            last = layout;
        }
        List<Integer> columns = layout.columns();
        return columns != null && areTimesRead(columns, metaData) ? columns : null;
    }

    private @Nullable List<Integer> columns(List<String> labels) {
        var columns = new ArrayList<Integer>();
        for (int i = 0; i < components.length; i++) {
            int column = column(labels, components[i].getName());
            column = column == 0 ? column(labels, underscored[i]) : column;
            if (column == 0) {
                return null;
            }
            columns.add(column);
        }
        return columns;
    }

    /** Asked of no other column: a driver may have to ask the database for the name of a type. */
    private boolean areTimesRead(List<Integer> columns, ResultSetMetaData metaData) throws SQLException {
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType() == Instant.class
                    && !metaData.getColumnTypeName(columns.get(i)).equals("timestamptz")) {
                return false;
            }
        }
        return true;
    }

    /** The first column of a name, from 1; 0 if there is none. */
    private static int column(List<String> labels, String name) {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).equalsIgnoreCase(name)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Map<Class<?>, Reader> readersByType() {
        Map<Class<?>, Reader> readers = new HashMap<>();
        readers.put(String.class, ResultSet::getString);
        readers.put(BigDecimal.class, ResultSet::getBigDecimal);
        readers.put(Instant.class, SimpleRecords::instant);
        put(readers, ResultSet::getLong, long.class, Long.class);
        put(readers, ResultSet::getInt, int.class, Integer.class);
        put(readers, ResultSet::getShort, short.class, Short.class);
        put(readers, ResultSet::getBoolean, boolean.class, Boolean.class);
        put(readers, ResultSet::getDouble, double.class, Double.class);
        put(readers, ResultSet::getFloat, float.class, Float.class);
        return readers;
    }

    private static void put(Map<Class<?>, Reader> readers, Reader reader, Class<?>... types) {
        for (Class<?> type : types) {
            readers.put(type, reader);
        }
    }
}
