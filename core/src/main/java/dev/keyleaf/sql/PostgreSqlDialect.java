package dev.keyleaf.sql;

import dev.keyleaf.Direction;
import dev.keyleaf.Ordering;
import dev.keyleaf.sql.Condition.Beyond;
import dev.keyleaf.sql.Condition.NotNull;
import dev.keyleaf.sql.Condition.Null;
import dev.keyleaf.sql.Condition.Same;
import dev.keyleaf.sql.SeekPlan.PlanKey;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL. Key values travel as the database's own text ({@code CAST(key AS text)} and back), which restores every
 * type bit for bit.
 *
 * <p>One range is one SELECT that starts at an index position. Several ranges are materialised one after another, each
 * with the full ORDER BY and LIMIT and with a gate: a range runs only if those before it left the page unfilled. The
 * gate reads only the few rows that are already there, so a page never touches what it does not need.
 */
final class PostgreSqlDialect implements Dialect {
    static final PostgreSqlDialect INSTANCE = new PostgreSqlDialect();

    /** From this offset on it pays to skip in an index and fetch only the rows of the page. */
    private static final int DEFER_FROM_OFFSET = 1_000;

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|\"[^\"]+\"");

    /** Serial is no type but a default; the small integers are compared with any integer a stranger may write. */
    private static final Map<String, String> KEY_TYPES =
            Map.of("int2", "int8", "int4", "int8", "smallserial", "int8", "serial", "int8", "bigserial", "int8");

    private PostgreSqlDialect() {}

    @Override
    public boolean nullsSortHigh() {
        return true;
    }

    @Override
    public SqlStatement describe(Select select, Ordering ordering) {
        var sql = new SqlBuilder().sql("SELECT q.*");
        ordering.keys().forEach(key -> sql.sql(", ").sql(operand(key.expression())));
        sql.sql(" FROM ");
        select.writeTo(sql);
        select.writeWhere(sql, null);
        return sql.sql(" LIMIT 0").build();
    }

    @Override
    public String keyType(String driverTypeName) {
        String name = KEY_TYPES.getOrDefault(driverTypeName, driverTypeName);
        return name.startsWith("\"") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @Override
    public SqlStatement keysetPage(
            Select select, SeekPlan ahead, @Nullable SeekPlan behind, List<String> keyTypes, int rows) {
        return new Page(select, keyTypes, new SqlBuilder()).write(ahead, behind, rows);
    }

    @Override
    public SqlStatement offsetPage(Select select, Ordering ordering, int rows, long offset) {
        List<PlanKey> order = SeekPlan.of(ordering, nullsSortHigh(), null).order();
        var sql = new SqlBuilder();
        boolean deferred = offset >= DEFER_FROM_OFFSET && select.isPlain();
        if (deferred) {
            List<PlanKey> unique =
                    order.subList(order.size() - ordering.tieBreaker().size(), order.size());
            sql.sql("SELECT q.* FROM ");
            select.writeTo(sql);
            sql.sql(" JOIN (SELECT ").sql(list(unique, key -> operand(key.expression()) + " AS " + alias(key)));
            writeSkipping(sql, select, order, rows, offset);
            sql.sql(") k ON ");
            sql.sql(unique.stream()
                    .map(key -> operand(key.expression()) + " = k." + alias(key))
                    .collect(Collectors.joining(" AND ")));
            return sql.sql(orderBy(order)).build();
        }
        sql.sql("SELECT q.*");
        writeSkipping(sql, select, order, rows, offset);
        return sql.build();
    }

    private static void writeSkipping(SqlBuilder sql, Select select, List<PlanKey> order, int rows, long offset) {
        sql.sql(" FROM ");
        select.writeTo(sql);
        select.writeWhere(sql, null);
        sql.sql(orderBy(order))
                .sql(" LIMIT " + rows + " OFFSET CAST(")
                .parameter(offset)
                .sql(" AS bigint)");
    }

    /** One keyset page on its way to text. */
    private record Page(Select select, List<String> keyTypes, SqlBuilder sql) {
        SqlStatement write(SeekPlan ahead, @Nullable SeekPlan behind, int rows) {
            if (ahead.ranges().size() == 1) {
                sql.sql("SELECT q.*, ").sql(keysAsText(ahead)).sql(", ");
                writeIsAnyBehind(behind);
                writeRange(ahead, 0, rows, null);
                return sql.build();
            }
            String separator = "WITH ";
            for (int range = 0; range < ahead.ranges().size(); range++) {
                sql.sql(separator).sql(rangeName(range) + " AS MATERIALIZED (SELECT q.*, ");
                sql.sql(keysAsText(ahead));
                writeRange(ahead, range, rows, range == 0 ? null : gate(range, rows));
                sql.sql(")");
                separator = ",\n";
            }
            sql.sql("\nSELECT q.*, ");
            writeIsAnyBehind(behind);
            sql.sql(" FROM (")
                    .sql(ranges(ahead, i -> "SELECT * FROM " + rangeName(i), " UNION ALL "))
                    .sql(") q");
            return sql.sql(orderBy(ahead.order())).sql(" LIMIT " + rows).build();
        }

        private void writeIsAnyBehind(@Nullable SeekPlan behind) {
            if (behind == null) {
                sql.sql("false AS keyleaf_behind");
                return;
            }
            // a scalar subquery with its ORDER BY: under EXISTS the planner would drop the order and scan the table;
            // OR stops at the first range that has a row
            String separator = "(";
            for (int range = 0; range < behind.ranges().size(); range++) {
                sql.sql(separator).sql("(SELECT 1");
                writeRange(behind, range, 1, null);
                sql.sql(") IS NOT NULL");
                separator = " OR ";
            }
            sql.sql(") AS keyleaf_behind");
        }

        private void writeRange(SeekPlan plan, int range, int rows, @Nullable String gate) {
            sql.sql(" FROM ");
            select.writeTo(sql);
            List<Condition> conditions = plan.ranges().get(range).conditions();
            select.writeWhere(
                    sql,
                    conditions.isEmpty()
                            ? null
                            : () -> {
                                String separator = "";
                                for (Condition condition : conditions) {
                                    sql.sql(separator);
                                    write(condition);
                                    separator = " AND ";
                                }
                                if (gate != null) {
                                    sql.sql(" AND ").sql(gate);
                                }
                            });
            sql.sql(orderBy(plan.order())).sql(" LIMIT " + rows);
        }

        private void write(Condition condition) {
            if (condition instanceof Same same) {
                writeSame(same);
            } else if (condition instanceof Beyond beyond) {
                writeBeyond(beyond);
            } else if (condition instanceof Null isNull) {
                sql.sql(operand(isNull.key().expression())).sql(" IS NULL");
            } else if (condition instanceof NotNull notNull) {
                sql.sql(operand(notNull.key().expression())).sql(" IS NOT NULL");
            }
        }

        private void writeSame(Same same) {
            String operand = operand(same.key().expression());
            if (same.value() == null) {
                sql.sql(operand).sql(" IS NULL");
                return;
            }
            // two bounds, not "=": told that one value is meant, the planner may prefer to walk another index
            sql.sql(operand).sql(" >= ");
            writeValue(same.key(), same.value());
            sql.sql(" AND ").sql(operand).sql(" <= ");
            writeValue(same.key(), same.value());
        }

        private void writeBeyond(Beyond beyond) {
            var keys = beyond.keys();
            boolean ascending = keys.get(0).key().direction() == Direction.ASC;
            boolean isRow = keys.size() > 1;
            sql.sql(isRow ? "(" : "");
            sql.sql(keys.stream().map(k -> operand(k.key().expression())).collect(Collectors.joining(", ")));
            sql.sql(isRow ? ")" : "").sql(ascending ? " >" : " <").sql(beyond.inclusive() ? "= " : " ");
            String separator = isRow ? "(" : "";
            for (var key : keys) {
                sql.sql(separator);
                writeValue(key.key(), key.value());
                separator = ", ";
            }
            sql.sql(isRow ? ")" : "");
        }

        private void writeValue(PlanKey key, String value) {
            sql.sql("CAST(")
                    .parameter(value)
                    .sql(" AS ")
                    .sql(keyTypes.get(key.index()))
                    .sql(")");
        }

        /** True as long as the ranges before this one have not filled the page. */
        private static String gate(int range, int rows) {
            return IntStream.range(0, range)
                    .mapToObj(i -> "(SELECT count(*) FROM " + rangeName(i) + ")")
                    .collect(Collectors.joining(" + ", "", " < " + rows));
        }

        /** Reserved: a table of the application with this name would be taken for the range. */
        private static String rangeName(int range) {
            return "keyleaf_r" + range;
        }

        private static String ranges(SeekPlan plan, IntFunction<String> each, String separator) {
            return IntStream.range(0, plan.ranges().size()).mapToObj(each).collect(Collectors.joining(separator));
        }
    }

    private static String keysAsText(SeekPlan plan) {
        return list(plan.order(), key -> "CAST(" + operand(key.expression()) + " AS text) AS " + alias(key));
    }

    private static String orderBy(List<PlanKey> order) {
        return " ORDER BY "
                + list(order, key -> {
                    boolean ascending = key.direction() == Direction.ASC;
                    // an index serves a null placement only if it is spelled as the index has it: say the default by
                    // silence
                    String nulls = !key.nullable() || key.nullsFirst() != ascending
                            ? ""
                            : ascending ? " NULLS FIRST" : " NULLS LAST";
                    return operand(key.expression()) + (ascending ? "" : " DESC") + nulls;
                });
    }

    private static String operand(String expression) {
        return PLAIN_NAME.matcher(expression).matches() ? expression : "(" + expression + ")";
    }

    private static String alias(PlanKey key) {
        return "keyleaf_key_" + (key.index() + 1);
    }

    private static <K> String list(List<K> keys, Function<K, String> each) {
        return keys.stream().map(each).collect(Collectors.joining(", "));
    }
}
