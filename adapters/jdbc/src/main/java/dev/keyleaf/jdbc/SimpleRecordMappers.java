package dev.keyleaf.jdbc;

/** Reads records of simple values, and has the rest read by others. */
record SimpleRecordMappers(RowMappers others) implements RowMappers {
    @Override
    public <T> JdbcRowMapper<T> of(Class<T> type) {
        JdbcRowMapper<T> other = others.of(type);
        if (!type.isRecord()) {
            return other;
        }
        RecordType<T> found = RecordType.of(type);
        return found.isSimple() ? new RecordMapper<>(found, other) : other;
    }
}
