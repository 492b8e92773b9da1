package dev.keyleaf.jdbc;

import dev.keyleaf.paging.ClassMapping;
import dev.keyleaf.sql.JsonReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes objects of a class of the rows of one result after another. */
final class ClassMapper<T> implements OwnColumnMapper<T> {
    private final ClassMapping<T> mapping;
    private final @Nullable JsonReader json;
    private @Nullable Reading<T> reading; // null before the first row

    private record Reading<T>(ResultSet result, ClassMapping.Rows<T> rows, ColumnReader columns) {}

    ClassMapper(ClassMapping<T> mapping, @Nullable JsonReader json) {
        this.mapping = mapping;
        this.json = json;
    }

    @Override
    public T map(ResultSet row, ResultSet shown) throws SQLException {
        Reading<T> current = reading;
        if (current == null || current.result() != row) {
            current = new Reading<>(row, mapping.rows(new JdbcColumns(row.getMetaData())), new ColumnReader(row, json));
            reading = current;
        }
        return current.rows().item(current.columns());
    }
}
