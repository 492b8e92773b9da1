package dev.keyleaf.sql;

import dev.keyleaf.seek.KeyRange;
import dev.keyleaf.seek.KeyText;
import dev.keyleaf.seek.SeekPlan;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SQLite. A column's type says little of its values, so a value's text tells its class, see {@link KeyText}.
 *
 * <p>Several ranges are a UNION ALL, each without an order of its own, under one ORDER BY and LIMIT: SQLite merges the
 * ranges lazily and stops in the middle. A gate would be tested for each row.
 */
final class SqliteDialect extends RangeDialect {
    static final SqliteDialect INSTANCE = new SqliteDialect();

    /** A quoted name behind these is a part of another, a collation or a type. */
    private static final Set<String> NAMES_NO_COLUMN = Set.of(".", "COLLATE", "AS");

    private static final BoundedCache<String, String> QUALIFIED =
            new BoundedCache<>(1 << 20, (expression, operand) -> 200 + 4L * expression.length());

    private SqliteDialect() {
        super(NullOrder.LOW);
    }

    @Override
    public String keyType(String driverTypeName) {
        return "";
    }

    @Override
    public String keyText(Object value) {
        return KeyText.of(value);
    }

    /** A value travels with its own storage class. */
    @Override
    public boolean castsKeys() {
        return false;
    }

    @Override
    String read(String operand, String keyType) {
        return operand;
    }

    @Override
    void writeValue(SqlBuilder sql, String keyType, String value) {
        sql.parameter(KeyText.value(value));
    }

    @Override
    public int maxParameters() {
        return 32_766;
    }

    /** Row values are taken apart: SQLite walks an index whose last column is the row's own id by the first one only. */
    @Override
    SeekPlan form(SeekPlan plan) {
        return plan.withoutRowValues();
    }

    @Override
    void writeRanges(PageSql page, SeekPlan ahead, @Nullable SeekPlan behind, int rows) {
        SqlBuilder sql = page.sql().sql("SELECT q.*");
        page.writeIsAnyBehind(behind);
        String separator = " FROM (";
        for (KeyRange range : ahead.ranges()) {
            sql.sql(separator).sql("SELECT q.*").sql(page.keys(ahead));
            page.writeFrom(range, null);
            separator = "\nUNION ALL ";
        }
        String orderBy = " ORDER BY " + list(ahead.order(), key -> sortKey(page.alias(key), key, List.of()));
        sql.sql(orderBy).sql(limit(rows)).sql(") q").sql(orderBy);
    }

    /** Not a bare number: knowing that few rows are wanted, SQLite would rather sort what another index finds. */
    @Override
    String limit(int rows) {
        return super.limit(rows) + " + 0";
    }

    /** SQLite takes a quoted name that it does not know for a text, unless it is qualified. */
    @Override
    String operand(String expression) {
        return super.operand(QUALIFIED.get(expression, SqliteDialect::qualified));
    }

    /** All but what stands in a subquery, whose columns are its own. */
    private static String qualified(String expression) {
        List<SqlToken> tokens = SqlToken.scan(expression);
        if (tokens.stream().anyMatch(token -> token.keyword().equals("SELECT"))) {
            return expression;
        }
        var qualified = new StringBuilder();
        String before = "";
        for (SqlToken token : tokens) {
            boolean isColumn = token.text().startsWith("\"") && !NAMES_NO_COLUMN.contains(before);
            qualified.append(isColumn ? "q." : "").append(token.text());
            before = token.isSignificant() ? token.text().toUpperCase(Locale.ROOT) : before;
        }
        return qualified.toString();
    }

    /** What ANALYZE left behind; without it the table that is asked for is missing, which is an answer too. */
    @Override
    EstimateSql estimate(SqlSelect select, Estimability.WholeTable table) {
        List<SqlToken> name = table.table();
        var sql = new SqlBuilder()
                .sql("SELECT max(CAST(stat AS INTEGER)) AS keyleaf_rows FROM ")
                .sql(name.size() > 1 ? name.get(name.size() - 3).text() + "." : "")
                .sql("sqlite_stat1 WHERE tbl = ")
                .parameter(name.get(name.size() - 1).name())
                .sql(" COLLATE NOCASE");
        return new EstimateSql(null, sql.build(), "keyleaf_rows");
    }
}
