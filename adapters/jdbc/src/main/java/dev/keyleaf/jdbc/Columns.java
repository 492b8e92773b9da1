package dev.keyleaf.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads a column as a Java type: numbers as far as they fit, the rest as the driver has it. */
final class Columns {
    private Columns() {}

    static @Nullable Object read(ResultSet row, int column, Class<?> type) throws SQLException {
        Object value = readAny(row, column, type);
        return row.wasNull() ? null : value;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object readAny(ResultSet row, int column, Class<?> type) throws SQLException {
        if (type == String.class) {
            return row.getString(column);
        } else if (type == long.class || type == Long.class) {
            return row.getLong(column);
        } else if (type == int.class || type == Integer.class) {
            return row.getInt(column);
        } else if (type == short.class || type == Short.class) {
            return row.getShort(column);
        } else if (type == double.class || type == Double.class) {
            return row.getDouble(column);
        } else if (type == float.class || type == Float.class) {
            return row.getFloat(column);
        } else if (type == boolean.class || type == Boolean.class) {
            return row.getBoolean(column);
        } else if (type == Instant.class) {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        } else if (type.isEnum()) {
            String name = row.getString(column);
            return name == null ? null : Enum.valueOf((Class) type, name);
        } else if (type == Object.class) {
            return row.getObject(column);
        }
        return row.getObject(column, type);
    }
}
