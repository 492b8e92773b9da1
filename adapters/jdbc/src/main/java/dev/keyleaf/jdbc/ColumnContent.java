package dev.keyleaf.jdbc;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Set;

/** What a column has, where several of its kinds could become an object of the same type. */
enum ColumnContent {
    ARRAY,
    DOCUMENT,
    /** Which may be JSON, where the database has no type for it. */
    TEXT,
    /** Only of PostgreSQL: other drivers know in which zone they are. */
    TIME_WITHOUT_ZONE,
    OTHER;

    private static final Set<Integer> TEXTS = Set.of(
            Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.CLOB);

    static ColumnContent of(ResultSetMetaData metaData, int column) throws SQLException {
        String name = metaData.getColumnTypeName(column);
        if (name.equals("timestamp")) {
            return TIME_WITHOUT_ZONE;
        }
        if (name.equalsIgnoreCase("json") || name.equals("jsonb")) {
            return DOCUMENT;
        }
        int type = metaData.getColumnType(column);
        if (type == Types.ARRAY) {
            return ARRAY;
        }
        return TEXTS.contains(type) ? TEXT : OTHER;
    }
}
