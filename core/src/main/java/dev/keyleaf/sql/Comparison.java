package dev.keyleaf.sql;

import dev.keyleaf.Direction;
import dev.keyleaf.seek.KeyCondition;
import dev.keyleaf.seek.KeyCondition.Beyond;
import dev.keyleaf.seek.KeyCondition.KeyValue;
import dev.keyleaf.seek.KeyCondition.NotNull;
import dev.keyleaf.seek.KeyCondition.Null;
import dev.keyleaf.seek.KeyCondition.Same;
import dev.keyleaf.seek.KeyRange;
import dev.keyleaf.seek.PlanKey;
import java.util.List;

/** How keys are compared with the values of a position. */
enum Comparison {
    /** Several keys of one direction as a row value. */
    ROW_VALUES,

    /**
     * PostgreSQL's planner, told by "=" that one value is meant, may prefer to walk another index: two bounds.
     *
     * <p>A row value has the position itself in it, which is then taken out: of a strict comparison the planner takes the
     * first key's share alone, which is nothing at the least or greatest value, and walks another index that begins with
     * a later key.
     */
    BOUNDS {
        @Override
        void writeSame(PageSql page, PlanKey key, String value) {
            page.writeCompared(key, " >= ", value);
            page.sql().sql(" AND ");
            page.writeCompared(key, " <= ", value);
        }

        @Override
        void writeRowBeyond(PageSql page, Beyond beyond) {
            super.writeRowBeyond(page, new Beyond(beyond.keys(), true));
            if (!beyond.inclusive()) {
                String separator = " AND NOT (";
                for (KeyValue key : beyond.keys()) {
                    page.sql().sql(separator);
                    page.writeCompared(key.key(), " = ", key.value());
                    separator = " AND ";
                }
                page.sql().sql(")");
            }
        }
    },

    /**
     * {@code a > ? OR (a = ? AND (b > ? OR …))}: of that the range optimizer of MariaDB and MySQL makes intervals of an
     * index, and none of a row value.
     */
    BY_OR {
        @Override
        void writeRowBeyond(PageSql page, Beyond beyond) {
            SqlBuilder sql = page.sql().sql("(");
            List<KeyValue> keys = beyond.keys();
            String strictly = sign(new Beyond(keys, false));
            for (int i = 0; i < keys.size(); i++) {
                PlanKey key = keys.get(i).key();
                boolean last = i == keys.size() - 1;
                page.writeCompared(
                        key, last ? sign(beyond) : strictly, keys.get(i).value());
                if (!last) {
                    sql.sql(" OR (");
                    writeSame(page, key, keys.get(i).value());
                    sql.sql(" AND (");
                }
            }
            sql.sql("))".repeat(keys.size() - 1)).sql(")");
        }
    };

    /** Writes what the rows of a range meet. */
    final void write(PageSql page, KeyRange range) {
        String separator = "";
        for (KeyCondition condition : range.conditions()) {
            page.sql().sql(separator);
            write(page, condition);
            separator = " AND ";
        }
    }

    private void write(PageSql page, KeyCondition condition) {
        if (condition instanceof Same same) {
            if (same.value() == null) {
                writeNull(page, same.key(), " IS NULL");
            } else {
                writeSame(page, same.key(), same.value());
            }
        } else if (condition instanceof Beyond beyond) {
            if (beyond.keys().size() > 1) {
                writeRowBeyond(page, beyond);
            } else {
                KeyValue only = beyond.keys().get(0);
                page.writeCompared(only.key(), sign(beyond), only.value());
            }
        } else if (condition instanceof Null isNull) {
            writeNull(page, isNull.key(), " IS NULL");
        } else if (condition instanceof NotNull notNull) {
            writeNull(page, notNull.key(), " IS NOT NULL");
        }
    }

    private static void writeNull(PageSql page, PlanKey key, String test) {
        page.sql().sql(page.operand(key)).sql(test);
    }

    /** Writes that a key has a value that is not null. */
    void writeSame(PageSql page, PlanKey key, String value) {
        page.writeCompared(key, " = ", value);
    }

    /** Writes that several keys, which all have one direction, are beyond their values. */
    void writeRowBeyond(PageSql page, Beyond beyond) {
        page.sql().sql("(").sql(SqlBuilder.list(beyond.keys(), key -> page.operand(key.key())));
        page.sql().sql(")").sql(sign(beyond)).sql("(");
        String separator = "";
        for (KeyValue key : beyond.keys()) {
            page.sql().sql(separator);
            page.writeValue(key.key(), key.value());
            separator = ", ";
        }
        page.sql().sql(")");
    }

    static String sign(Beyond beyond) {
        boolean ascending = beyond.keys().get(0).key().direction() == Direction.ASC;
        return (ascending ? " >" : " <") + (beyond.inclusive() ? "= " : " ");
    }
}
