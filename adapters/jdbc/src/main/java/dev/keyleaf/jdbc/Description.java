package dev.keyleaf.jdbc;

import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorCodec;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.SqlSelect;
import dev.keyleaf.sql.SqlStatement;
import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the database says of a query before it is run.
 *
 * @param keyTypes for each key of the ordering its type, as the dialect wants it
 * @param keysAreIntegers whether each key is an integer that can be compared with any other
 */
record Description(List<String> keyTypes, boolean keysAreIntegers) {
    /** As JDBC has them; a driver may call an expression or a wide integer a decimal. */
    private static final Set<Integer> INTEGERS =
            Set.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL, Types.NUMERIC);

    /** PostgreSQL's, and that of the others. */
    private static final Set<String> UNDEFINED_COLUMN = Set.of("42703", "42S22");

    private static final String UNDEFINED_TABLE = "42P01";

    /**
     * Asks the database.
     *
     * @throws IllegalArgumentException if the query cannot be paged in this ordering, with the remedy
     */
    static Description of(Connection connection, Dialect dialect, SqlSelect select, Ordering ordering)
            throws SQLException {
        SqlStatement describe = dialect.describe(select, ordering);
        try {
            return Statements.query(connection, describe, rows -> read(rows.getMetaData(), dialect, select, ordering));
        } catch (SQLException e) {
            boolean isUnknown = isUndefinedColumn(e);
            if ((isUnknown || UNDEFINED_TABLE.equals(e.getSQLState()))
                    && ordering.keys().stream().anyMatch(key -> key.expression().contains("."))) {
                throw new IllegalArgumentException(
                        "the ordering (" + ordering + ") sees only the columns of the select list, by their names "
                                + "there and without a table's: order by created_at, not by p.created_at. The "
                                + "database says: " + e.getMessage(),
                        e);
            }
            if (isUnknown) {
                throw new IllegalArgumentException(
                        "the ordering (" + ordering + ") and the filters see only the columns of the select list: add "
                                + "what they name to the SELECT. The database says: " + e.getMessage(),
                        e);
            }
            throw e;
        }
    }

    /** SQLite has no SQLState and says it in words. */
    private static boolean isUndefinedColumn(SQLException e) {
        String state = e.getSQLState();
        return state == null
                ? String.valueOf(e.getMessage()).contains("no such column")
                : UNDEFINED_COLUMN.contains(state);
    }

    private static Description read(ResultSetMetaData metaData, Dialect dialect, SqlSelect select, Ordering ordering)
            throws SQLException {
        int keys = ordering.keys().size();
        int columns = metaData.getColumnCount() - keys;
        Set<String> names = new HashSet<>();
        for (int column = 1; column <= columns; column++) {
            String name = metaData.getColumnLabel(column);
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "'" + select + "' has two columns named '" + name + "': give one of them another name with AS");
            }
        }
        List<String> keyTypes = new ArrayList<>();
        boolean keysAreIntegers = true;
        for (int key = 1; key <= keys; key++) {
            keyTypes.add(dialect.keyType(metaData.getColumnTypeName(columns + key)));
            keysAreIntegers &= isInteger(metaData, columns + key);
        }
        return new Description(List.copyOf(keyTypes), keysAreIntegers);
    }

    /** Not so PostgreSQL's {@code oid}: its driver calls it a bigint, but it has half as many bits and no sign. */
    private static boolean isInteger(ResultSetMetaData metaData, int column) throws SQLException {
        return INTEGERS.contains(metaData.getColumnType(column))
                && metaData.getScale(column) <= 0
                && !metaData.getColumnTypeName(column).equals("oid");
    }

    /**
     * The same if cursors of this kind can hold any value of the keys.
     *
     * @throws IllegalArgumentException if they cannot, whatever the rows and the cursor at hand are
     */
    Description servedBy(CursorCodec codec, Ordering ordering) {
        if (codec == CursorCodec.plain() && !keysAreIntegers) {
            throw new IllegalArgumentException("plain cursors need an ordering of one integer key, but was (" + ordering
                    + "), which is none: use opaque cursors, or order by an integer");
        }
        return this;
    }
}
