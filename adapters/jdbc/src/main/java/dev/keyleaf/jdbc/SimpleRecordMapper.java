package dev.keyleaf.jdbc;

import dev.keyleaf.paging.ClassMapping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of simple values of the rows of one result. From the first row that it cannot read on, or that another
 * mapper could read otherwise, the other mapper makes them.
 */
final class SimpleRecordMapper<T> implements OwnColumnMapper<T> {
    private final ClassMapping<T> mapping;
    private final JdbcRowMapper<T> other;
    private ClassMapping.@Nullable Rows<T> rows; // null before the first row
    private boolean isOthers;

    SimpleRecordMapper(ClassMapping<T> mapping, JdbcRowMapper<T> other) {
        this.mapping = mapping;
        this.other = other;
    }

    @Override
    public T map(ResultSet row, ResultSet shown) throws SQLException {
        if (!isOthers) {
            try {
                return rows(row).item(ColumnReader.of(row));
            } catch (IllegalArgumentException | IllegalStateException e) {
                isOthers = true; // it reads the row in its way, or says in its own words what is wrong
            }
        }
        return other.map(shown);
    }

    private ClassMapping.Rows<T> rows(ResultSet row) throws SQLException {
        if (rows == null) {
            var columns = new JdbcColumns(row.getMetaData());
            rows = mapping.rows(columns);
            for (int column : rows.columnsReadAs(Instant.class)) { // asked of no other: a driver may ask the server
                if (!columns.typeName(column).equals("timestamptz")) {
                    throw new IllegalArgumentException("other mappers may read a time without zone otherwise");
                }
            }
        }
        return rows;
    }
}
