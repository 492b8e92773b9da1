package dev.keyleaf.sql;

import dev.keyleaf.seek.PlanKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The application's SELECT and its filters as rows that a statement reads.
 *
 * @param select the SELECT with its values
 * @param filters the filters with theirs
 * @param lifted the SELECT apart from its WITH, where that is written before the page's own SELECT
 */
record SelectRows(
        BoundSql select, List<BoundSql> filters, @Nullable LiftedWith lifted) {
    SelectRows {
        filters = List.copyOf(filters);
    }

    SelectRows(BoundSql select, List<BoundSql> filters) {
        this(select, filters, null);
    }

    /** The same with the filters where the SELECT has its own condition; null where they have no place there. */
    @Nullable
    OpenSelect open(List<PlanKey> keys) {
        SelectList list =
                SelectList.of(SelectShape.of(select.written())); // as it is sent, for a template has no values
        return list == null ? null : OpenSelect.of(select, list, filters, names(used(keys)));
    }

    /** The same with its WITH where {@link #writeWith} is called, if it has one that may be there. */
    SelectRows withLifted(List<PlanKey> keys) {
        LiftedWith apart = LiftedWith.of(select, used(keys).toList());
        return apart == null ? this : new SelectRows(select, filters, apart);
    }

    /** The tokens of keys and filters. */
    private Stream<SqlToken> used(List<PlanKey> keys) {
        return Stream.concat(
                keys.stream().flatMap(key -> SqlToken.scan(key.expression()).stream()),
                filters.stream().flatMap(filter -> filter.fragment().tokens().stream()));
    }

    private static Set<String> names(Stream<SqlToken> tokens) {
        return tokens.map(SqlToken::name).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    /** Writes the WITH that was lifted; nothing if none was. */
    void writeWith(SqlBuilder sql) {
        if (lifted != null) {
            sql.sql(lifted.with()).sql("\n");
        }
    }

    /** Writes {@code (the SELECT) q}. */
    void writeTo(SqlBuilder sql) {
        // on lines of their own: a comment at the end of the SELECT must not swallow the parenthesis
        sql.sql("(\n").sql(lifted == null ? select : lifted.rest()).sql("\n) q");
    }

    /** Writes FROM and WHERE for all rows. */
    void writeAll(SqlBuilder sql) {
        writeFrom(sql, null);
    }

    /** Writes FROM and WHERE for the rows that also meet the given condition, if there is one. */
    void writeFrom(SqlBuilder sql, @Nullable Runnable condition) {
        sql.sql(" FROM ");
        writeTo(sql);
        writeWhere(sql, filters, condition);
    }

    /** Writes {@code WHERE …} with all conditions; nothing if there is none. */
    static void writeWhere(SqlBuilder sql, List<BoundSql> conditions, @Nullable Runnable condition) {
        String separator = " WHERE ";
        for (BoundSql each : conditions) {
            sql.sql(separator).sql("(").sql(each).sql("\n)");
            separator = " AND ";
        }
        if (condition != null) {
            sql.sql(separator);
            condition.run();
        }
    }
}
