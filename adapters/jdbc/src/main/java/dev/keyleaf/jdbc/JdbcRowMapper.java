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
     * Maps one row, of which it sees the columns of the SELECT alone.
     *
     * @return the object, not null
     */
    T map(ResultSet row) throws SQLException;
}
