package dev.keyleaf.jdbc;

import java.util.Set;
import java.util.UUID;

/** The mappers that need nothing but a driver. */
final class StandardRowMappers implements RowMappers {
    static final StandardRowMappers INSTANCE = new StandardRowMappers();

    private static final Set<String> VALUE_PACKAGES = Set.of("java.lang", "java.math", "java.time");

    private StandardRowMappers() {}

    @Override
    public <T> JdbcRowMapper<T> of(Class<T> type) {
        if (type.isRecord()) {
            return new RecordMapper<>(RecordType.of(type), null);
        }
        if (VALUE_PACKAGES.contains(type.getPackageName()) || type.isEnum() || type == UUID.class) {
            ColumnReader reader = ColumnReader.of(type);
            return row -> {
                T value = type.cast(ColumnReader.readOrRefuse(
                        reader, row, 1, type, " of an item: name another class, or give the query a row mapper"));
                if (value == null) {
                    throw new IllegalStateException("a row of " + type.getSimpleName()
                            + " has NULL: an item of a page must not be null; leave such rows out or map to a record");
                }
                return value;
            };
        }
        throw new IllegalArgumentException(type.getName() + " is neither a record nor a single value: give the query "
                + "a row mapper, JdbcPager.query(sql, row -> …)");
    }
}
