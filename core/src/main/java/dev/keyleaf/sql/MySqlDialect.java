package dev.keyleaf.sql;

import dev.keyleaf.Direction;
import dev.keyleaf.sql.Condition.Beyond;
import dev.keyleaf.sql.Condition.KeyValue;
import dev.keyleaf.sql.Condition.NotNull;
import dev.keyleaf.sql.Condition.Null;
import dev.keyleaf.sql.Condition.Same;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB and MySQL. Comparisons are written out with OR, of which the range optimizer makes intervals of an index; it
 * makes none of a row value.
 *
 * <p>There is no NULLS FIRST or LAST. Where the NULLs do not stand where these databases put them, a sort of the whole
 * table is avoided by a UNION ALL: each range is read in its own order, which the index has, up to the limit. MySQL
 * reads mixed directions so as well: 8.0.12 returns the intervals of an index of mixed directions in a wrong order.
 */
final class MySqlDialect extends RangeDialect {
    static final MySqlDialect MARIADB = new MySqlDialect(false);
    static final MySqlDialect MYSQL = new MySqlDialect(true);

    private static final String NUMBER = "number";
    private static final String APPROXIMATE = "approximate";
    /** A number, also where the driver shows a boolean, bytes or a date. */
    private static final String NUMBERED = "numbered";

    private static final String TEXT = "text";
    /** A text, or an enumeration: drivers give both the same name. */
    private static final String CHAR = "char";

    private static final String BYTES = "bytes";

    /** What is read instead of a name of an enumeration. */
    private static final String ENUMERATION = "keyleaf: not a CHAR";

    private static final Map<String, String> KEY_TYPES = Map.ofEntries(
            Map.entry("TINYINT", NUMBERED),
            Map.entry("BOOLEAN", NUMBERED),
            Map.entry("BIT", NUMBERED),
            Map.entry("YEAR", NUMBERED),
            Map.entry("SMALLINT", NUMBER),
            Map.entry("MEDIUMINT", NUMBER),
            Map.entry("INT", NUMBER),
            Map.entry("INTEGER", NUMBER),
            Map.entry("BIGINT", NUMBER),
            Map.entry("DECIMAL", NUMBER),
            Map.entry("FLOAT", APPROXIMATE),
            Map.entry("DOUBLE", APPROXIMATE),
            Map.entry("DATE", "DATE"),
            Map.entry("TIME", "TIME(6)"),
            Map.entry("DATETIME", "DATETIME(6)"),
            Map.entry("TIMESTAMP", "DATETIME(6)"),
            Map.entry("CHAR", CHAR),
            Map.entry("VARCHAR", TEXT),
            Map.entry("TINYTEXT", TEXT),
            Map.entry("TEXT", TEXT),
            Map.entry("MEDIUMTEXT", TEXT),
            Map.entry("LONGTEXT", TEXT),
            Map.entry("uuid", "UUID"), // of MariaDB
            Map.entry("BINARY", BYTES),
            Map.entry("VARBINARY", BYTES),
            Map.entry("TINYBLOB", BYTES),
            Map.entry("BLOB", BYTES),
            Map.entry("MEDIUMBLOB", BYTES),
            Map.entry("LONGBLOB", BYTES));

    /** Whether each range of an order of mixed directions is read on its own. */
    private final boolean partsMixedOrders;

    private MySqlDialect(boolean partsMixedOrders) {
        super(false);
        this.partsMixedOrders = partsMixedOrders;
    }

    @Override
    public String keyType(String driverTypeName) {
        return known(KEY_TYPES, driverTypeName.replace(" UNSIGNED", "").replace(" ZEROFILL", ""));
    }

    @Override
    public String keyText(Object value) {
        if (value.equals(ENUMERATION)) {
            throw new IllegalArgumentException("a key is an ENUM or SET, which is sorted by its number and compared by "
                    + "its name: order by the number, for example asc(\"mood + 0\")");
        }
        return super.keyText(value);
    }

    @Override
    String read(String operand, String keyType) {
        return switch (keyType) {
            case TEXT, NUMBER -> operand;
            // as a number an enumeration is its index, by which it is sorted; a text is what it begins with
            case CHAR ->
                "IF(" + operand + " + 0 <=> CONCAT(" + operand + ") + 0, " + operand + ", '" + ENUMERATION + "')";
            case NUMBERED -> operand + " + 0";
            case APPROXIMATE -> operand + " + 0e0"; // the text of a FLOAT is rounded, its double is not
            case BYTES -> "HEX(" + operand + ")";
            default -> "CAST(" + operand + " AS CHAR)";
        };
    }

    @Override
    void writeValue(SqlBuilder sql, String keyType, String value) {
        switch (keyType) {
            case TEXT, CHAR -> sql.parameter(value); // under a CAST it would bring its own collation
            case NUMBER, NUMBERED -> sql.parameter(new BigDecimal(value));
            case APPROXIMATE -> sql.parameter(Double.valueOf(value));
            case BYTES -> sql.parameter(HexFormat.of().parseHex(value));
            default ->
                sql.sql("CAST(").parameter(value).sql(" AS ").sql(keyType).sql(")");
        }
    }

    /** {@code a > ? OR (a = ? AND (b > ? OR …))}. */
    @Override
    void writeRowBeyond(PageSql page, Beyond beyond) {
        SqlBuilder sql = page.sql().sql("(");
        List<KeyValue> keys = beyond.keys();
        String strictly = beyondSign(new Beyond(keys, false));
        for (int i = 0; i < keys.size(); i++) {
            PlanKey key = keys.get(i).key();
            boolean last = i == keys.size() - 1;
            sql.sql(operand(key.expression())).sql(last ? beyondSign(beyond) : strictly);
            page.writeValue(key, keys.get(i).value());
            if (!last) {
                sql.sql(" OR (");
                writeSame(page, key, keys.get(i).value());
                sql.sql(" AND (");
            }
        }
        sql.sql("))".repeat(keys.size() - 1)).sql(")");
    }

    /**
     * Beside IS NULL something that is never true: alone it would be a constant to MySQL, which then takes the rest of
     * the ORDER BY for something to sort, instead of walking the index that has it.
     */
    @Override
    void writeNull(PageSql page, PlanKey key) {
        String operand = operand(key.expression());
        String value = anyValue(page.keyType(key));
        page.sql().sql("(" + operand + " IS NULL OR (" + operand + " > " + value + " AND " + operand + " < " + value);
        page.sql().sql("))");
    }

    private static String anyValue(String keyType) {
        return switch (keyType) {
            case NUMBER, NUMBERED, APPROXIMATE -> "0";
            case TEXT, CHAR, BYTES -> "''";
            case "TIME(6)" -> "CAST('00:00:00' AS TIME(6))";
            case "UUID" -> "CAST('00000000-0000-0000-0000-000000000000' AS UUID)";
            default -> "CAST('2000-01-01' AS " + keyType + ")";
        };
    }

    /**
     * Without an order where an index could not be walked in it: MySQL would sort all that lies behind. The index is
     * then read from its beginning, where the first row that is kept is as far away as it is for the first page.
     */
    @Override
    void writeIsAny(PageSql page, SeekPlan plan) {
        page.sql().sql("((SELECT 1");
        page.writeFromAny(plan);
        boolean walks = !isUnion(plan) && !isMixed(plan);
        page.sql().sql(walks ? orderBy(plan.order(), List.of()) : "").sql(" LIMIT 1) IS NOT NULL)");
    }

    @Override
    List<KeyRange> consecutive(SeekPlan ahead) {
        return split(ahead);
    }

    @Override
    boolean isOneRead(SeekPlan ahead) {
        return super.isOneRead(ahead) && split(ahead).size() == 1;
    }

    @Override
    void writeRanges(PageSql page, SeekPlan ahead, @Nullable SeekPlan behind, int rows) {
        if (!isUnion(ahead)) {
            page.writeAnyRange(ahead, behind, rows);
            return;
        }
        SqlBuilder sql = page.sql().sql("SELECT q.*, ");
        page.writeIsAnyBehind(behind);
        String separator = " FROM ((";
        for (KeyRange range : split(ahead)) {
            sql.sql(separator).sql("SELECT q.*, ").sql(page.keys(ahead));
            page.writeRange(ahead, range, rows, null);
            separator = ")\nUNION ALL (";
        }
        // the UNION makes a text of an enumeration, and an expression over it is another out here: sort what was read
        sql.sql(")) q ORDER BY ")
                .sql(list(
                        ahead.order(),
                        key -> sortKey(
                                isReadAsSorted(page.keyType(key)) ? alias(key) : operand(key.expression()),
                                key,
                                List.of())))
                .sql(" LIMIT " + rows);
    }

    private static boolean isReadAsSorted(String keyType) {
        return switch (keyType) {
            case TEXT, CHAR, NUMBER, NUMBERED, APPROXIMATE, BYTES -> true;
            default -> false; // the text of a time or a UUID may sort otherwise
        };
    }

    private boolean isUnion(SeekPlan plan) {
        return plan.order().stream().anyMatch(key -> !placesNullsByItself(key)) || (partsMixedOrders && isMixed(plan));
    }

    private static boolean isMixed(SeekPlan plan) {
        return plan.order().stream().map(PlanKey::direction).distinct().count() > 1;
    }

    /** The ranges; all rows as those without and those with a NULL in a first key that is not placed by itself. */
    private List<KeyRange> split(SeekPlan plan) {
        PlanKey first = plan.order().get(0);
        boolean isAllRows = plan.ranges().get(0).conditions().isEmpty();
        return isAllRows && !placesNullsByItself(first) ? nullsApart(first) : plan.ranges();
    }

    private static List<KeyRange> nullsApart(PlanKey key) {
        var values = new KeyRange(List.of(new NotNull(key)));
        var nulls = new KeyRange(List.of(new Null(key)));
        return key.nullsFirst() ? List.of(nulls, values) : List.of(values, nulls);
    }

    @Override
    String sortKey(String operand, PlanKey key, List<Condition> known) {
        String sortKey = operand + (key.direction() == Direction.ASC ? "" : " DESC");
        if (placesNullsByItself(key) || isDecided(key, known)) {
            return sortKey;
        }
        return operand + (key.nullsFirst() ? " IS NOT NULL, " : " IS NULL, ") + sortKey;
    }

    /** Whether the key is NULL in all rows that meet the conditions, or in none. */
    private static boolean isDecided(PlanKey key, List<Condition> known) {
        return known.stream()
                .map(condition -> condition instanceof Same same
                        ? same.key()
                        : condition instanceof Null isNull
                                ? isNull.key()
                                : condition instanceof NotNull notNull
                                        ? notNull.key()
                                        : ((Beyond) condition).keys().get(0).key())
                .anyMatch(key::equals);
    }

    /**
     * The storage engine's own number, which is {@code table_rows} too; but MySQL shows that one as it was up to a day
     * ago, and a plan as it is.
     */
    @Override
    EstimateSql estimate(Select select, Estimability.WholeTable table) {
        var sql = new SqlBuilder().sql("EXPLAIN SELECT 1");
        writeRows(sql, select.narrowed());
        return new EstimateSql(null, sql.build(), "rows");
    }
}
