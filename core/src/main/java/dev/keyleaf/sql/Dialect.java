package dev.keyleaf.sql;

import dev.keyleaf.Ordering;
import dev.keyleaf.seek.SeekPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one database writes the statements of a page. What a row means is in the {@link SeekPlan}; a dialect only says it
 * in the form that this database runs best.
 */
public sealed interface Dialect permits RangeDialect {
    /** PostgreSQL. Which versions are proven is in {@code docs/compatibility.md}, for this and the others. */
    static Dialect postgreSql() {
        return PostgreSqlDialect.INSTANCE;
    }

    /** H2 as it is without settings. */
    static Dialect h2() {
        return h2(NullOrder.LOW);
    }

    /**
     * H2.
     *
     * @param nulls where the database puts NULLs by default, which is a setting of it
     */
    static Dialect h2(NullOrder nulls) {
        return H2Dialect.of(nulls);
    }

    /** SQLite. */
    static Dialect sqlite() {
        return SqliteDialect.INSTANCE;
    }

    /** MySQL. */
    static Dialect mySql() {
        return MySqlDialect.MYSQL;
    }

    /** MariaDB. */
    static Dialect mariaDb() {
        return MySqlDialect.MARIADB;
    }

    /**
     * Any other database: standard SQL that is right wherever it runs, in no form that was measured.
     *
     * @param nulls where the database puts NULL by default
     */
    static Dialect generic(NullOrder nulls) {
        return GenericDialect.of(nulls);
    }

    /** The label of the column in which {@link #count} and {@link #countUpTo} have their answer. */
    String COUNT = "keyleaf_count";

    /** Whether the database by default puts NULL after all values in ascending order. */
    boolean nullsSortHigh();

    /**
     * A statement without rows whose result has the columns of the SELECT and, behind them, one for each key: it
     * tells their names and types. Where the dialect {@linkplain #castsKeys casts keys}, it has one more for each key,
     * with the type that a page's result gives to the column of an expression's type.
     */
    SqlStatement describe(SqlSelect select, Ordering ordering);

    /**
     * What the dialect must remember of a key's type to restore its values.
     *
     * @param driverTypeName the name of the type as the driver gives it
     * @throws IllegalArgumentException if keys of this type cannot be paged, with the remedy
     */
    String keyType(String driverTypeName);

    /**
     * Whether values of keys are cast to the type that was described, so that a page would be wrong where a key has
     * another type meanwhile.
     */
    boolean castsKeys();

    /**
     * What must be asked of the database before these keys are paged; null if nothing must.
     *
     * @param keys the keys of the ordering with their types
     */
    @Nullable
    KeyQuestion keyQuestion(Ordering ordering, List<KeyColumn> keys);

    /** Whether drivers give a key of this type without loss where a SELECT shows it. */
    boolean readsPlainly(String keyType);

    /**
     * The text of a key's value as a keyset has it.
     *
     * @param value what the driver made of the value in the page's result, not null
     * @throws IllegalArgumentException if the key turns out to be one that cannot be paged, with the remedy
     */
    String keyText(Object value);

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
    SqlStatement keysetPage(
            SqlSelect select, SeekPlan ahead, @Nullable SeekPlan behind, List<KeyColumn> keys, int rows);

    /** Whether the database has a form of a page with its boundary that was measured to cost less. */
    boolean readsBoundary();

    /**
     * The rows of a keyset page from a position that includes its own row, which proves that there are rows behind if it
     * is still there. Costs less than {@link #keysetPage}, and promises less: see {@link PageWithBoundary}.
     *
     * @param select which rows there are
     * @param ahead the plan from the position, which is inclusive
     * @param keys for each key its type, and where the result has its value
     * @param rows how many rows at most, the position's own included
     * @throws UnsupportedOperationException if the dialect does not {@linkplain #readsBoundary read boundaries}
     */
    PageWithBoundary pageWithBoundary(SqlSelect select, SeekPlan ahead, List<KeyColumn> keys, int rows);

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
    List<SqlStatement> allRows(SqlSelect select, SeekPlan ahead, List<KeyColumn> keys, boolean withKeys);

    /**
     * The rows of an offset page, in order, with the columns of the SELECT alone.
     *
     * @param rows how many rows at most
     * @param offset how many rows to skip
     */
    SqlStatement offsetPage(SqlSelect select, Ordering ordering, int rows, long offset);

    /** The number of the rows, as one value. Neither an order nor a position takes part, so it is that of every page. */
    SqlStatement count(SqlSelect select);

    /**
     * The number of the rows, as one value, or the bound if there are as many or more.
     *
     * @param most where to stop, at least 1
     */
    SqlStatement countUpTo(SqlSelect select, long most);

    /**
     * How to ask for the number of rows without counting them; null where this database has no answer that is worth
     * having, and a count is the only honest one.
     */
    @Nullable
    EstimateSql estimate(SqlSelect select);

    /** How many parameters a statement may have. */
    int maxParameters();

    /** Whether a statement that fails makes all others of its transaction fail until it is rolled back. */
    boolean failureAbortsTransaction();

    /** Whether all statements of a transaction see the same rows, but for what it wrote itself, from REPEATABLE READ on. */
    boolean repeatableReadIsOneSnapshot();
}
