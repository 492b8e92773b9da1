package dev.keyleaf.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Makes an object of a row.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface JdbcRowMapper<T> {
    /**
     * Makes an object of the row at which the result set stands; must not move it.
     *
     * @param row the columns of the query's SELECT, and behind them some whose names begin with {@code keyleaf_}
     * @return the object, never null
     * @throws SQLException if the driver does
     */
    T map(ResultSet row) throws SQLException;
}
