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
    private final Map<Class<?>, Mappers<?>> byType = new ConcurrentHashMap<>();

    /**
     * What is known of a class.
     *
     * @param spring Spring's mapper
     * @param simple the quicker way to the same, where there is one
     */
    private record Mappers<T>(
            JdbcRowMapper<T> spring, @Nullable SimpleRecords<T> simple) {
        JdbcRowMapper<T> forOneResult() {
            return simple == null ? spring : simple.mapper(spring);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the mappers under a class were made for it
    public <T> JdbcRowMapper<T> of(Class<T> type) {
        return ((Mappers<T>) byType.computeIfAbsent(type, SpringRowMappers::mappers)).forOneResult();
    }

    private static <T> Mappers<T> mappers(Class<T> type) {
        return new Mappers<>(mapper(type), SimpleRecords.of(type));
    }

    private static <T> JdbcRowMapper<T> mapper(Class<T> type) {
        RowMapper<T> mapper =
                BeanUtils.isSimpleProperty(type) ? new FirstColumn<>(type) : new SimplePropertyRowMapper<>(type);
        return row -> mapper.mapRow(row, 0);
    }

    /** A single value; unlike its superclass this one minds no further columns, which a keyset adds. */
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
