package dev.keyleaf.jdbc;

import static dev.keyleaf.jdbc.DriverFailure.carrying;

import dev.keyleaf.paging.ResultColumns;
import java.sql.ResultSetMetaData;
import java.sql.Types;
import java.util.Set;

/** The columns of a result set. */
record JdbcColumns(ResultSetMetaData metaData) implements ResultColumns {
    /** A driver may call an expression or a wide integer a decimal. */
    private static final Set<Integer> INTEGERS =
            Set.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL, Types.NUMERIC);

    @Override
    public int count() {
        return carrying(metaData::getColumnCount);
    }

    @Override
    public String name(int index) {
        return carrying(() -> metaData.getColumnLabel(index + 1));
    }

    @Override
    public String typeName(int index) {
        return carrying(() -> metaData.getColumnTypeName(index + 1));
    }

    /** Not so PostgreSQL's {@code oid}: its driver calls it a bigint, but it has half as many bits and no sign. */
    @Override
    public boolean isInteger(int index) {
        return carrying(() -> INTEGERS.contains(metaData.getColumnType(index + 1))
                && metaData.getScale(index + 1) <= 0
                && !metaData.getColumnTypeName(index + 1).equals("oid"));
    }
}
