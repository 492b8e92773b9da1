package dev.keyleaf.jdbc;

import dev.keyleaf.sql.RowMapping;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Makes an object of the row at which a result set stands; it neither moves nor closes it.
 *
 * @param <T> what a row becomes
 */
@FunctionalInterface
public interface JdbcRowMapper<T> extends RowMapping<T> {
    /**
     * Maps one row. Behind the columns of the SELECT the result may have others that belong to the page; their names
     * begin with {@code keyleaf_}.
     *
     * @return the object, not null
     */
    T map(ResultSet row) throws SQLException;
}
