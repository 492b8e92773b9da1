package dev.keyleaf.jdbc;

import dev.keyleaf.paging.ClassMapping;
import dev.keyleaf.sql.SqlQuery;

/** Finds the mapper for a class that a {@link SqlQuery} names. */
@FunctionalInterface
public interface RowMappers {
    /**
     * A mapper for one page's rows; asked for again for each page.
     *
     * @throws IllegalArgumentException if rows cannot be made into this class
     */
    <T> JdbcRowMapper<T> of(Class<T> type);

    /**
     * Mappers for records, by component name ({@code createdAt} reads the column {@code createdAt} or
     * {@code created_at}, in any case), and for single values such as {@code Long} and {@code String}, which are read
     * from the first column.
     */
    static RowMappers standard() {
        return new RowMappers() {
            @Override
            public <T> JdbcRowMapper<T> of(Class<T> type) {
                return new ClassMapper<>(ClassMapping.of(type));
            }
        };
    }

    /**
     * These mappers, but for records of simple values (numbers, booleans, texts and instants), which are read faster: each
     * is made by its only constructor, with the values that {@link #standard} reads. What could differ is left to these
     * mappers: results that lack a column or have no time zone for an {@code Instant}, rows with NULL for a primitive or
     * with values that the constructor refuses.
     */
    default RowMappers withSimpleRecords() {
        RowMappers others = this;
        return new RowMappers() {
            @Override
            public <T> JdbcRowMapper<T> of(Class<T> type) {
                JdbcRowMapper<T> other = others.of(type);
                return type.isRecord() && ClassMapping.of(type).isRecordOf(ColumnReader.SIMPLE.keySet())
                        ? new SimpleRecordMapper<>(ClassMapping.of(type), other)
                        : other;
            }
        };
    }
}
