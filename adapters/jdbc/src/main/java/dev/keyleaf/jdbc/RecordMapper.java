package dev.keyleaf.jdbc;

import dev.keyleaf.jdbc.RecordType.Component;
import java.lang.reflect.InvocationTargetException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes records of the rows of one result: each component is read from the column of its name. */
final class RecordMapper<T> implements JdbcRowMapper<T> {
    private final RecordType<T> type;

    /** The mapper for what this one cannot read, or not in the same way; null if that is an error. */
    private final @Nullable JdbcRowMapper<T> other;

    /** The column of each component; null before the first row. */
    private int @Nullable [] columns;

    private boolean isOthers;

    RecordMapper(RecordType<T> type, @Nullable JdbcRowMapper<T> other) {
        this.type = type;
        this.other = other;
    }

    @Override
    public T map(ResultSet row) throws SQLException {
        int[] found = columns == null ? begin(row.getMetaData()) : columns;
        if (other != null && isOthers) {
            return other.map(row);
        }
        @Nullable Object[] values = new @Nullable Object[found.length];
        for (int i = 0; i < values.length; i++) {
            Component component = type.components().get(i);
            values[i] = read(row, found[i], component);
            if (values[i] == null && component.type().isPrimitive()) {
                if (other != null) {
                    return other.map(row); // which says what is wrong in its own words
                }
                throw nullOfPrimitive(row, found[i], component);
            }
        }
        try {
            return type.make(values);
        } catch (InvocationTargetException e) {
            if (other != null) {
                return other.map(row); // likewise
            }
            throw new IllegalArgumentException(
                    "a row cannot be a " + type.name() + ": its constructor refused the values", e.getCause());
        }
    }

    private int[] begin(ResultSetMetaData metaData) throws SQLException {
        int[] found = type.columns(metaData);
        int missing = firstMissing(found);
        if (missing >= 0 && other == null) {
            Component component = type.components().get(missing);
            throw new IllegalArgumentException("the SELECT has no column '" + component.snakeCaseName() + "' for "
                    + type.name() + "." + component.name() + ": add it, or give it this name with AS");
        }
        isOthers = missing >= 0 || (other != null && !type.areInstantsZoned(found, metaData));
        columns = found;
        return found;
    }

    private static int firstMissing(int[] columns) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Object read(ResultSet row, int column, Component component) throws SQLException {
        if (other != null) {
            return component.reader().read(row, column);
        }
        return ColumnReader.readOrRefuse(
                component.reader(),
                row,
                column,
                component.type(),
                " that " + type.name() + "." + component.name()
                        + " is: change the component's type, or give the query a row mapper");
    }

    private IllegalStateException nullOfPrimitive(ResultSet row, int column, Component component) throws SQLException {
        return new IllegalStateException("column '" + row.getMetaData().getColumnLabel(column) + "' has NULL, but "
                + type.name() + "." + component.name() + " is a " + component.type()
                + ": declare the component as an object");
    }
}
