package dev.keyleaf.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks MariaDB and MySQL whether the session carries every text that a key may have. What the charset of a connection
 * lacks becomes a question mark on the way, and under one mode of MariaDB an empty text becomes NULL: no row would be
 * found behind such a value.
 *
 * @param rows the rows of the list, none of which is read
 * @param expressions the keys that are texts
 * @param operands the same as a statement has them
 */
record MySqlKeyQuestion(SelectRows rows, List<String> expressions, List<String> operands) implements KeyQuestion {
    MySqlKeyQuestion {
        expressions = List.copyOf(expressions);
        operands = List.copyOf(operands);
    }

    @Override
    public String column() {
        return "keyleaf_problem";
    }

    @Override
    public SqlStatement statement() {
        var sql = new SqlBuilder().sql("SELECT CASE WHEN @@sql_mode LIKE '%EMPTY_STRING_IS_NULL%' THEN 'empty 0'");
        for (int key = 0; key < operands.size(); key++) {
            String charset = "CHARSET(MAX(" + operands.get(key) + "))"; // which no row is needed for
            sql.sql(" WHEN NOT (" + carries("@@character_set_connection", charset) + " AND "
                    + carries("COALESCE(@@character_set_results, 'utf8mb4')", charset) + ") THEN 'charset " + key
                    + "'");
        }
        sql.sql(" END AS keyleaf_problem");
        rows.writeFrom(sql, () -> sql.sql("1 = 0"));
        return sql.build();
    }

    /** Whether a session's charset has all characters of a column's. */
    private static String carries(String session, String column) {
        return "(" + session + " IN ('utf8mb4', 'utf16', 'utf32', " + column + ") OR " + column + " = 'ascii' OR "
                + session + " LIKE 'utf8%' AND " + column
                + " NOT IN ('utf8mb4', 'utf16', 'utf16le', 'utf32', 'gb18030'))";
    }

    @Override
    public void check(@Nullable String answer) {
        if (answer == null) {
            return;
        }
        String[] parts = answer.split(" ", 2);
        String key = "the key '" + expressions.get(Integer.parseInt(parts[1])) + "'";
        throw new IllegalArgumentException(
                parts[0].equals("empty")
                        ? key + " is a text, and this session takes an empty text for NULL: take EMPTY_STRING_IS_NULL "
                                + "from the sql_mode"
                        : key + " has characters that the charset of this connection lacks: leave the driver's charset "
                                + "as it is, or set character_set_connection and character_set_results to utf8mb4");
    }
}
