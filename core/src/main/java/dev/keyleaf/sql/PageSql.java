package dev.keyleaf.sql;

import dev.keyleaf.seek.KeyRange;
import dev.keyleaf.seek.PlanKey;
import dev.keyleaf.seek.SeekPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One keyset page on its way to text: the pieces that every layout is made of.
 *
 * @param phrases what differs between databases
 * @param rows which rows there are
 * @param keys for each key of the ordering its type, and where the result has its value
 * @param names what the names of ours begin with: no name of the application does
 * @param values what is bound for the values of keys
 * @param sql where the statement grows
 */
record PageSql(Phrases phrases, SelectRows rows, List<KeyColumn> keys, String names, Values values, SqlBuilder sql) {
    /** What is bound for the value of a key. */
    interface Values {
        Object bound(PlanKey key, String value);
    }

    PageSql {
        keys = List.copyOf(keys);
    }

    /** A page with the values of its position. */
    static PageSql of(Phrases phrases, SqlSelect select, SeekPlan plan, List<KeyColumn> keys) {
        return of(
                phrases,
                select,
                plan,
                keys,
                (key, value) -> phrases.types().bound(keys.get(key.index()).type(), value));
    }

    static PageSql of(Phrases phrases, SqlSelect select, SeekPlan plan, List<KeyColumn> keys, Values values) {
        SelectRows formed = phrases.select().of(select.rows(), plan.order());
        return new PageSql(phrases, formed, keys, names(select, plan.order()), values, new SqlBuilder());
    }

    /** What no name of a SELECT begins with, nor one of the keys. */
    static String names(SqlSelect select, List<PlanKey> order) {
        return select.freeName(
                "keyleaf", order.stream().map(PlanKey::expression).toList());
    }

    /** The name of the column that has a key. */
    String alias(PlanKey key) {
        return alias(names, key);
    }

    static String alias(String names, PlanKey key) {
        return names + "_key_" + (key.index() + 1);
    }

    String operand(PlanKey key) {
        return phrases.names().operand(key.expression());
    }

    String keyType(PlanKey key) {
        return keys.get(key.index()).type();
    }

    /** Begins a SELECT over the rows, with what the form of theirs wants before it. */
    SqlBuilder begin(String before) {
        sql.sql(before);
        rows.writeWith(sql);
        return sql;
    }

    /** A whole statement: the simplest layout, for a plan with one range. */
    void writeOneRange(SeekPlan ahead, @Nullable SeekPlan behind, int rows) {
        begin("").sql("SELECT q.*").sql(keys(ahead));
        writeIsAnyBehind(behind);
        writeRange(ahead, ahead.ranges().get(0), rows, null);
    }

    /** A whole statement: all ranges in one condition, for a database that finds them in it. */
    void writeAnyRange(SeekPlan ahead, @Nullable SeekPlan behind, int rows) {
        begin("").sql("SELECT q.*").sql(keys(ahead));
        writeIsAnyBehind(behind);
        writeFromAny(ahead);
        writeOrderAndLimit(ahead, rows);
    }

    /** A whole statement: one range to its end. */
    void writeAllOf(SeekPlan ahead, KeyRange range, boolean withKeys) {
        begin("").sql("SELECT q.*").sql(withKeys ? keys(ahead) : "");
        writeFrom(range, null);
        writeOrder(ahead, range);
        sql.sql(phrases.limit().ofAll());
    }

    /** The columns of keys that are added to the select list, each with a comma before it. */
    String keys(SeekPlan plan) {
        var added = new StringBuilder();
        for (PlanKey key : plan.order()) {
            KeyColumn column = keys.get(key.index());
            String operand = operand(key);
            if (!(column instanceof KeyColumn.Shown)) {
                added.append(", ")
                        .append(phrases.types().read(operand, column.type()))
                        .append(" AS ")
                        .append(alias(key));
            }
            if (column instanceof KeyColumn.Computed && phrases.types().areCast()) {
                added.append(", ")
                        .append(phrases.types().typed(operand))
                        .append(" AS ")
                        .append(names)
                        .append("_type_")
                        .append(key.index() + 1);
            }
        }
        return added.toString();
    }

    /** Writes the column that says whether there are rows behind, with a comma before it; nothing if it is not asked. */
    void writeIsAnyBehind(@Nullable SeekPlan behind) {
        if (behind != null) {
            sql.sql(", ");
            phrases.layout().writeIsAny(this, behind);
            sql.sql(" AS ").sql(names).sql("_behind");
        }
    }

    /** Writes from FROM to LIMIT what reads one range in order. */
    void writeRange(SeekPlan plan, KeyRange range, int rows, @Nullable String gate) {
        writeFrom(range, gate);
        writeOrder(plan, range);
        sql.sql(phrases.limit().ofOrdered(rows));
    }

    private void writeOrder(SeekPlan plan, KeyRange range) {
        sql.sql(phrases.order().of(this, plan.order(), range.conditions()));
    }

    /** Writes ORDER BY and LIMIT of rows that may be of any range. */
    void writeOrderAndLimit(SeekPlan plan, int rows) {
        sql.sql(phrases.order().of(phrases.names(), plan.order()))
                .sql(phrases.limit().ofOrdered(rows));
    }

    /**
     * Writes a SELECT that reads one range in order, up to its LIMIT.
     *
     * @param more what else must be true; null if nothing
     */
    void writeOpen(OpenSelect open, SeekPlan plan, KeyRange range, @Nullable String more) {
        open.writeTo(sql, condition(range, more));
        writeOrder(plan, range);
    }

    /** Writes FROM and WHERE for the rows of one range. */
    void writeFrom(KeyRange range, @Nullable String gate) {
        writeFrom(condition(range, gate));
    }

    private @Nullable Runnable condition(KeyRange range, @Nullable String more) {
        if (range.conditions().isEmpty()) {
            return more == null ? null : () -> sql.sql(more);
        }
        return () -> {
            phrases.comparison().write(this, range);
            sql.sql(more == null ? "" : " AND " + more);
        };
    }

    /** Writes FROM and WHERE for the rows of all ranges. */
    void writeFromAny(SeekPlan plan) {
        if (plan.ranges().size() == 1) {
            writeFrom(plan.ranges().get(0), null);
            return;
        }
        writeFrom(() -> {
            String separator = "((";
            for (KeyRange range : plan.ranges()) {
                sql.sql(separator);
                phrases.comparison().write(this, range);
                separator = ") OR (";
            }
            sql.sql("))");
        });
    }

    private void writeFrom(@Nullable Runnable condition) {
        rows.writeFrom(sql, condition);
    }

    /** Writes that a key compares so with a value. */
    void writeCompared(PlanKey key, String sign, String value) {
        sql.sql(operand(key)).sql(sign);
        writeValue(key, value);
    }

    void writeValue(PlanKey key, String value) {
        phrases.types().write(sql, keyType(key), values.bound(key, value));
    }
}
