package dev.keyleaf.jdbc;

import dev.keyleaf.paging.ClassMapping;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes objects of a class of the rows of one result. */
final class ClassMapper<T> implements OwnColumnMapper<T> {
    private final ClassMapping<T> mapping;
    private ClassMapping.@Nullable Rows<T> rows; // null before the first row

    ClassMapper(ClassMapping<T> mapping) {
        this.mapping = mapping;
    }

    @Override
    public T map(ResultSet row, ResultSet shown) throws SQLException {
        return rows(row).item(ColumnReader.of(row));
    }

    private ClassMapping.Rows<T> rows(ResultSet row) throws SQLException {
        if (rows == null) {
            rows = mapping.rows(new JdbcColumns(row.getMetaData()));
        }
        return rows;
    }
}
