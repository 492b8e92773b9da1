package dev.keyleaf.spring;

import dev.keyleaf.jdbc.RowMapper;
import java.lang.reflect.Constructor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.util.ClassUtils;

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

        Shape(Class<T> type) {
            constructor = BeanUtils.getResolvableConstructor(type);
            names = BeanUtils.getParameterNames(constructor);
            types = new TypeDescriptor[names.length];
            for (int i = 0; i < types.length; i++) {
                types[i] = new TypeDescriptor(new MethodParameter(constructor, i));
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
            values[i] = read(row, found[i], shape.types[i]);
        }
        return BeanUtils.instantiateClass(shape.constructor, values);
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

    private @Nullable Object read(ResultSet row, int column, TypeDescriptor type) throws SQLException {
        if (type.getType() == Instant.class && givesOffsets) {
            try {
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                return time == null ? null : time.toInstant();
            } catch (SQLException e) {
                givesOffsets = false;
            }
        }
        Object value = JdbcUtils.getResultSetValue(row, column, type.getType());
        boolean asItIs = value != null
                && !type.isCollection()
                && !type.isArray()
                && !type.isMap()
                && ClassUtils.isAssignableValue(type.getType(), value);
        return asItIs ? value : CONVERSION.convert(value, type);
    }
}
