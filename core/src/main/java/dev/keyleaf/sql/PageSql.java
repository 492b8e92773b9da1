package dev.keyleaf.sql;

import dev.keyleaf.seek.KeyCondition;
import dev.keyleaf.seek.KeyCondition.Beyond;
import dev.keyleaf.seek.KeyCondition.NotNull;
import dev.keyleaf.seek.KeyCondition.Null;
import dev.keyleaf.seek.KeyCondition.Same;
import dev.keyleaf.seek.KeyRange;
import dev.keyleaf.seek.PlanKey;
import dev.keyleaf.seek.SeekPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One keyset page on its way to text: the pieces that every layout is made of.
 *
 * @param dialect says what differs between databases
 * @param select which rows there are
 * @param keys for each key of the ordering its type, and where the result has its value
 * @param names what the names of ours begin with: no name of the application does
 * @param sql where the statement grows
 */
record PageSql(RangeDialect dialect, SqlSelect select, List<KeyColumn> keys, String names, SqlBuilder sql) {
    PageSql {
        keys = List.copyOf(keys);
    }

    static PageSql of(RangeDialect dialect, SqlSelect select, SeekPlan plan, List<KeyColumn> keys) {
        SqlSelect formed = dialect.form(select, plan.order());
        return new PageSql(dialect, formed, keys, names(select, plan.order()), new SqlBuilder());
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

    /** Begins a SELECT over the rows, with what the form of theirs wants before it. */
    SqlBuilder begin(String before) {
        sql.sql(before);
        select.writeWith(sql);
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
        sql.sql(dialect.orderBy(ahead.order(), List.of())).sql(dialect.limit(rows));
    }

    /** A whole statement: one range to its end. */
    void writeAllOf(SeekPlan ahead, KeyRange range, boolean withKeys) {
        begin("").sql("SELECT q.*").sql(withKeys ? keys(ahead) : "");
        writeFrom(range, null);
        sql.sql(orderBy(ahead, range));
    }

    /** The columns of keys that are added to the select list, each with a comma before it. */
    String keys(SeekPlan plan) {
        var added = new StringBuilder();
        for (PlanKey key : plan.order()) {
            KeyColumn column = keys.get(key.index());
            String operand = dialect.operand(key.expression());
            if (!(column instanceof KeyColumn.Shown)) {
                added.append(", ")
                        .append(dialect.read(operand, column.type()))
                        .append(" AS ")
                        .append(alias(key));
            }
            if (column instanceof KeyColumn.Computed && dialect.castsKeys()) {
                added.append(", ")
                        .append(dialect.typed(operand))
                        .append(" AS ")
                        .append(names)
                        .append("_type_")
                        .append(key.index() + 1);
            }
        }
        return added.toString();
    }

    /** Writes the column that says whether there are rows behind, with a comma before it; nothing at the start. */
    void writeIsAnyBehind(@Nullable SeekPlan behind) {
        if (behind != null) {
            sql.sql(", ");
            dialect.writeIsAny(this, behind);
            sql.sql(" AS ").sql(names).sql("_behind");
        }
    }

    /** Writes from FROM to LIMIT what reads one range in order. */
    void writeRange(SeekPlan plan, KeyRange range, int rows, @Nullable String gate) {
        writeFrom(range, gate);
        sql.sql(orderBy(plan, range)).sql(dialect.limit(rows));
    }

    private String orderBy(SeekPlan plan, KeyRange range) {
        return dialect.orderBy(dialect.sortKeys(this, plan.order(), range.conditions()), range.conditions());
    }

    /** Writes a SELECT that reads one range in order, up to its LIMIT. */
    void writeOpen(OpenSelect open, SeekPlan plan, KeyRange range) {
        writeOpen(open, plan, range, null);
    }

    /**
     * The same with a condition more.
     *
     * @param more what else must be true; null if nothing
     */
    void writeOpen(OpenSelect open, SeekPlan plan, KeyRange range, @Nullable String more) {
        open.writeTo(sql, condition(range, more));
        sql.sql(dialect.orderBy(plan.order(), range.conditions()));
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
            write(range);
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
                write(range);
                separator = ") OR (";
            }
            sql.sql("))");
        });
    }

    void writeValue(PlanKey key, String value) {
        dialect.writeValue(sql, keyType(key), value);
    }

    String keyType(PlanKey key) {
        return keys.get(key.index()).type();
    }

    private void writeFrom(@Nullable Runnable condition) {
        sql.sql(" FROM ");
        select.writeTo(sql);
        select.writeWhere(sql, condition);
    }

    private void write(KeyRange range) {
        String separator = "";
        for (KeyCondition condition : range.conditions()) {
            sql.sql(separator);
            write(condition);
            separator = " AND ";
        }
    }

    private void write(KeyCondition condition) {
        if (condition instanceof Same same) {
            if (same.value() == null) {
                writeNull(same.key());
            } else {
                dialect.writeSame(this, same.key(), same.value());
            }
        } else if (condition instanceof Beyond beyond) {
            write(beyond);
        } else if (condition instanceof Null isNull) {
            writeNull(isNull.key());
        } else if (condition instanceof NotNull notNull) {
            sql.sql(dialect.operand(notNull.key().expression())).sql(" IS NOT NULL");
        }
    }

    private void writeNull(PlanKey key) {
        sql.sql(dialect.operand(key.expression())).sql(" IS NULL");
    }

    private void write(Beyond beyond) {
        if (beyond.keys().size() > 1) {
            dialect.writeRowBeyond(this, beyond);
            return;
        }
        var only = beyond.keys().get(0);
        sql.sql(dialect.operand(only.key().expression())).sql(RangeDialect.beyondSign(beyond));
        writeValue(only.key(), only.value());
    }
}
