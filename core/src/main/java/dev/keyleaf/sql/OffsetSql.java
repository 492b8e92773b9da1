package dev.keyleaf.sql;

import dev.keyleaf.Ordering;
import dev.keyleaf.seek.PlanKey;
import dev.keyleaf.seek.SeekPlan;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How an offset page is read.
 *
 * @param deferFrom from which offset on it pays to skip in an index and to fetch only the rows of the page
 */
record OffsetSql(long deferFrom) {
    static final OffsetSql PLAIN = new OffsetSql(Long.MAX_VALUE);

    SqlStatement page(Phrases phrases, SqlSelect select, Ordering ordering, int rows, long offset) {
        List<PlanKey> order =
                SeekPlan.of(ordering, phrases.order().nulls().sortsHigh(), null).order();
        if (offset >= deferFrom && select.isPlain()) {
            return deferred(phrases, select, order, ordering.tieBreaker().size(), rows, offset);
        }
        var sql = new SqlBuilder();
        SelectRows formed = phrases.select().of(select.rows(), order);
        formed.writeWith(sql);
        writeSkipping(phrases, sql.sql("SELECT q.*"), formed, order, rows, offset);
        return sql.build();
    }

    private static SqlStatement deferred(
            Phrases phrases, SqlSelect select, List<PlanKey> order, int uniqueKeys, int rows, long offset) {
        List<PlanKey> unique = order.subList(order.size() - uniqueKeys, order.size());
        KeyNames operands = phrases.names();
        String names = PageSql.names(select, order);
        var sql = new SqlBuilder().sql("SELECT q.* FROM ");
        select.rows().writeTo(sql);
        sql.sql(" JOIN (SELECT ")
                .sql(SqlBuilder.list(
                        unique, key -> operands.operand(key.expression()) + " AS " + PageSql.alias(names, key)));
        writeSkipping(phrases, sql, select.rows(), order, rows, offset);
        sql.sql(") k ON ")
                .sql(unique.stream()
                        .map(key -> operands.operand(key.expression()) + " = k." + PageSql.alias(names, key))
                        .collect(Collectors.joining(" AND ")));
        return sql.sql(phrases.order().of(operands, order)).build();
    }

    private static void writeSkipping(
            Phrases phrases, SqlBuilder sql, SelectRows all, List<PlanKey> order, int rows, long offset) {
        all.writeAll(sql);
        sql.sql(phrases.order().of(phrases.names(), order));
        phrases.limit().writeSkipping(sql, rows, offset);
    }
}
