package dev.keyleaf.jdbc;

import dev.keyleaf.paging.ResultColumns;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Set;

/** The columns of a result set. */
record JdbcColumns(ResultSetMetaData metaData) implements ResultColumns {
    /** A driver may call an expression or a wide integer a decimal. */
    private static final Set<Integer> INTEGERS =
            Set.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL, Types.NUMERIC);

    @Override
    public int count() {
        try {
            return metaData.getColumnCount();
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    public String name(int index) {
        try {
            return metaData.getColumnLabel(index + 1);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    @Override
    public String typeName(int index) {
        try {
            return metaData.getColumnTypeName(index + 1);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    /** Not so PostgreSQL's {@code oid}: its driver calls it a bigint, but it has half as many bits and no sign. */
    @Override
    public boolean isInteger(int index) {
        try {
            return INTEGERS.contains(metaData.getColumnType(index + 1))
                    && metaData.getScale(index + 1) <= 0
                    && !metaData.getColumnTypeName(index + 1).equals("oid");
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }
}
