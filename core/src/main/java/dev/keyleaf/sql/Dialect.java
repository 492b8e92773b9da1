package dev.keyleaf.sql;

import dev.keyleaf.Ordering;
import dev.keyleaf.seek.SeekPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one database writes the statements of a page. What a row means is in the {@link SeekPlan}; a dialect only says it
 * in the form that this database runs best. It is a choice of small parts, each of which decides one thing.
 */
public final class Dialect {
    /** The label of the column in which {@link #count} and {@link #countUpTo} have their answer. */
    public static final String COUNT = "keyleaf_count";

    private final Phrases phrases;
    private final OffsetSql offsets;
    private final Estimates estimates;
    private final ServerTraits server;

    /**
     * @param phrases how the parts of a page are written
     * @param offsets how an offset is skipped
     * @param estimates how a number of rows is asked for
     * @param server what the server does and bears
     */
    Dialect(Phrases phrases, OffsetSql offsets, Estimates estimates, ServerTraits server) {
        this.phrases = phrases;
        this.offsets = offsets;
        this.estimates = estimates;
        this.server = server;
    }

    /** PostgreSQL. Which versions are proven is in {@code docs/compatibility.md}, for this and the others. */
    public static Dialect postgreSql() {
        return Dialects.POSTGRESQL;
    }

    /** H2 as it is without settings. */
    public static Dialect h2() {
        return h2(NullOrder.LOW);
    }

    /**
     * H2.
     *
     * @param nulls where the database puts NULLs by default, which is a setting of it
     */
    public static Dialect h2(NullOrder nulls) {
        return Dialects.h2(nulls);
    }

    /** SQLite. */
    public static Dialect sqlite() {
        return Dialects.SQLITE;
    }

    /** MySQL. */
    public static Dialect mySql() {
        return Dialects.MYSQL;
    }

    /** MariaDB. */
    public static Dialect mariaDb() {
        return Dialects.MARIADB;
    }

    /**
     * Any other database: standard SQL that is right wherever it runs, in no form that was measured.
     *
     * @param nulls where the database puts NULL by default
     */
    public static Dialect generic(NullOrder nulls) {
        return Dialects.generic(nulls);
    }

    /** Whether the database by default puts NULL after all values in ascending order. */
    public boolean nullsSortHigh() {
        return phrases.order().nulls().sortsHigh();
    }

    /**
     * The SELECT with its values as this database takes them best. Statements are written of this one.
     */
    public SqlSelect withValuesAsSent(SqlSelect select) {
        return server.takesArrays() ? select.forPostgreSql() : select;
    }

    /**
     * A statement without rows whose result has the columns of the SELECT and, behind them, one for each key: it
     * tells their names and types. Where the dialect {@linkplain #castsKeys casts keys}, it has one more for each key,
     * with the type that a page's result gives to the column of an expression's type.
     */
    public SqlStatement describe(SqlSelect select, Ordering ordering) {
        var sql = new SqlBuilder().sql("SELECT q.*");
        List<String> operands = operands(ordering);
        operands.forEach(operand -> sql.sql(", ").sql(operand));
        if (castsKeys()) {
            operands.forEach(operand -> sql.sql(", ").sql(phrases.types().typed(operand)));
        }
        phrases.limit().writeNone(sql, select.rows());
        return sql.build();
    }

    private List<String> operands(Ordering ordering) {
        return ordering.keys().stream()
                .map(key -> phrases.names().operand(key.expression()))
                .toList();
    }

    /**
     * What the dialect must remember of a key's type to restore its values.
     *
     * @param driverTypeName the name of the type as the driver gives it
     * @throws IllegalArgumentException if keys of this type cannot be paged, with the remedy
     */
    public String keyType(String driverTypeName) {
        return phrases.types().keyType(driverTypeName);
    }

    /**
     * Whether values of keys are cast to the type that was described, so that a page would be wrong where a key has
     * another type meanwhile.
     */
    public boolean castsKeys() {
        return phrases.types().areCast();
    }

    /**
     * What must be asked of the database before these keys are paged; null if nothing must.
     *
     * @param select the list, as it will be sent
     * @param keys the keys of the ordering with their types
     */
    public @Nullable KeyQuestion keyQuestion(SqlSelect select, Ordering ordering, List<KeyColumn> keys) {
        return phrases.types().question(select.rows(), ordering, operands(ordering), keys);
    }

    /** Whether drivers give a key of this type without loss where a SELECT shows it. */
    public boolean readsPlainly(String keyType) {
        return phrases.types().areReadPlainly(keyType);
    }

    /**
     * The text of a key's value as a keyset has it.
     *
     * @param value what the driver made of the value in the page's result, not null
     * @throws IllegalArgumentException if the key turns out to be one that cannot be paged, with the remedy
     */
    public String keyText(Object value) {
        return phrases.types().text(value);
    }

    /**
     * The rows of a keyset page, in the order of travel. Behind the columns of the SELECT each row has those that the
     * keys add (see {@link KeyColumn}), of which {@link #keyText} makes text, and then, where a plan of the rows behind
     * is given, a boolean one: whether there are any.
     *
     * @param select which rows there are
     * @param ahead the plan from the page's position
     * @param behind the plan from the same position the other way; null at the start of the order
     * @param keys for each key its type, and where the result has its value
     * @param rows how many rows at most
     */
    public SqlStatement keysetPage(
            SqlSelect select, SeekPlan ahead, @Nullable SeekPlan behind, List<KeyColumn> keys, int rows) {
        PageLayout layout = phrases.layout();
        var page = PageSql.of(phrases, select, ahead, keys);
        layout.write(page, layout.ranges(ahead), behind == null ? null : layout.ranges(behind), rows);
        return page.sql().build();
    }

    /**
     * The rows of a keyset page from a position that includes its own row, which proves that there are rows behind if it
     * is still there. Costs less than {@link #keysetPage}, and promises less: see {@link PageWithBoundary}.
     *
     * @param select which rows there are
     * @param ahead the plan from the position, which is inclusive
     * @param keys for each key its type, and where the result has its value
     * @param rows how many rows at most, the position's own included
     * @param values what is bound for the values of keys
     */
    PageWithBoundary pageWithBoundary(
            SqlSelect select, SeekPlan ahead, List<KeyColumn> keys, int rows, PageSql.Values values) {
        var page = PageSql.of(phrases, select, ahead, keys, values);
        PageLayout layout = phrases.layout();
        boolean numbersRanges = layout.writeNumbered(page, layout.ranges(ahead), rows);
        return new PageWithBoundary(page.sql().build(), numbersRanges);
    }

    /**
     * Whether a text can be that of a value of this key, as far as that is seen without the database: it is not where the
     * key has another type than it had when the text was made.
     */
    public boolean isValue(KeyColumn key, String text) {
        return phrases.types().isValue(key.type(), text);
    }

    /** What is bound for the text of a key's value. */
    Object bound(KeyColumn key, String text) {
        return phrases.types().bound(key.type(), text);
    }

    /**
     * All rows ahead of a position in order, however many: statements to be run one after another, at least one. Each
     * row has the columns of the SELECT and, if that is asked for, behind them a column for each key of the ordering,
     * of which {@link #keyText} makes text.
     *
     * @param select which rows there are
     * @param ahead the plan from the position
     * @param keys for each key its type, and where the result has its value
     * @param withKeys whether there are columns for the keys
     */
    public List<SqlStatement> allRows(SqlSelect select, SeekPlan ahead, List<KeyColumn> keys, boolean withKeys) {
        SeekPlan plan = phrases.layout().ranges(ahead);
        return plan.ranges().stream()
                .map(range -> {
                    var page = PageSql.of(phrases, select, ahead, keys);
                    page.writeAllOf(plan, range, withKeys);
                    return page.sql().build();
                })
                .toList();
    }

    /**
     * The rows of an offset page, in order, with the columns of the SELECT alone.
     *
     * @param rows how many rows at most
     * @param offset how many rows to skip
     */
    public SqlStatement offsetPage(SqlSelect select, Ordering ordering, int rows, long offset) {
        return offsets.page(phrases, select, ordering, rows, offset);
    }

    /** The number of the rows, as one value. Neither an order nor a position takes part, so it is that of every page. */
    public SqlStatement count(SqlSelect select) {
        var sql = new SqlBuilder().sql("SELECT count(*) AS " + COUNT);
        select.narrowed().writeAll(sql);
        return sql.build();
    }

    /**
     * The number of the rows, as one value, or the bound if there are as many or more.
     *
     * @param most where to stop, at least 1
     */
    public SqlStatement countUpTo(SqlSelect select, long most) {
        var sql = new SqlBuilder().sql("SELECT count(*) AS " + COUNT + " FROM (SELECT 1 AS keyleaf_row");
        select.narrowed().writeAll(sql);
        return sql.sql(phrases.limit().of(most) + ") c").build();
    }

    /**
     * How to ask for the number of rows without counting them; null where this database has no answer that is worth
     * having, and a count is the only honest one.
     */
    public @Nullable EstimateSql estimate(SqlSelect select) {
        return estimates.of(select);
    }

    /** How many parameters a statement may have. */
    public int maxParameters() {
        return server.maxParameters();
    }

    /** Whether a statement that fails makes all others of its transaction fail until it is rolled back. */
    public boolean failureAbortsTransaction() {
        return server.failureAbortsTransaction();
    }

    /** Whether all statements of a transaction see the same rows, but for what it wrote itself, from REPEATABLE READ on. */
    public boolean repeatableReadIsOneSnapshot() {
        return server.repeatableReadIsOneSnapshot();
    }
}
