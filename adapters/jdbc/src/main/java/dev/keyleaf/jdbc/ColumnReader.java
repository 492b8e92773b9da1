package dev.keyleaf.jdbc;

import dev.keyleaf.DatabaseException.Kind;
import dev.keyleaf.paging.ClassMapping;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a column as one Java type; null for NULL. */
@FunctionalInterface
interface ColumnReader {
    /** What every driver reads by a method of its own, in the same way for every mapper. */
    Map<Class<?>, ColumnReader> SIMPLE = simple();

    @Nullable
    Object read(ResultSet row, int column) throws SQLException;

    /** Reads the columns of a row: numbers as far as they fit, the rest as the driver has it. */
    static ClassMapping.Row<SQLException> of(ResultSet row) {
        return (column, type) -> {
            try {
                return read(row, column + 1, type);
            } catch (SQLException e) {
                if (Failures.kind(e) != Kind.OTHER) {
                    throw e;
                }
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        };
    }

    private static @Nullable Object read(ResultSet row, int column, Class<?> type) throws SQLException {
        ColumnReader simple = SIMPLE.get(type);
        if (simple != null) {
            return simple.read(row, column);
        }
        if (type.isEnum()) {
            return constant(type, row.getString(column));
        }
        return type == Object.class ? row.getObject(column) : row.getObject(column, type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // it is an enum
    private static @Nullable Object constant(Class<?> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf((Class) type, name);
    }

    private static Map<Class<?>, ColumnReader> simple() {
        Map<Class<?>, ColumnReader> readers = new HashMap<>();
        readers.put(String.class, ResultSet::getString);
        readers.put(BigDecimal.class, ResultSet::getBigDecimal);
        readers.put(Instant.class, (row, column) -> {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        });
        put(readers, ResultSet::getLong, long.class, Long.class);
        put(readers, ResultSet::getInt, int.class, Integer.class);
        put(readers, ResultSet::getShort, short.class, Short.class);
        put(readers, ResultSet::getBoolean, boolean.class, Boolean.class);
        put(readers, ResultSet::getDouble, double.class, Double.class);
        put(readers, ResultSet::getFloat, float.class, Float.class);
        return readers;
    }

    private static void put(Map<Class<?>, ColumnReader> readers, ColumnReader primitive, Class<?>... types) {
        for (Class<?> type : types) {
            readers.put(type, (row, column) -> {
                Object value = primitive.read(row, column); // 0 or false for NULL
                return row.wasNull() ? null : value;
            });
        }
    }
}
