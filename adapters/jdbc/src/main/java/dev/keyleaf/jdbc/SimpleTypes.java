package dev.keyleaf.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every driver reads by a method of its own: numbers as far as they fit, booleans, texts and instants. */
final class SimpleTypes {
    private static final Map<Class<?>, Read> READS = reads();

    private SimpleTypes() {}

    /** Reads a column; null for NULL. */
    @FunctionalInterface
    interface Read {
        @Nullable
        Object of(ResultSet row, int column) throws SQLException;
    }

    /** How a type is read; null if it is none of these. */
    static @Nullable Read read(Class<?> type) {
        return READS.get(type);
    }

    private static Map<Class<?>, Read> reads() {
        Map<Class<?>, Read> reads = new HashMap<>();
        reads.put(String.class, ResultSet::getString);
        reads.put(BigDecimal.class, ResultSet::getBigDecimal);
        reads.put(Instant.class, (row, column) -> {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        });
        put(reads, ResultSet::getLong, long.class, Long.class);
        put(reads, ResultSet::getInt, int.class, Integer.class);
        put(reads, ResultSet::getShort, short.class, Short.class);
        put(reads, ResultSet::getBoolean, boolean.class, Boolean.class);
        put(reads, ResultSet::getDouble, double.class, Double.class);
        put(reads, ResultSet::getFloat, float.class, Float.class);
        return reads;
    }

    private static void put(Map<Class<?>, Read> reads, Read primitive, Class<?>... types) {
        for (Class<?> type : types) {
            reads.put(type, (row, column) -> {
                Object value = primitive.of(row, column); // 0 or false for NULL
                return row.wasNull() ? null : value;
            });
        }
    }
}
