package dev.keyleaf.spring;

import dev.keyleaf.jdbc.RowMapper;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Makes records of rows as Spring's {@code SimplePropertyRowMapper} does, but looks for the columns once for all rows
 * of a page. Spring's looks for them in each row, and does it by an exception where the column is spelled with an
 * underscore; of a full export that was more than half.
 */
final class SpringRecordMapper<T> implements RowMapper<T> {
    private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();

    private final Shape<T> shape;
    private int @Nullable [] columns;
    /** Whether the driver gives times with a zone as such; most do not know an {@link Instant}. */
    private boolean givesOffsets = true;

    /** What is known of a record type: found once, used for all pages. */
    static final class Shape<T> {
        private final Constructor<T> constructor;
        private final String[] names;
        private final TypeDescriptor[] types;
        /** The classes whose values need no conversion; null where elements may need one. */
        private final @Nullable Class<?>[] fitting;

        Shape(Class<T> type) {
            constructor = BeanUtils.getResolvableConstructor(type);
            names = BeanUtils.getParameterNames(constructor);
            constructor.setAccessible(true);
            types = new TypeDescriptor[names.length];
            fitting = new Class<?>[names.length];
            for (int i = 0; i < types.length; i++) {
                types[i] = new TypeDescriptor(new MethodParameter(constructor, i));
                boolean hasElements = types[i].isCollection() || types[i].isArray() || types[i].isMap();
                fitting[i] = hasElements ? null : types[i].getObjectType();
            }
        }
    }

    SpringRecordMapper(Shape<T> shape) {
        this.shape = shape;
    }

    @Override
    public T map(ResultSet row) throws SQLException {
        int[] found = columns == null ? find(row) : columns;
        columns = found;
        @Nullable Object[] values = new Object[found.length];
        for (int i = 0; i < found.length; i++) {
            values[i] = read(row, found[i], shape.types[i], shape.fitting[i]);
        }
        try {
            return shape.constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new BeanInstantiationException(shape.constructor, "its constructor refused the values", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new BeanInstantiationException(shape.constructor, "it cannot be called", e);
        }
    }

    private int[] find(ResultSet row) throws SQLException {
        int[] found = new int[shape.names.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = find(row, shape.names[i]);
        }
        return found;
    }

    private static int find(ResultSet row, String name) throws SQLException {
        try {
            return row.findColumn(name);
        } catch (SQLException e) {
            return row.findColumn(JdbcUtils.convertPropertyNameToUnderscoreName(name));
        }
    }

    private @Nullable Object read(ResultSet row, int column, TypeDescriptor type, @Nullable Class<?> fitting)
            throws SQLException {
        if (fitting == Instant.class && givesOffsets) {
            try {
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                return time == null ? null : time.toInstant();
            } catch (SQLException e) {
                givesOffsets = false;
            }
        }
        Object value = JdbcUtils.getResultSetValue(row, column, type.getType());
        return fitting != null && fitting.isInstance(value) ? value : CONVERSION.convert(value, type);
    }
}
