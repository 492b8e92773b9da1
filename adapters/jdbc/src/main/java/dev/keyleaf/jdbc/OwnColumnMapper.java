package dev.keyleaf.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A mapper of this package, which is known to read columns of the SELECT alone, and so is given the driver's result. */
@FunctionalInterface
interface OwnColumnMapper<T> extends JdbcRowMapper<T> {
    /**
     * Maps one row.
     *
     * @param all the driver's result
     * @param shown the same without the columns of the page, for mappers of others
     */
    T map(ResultSet all, ResultSet shown) throws SQLException;

    @Override
    default T map(ResultSet row) throws SQLException {
        return map(row, row);
    }
}
