package dev.keyleaf.spring;

import dev.keyleaf.jdbc.JdbcRowMapper;
import dev.keyleaf.jdbc.RowMappers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.SingleColumnRowMapper;

/** Makes objects of rows as Spring's {@code JdbcClient} does, so that one class reads the same by either. */
final class SpringRowMappers implements RowMappers {
    private final Map<Class<?>, JdbcRowMapper<?>> byType = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("unchecked") // the mapper under a class was made for it
    public <T> JdbcRowMapper<T> of(Class<T> type) {
        return (JdbcRowMapper<T>) byType.computeIfAbsent(type, SpringRowMappers::mapper);
    }

    private static <T> JdbcRowMapper<T> mapper(Class<T> type) {
        RowMapper<T> mapper =
                BeanUtils.isSimpleProperty(type) ? new FirstColumn<>(type) : new SimplePropertyRowMapper<>(type);
        return row -> mapper.mapRow(row, 0);
    }

    /** A single value; unlike its superclass this one minds no further columns, by which rows may be ordered. */
    private static final class FirstColumn<T> extends SingleColumnRowMapper<T> {
        private final Class<T> type;

        FirstColumn(Class<T> type) {
            super(type);
            this.type = type;
        }

        @Override
        @SuppressWarnings("unchecked") // converted to the type, which may be a primitive
        public @Nullable T mapRow(ResultSet row, int rowNumber) throws SQLException {
            Object value = getColumnValue(row, 1, type);
            return value == null || type.isInstance(value) ? (T) value : (T) convertValueToRequiredType(value, type);
        }
    }
}
