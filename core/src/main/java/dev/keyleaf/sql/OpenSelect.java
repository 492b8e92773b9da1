package dev.keyleaf.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT that can be told from inside which of its rows are wanted: it reads one table and shows columns as they are
 * there, so that a name means the same in its own WHERE and ORDER BY as outside of it. For a database that does not look
 * into a derived table.
 *
 * @param rows the SELECT up to its WHERE
 * @param conditions its own condition and the filters
 */
record OpenSelect(BoundSql rows, List<BoundSql> conditions) {
    OpenSelect {
        conditions = List.copyOf(conditions);
    }

    /**
     * Opens a SELECT; null where something could mean another thing inside.
     *
     * @param list its columns, of the SELECT as it is sent
     * @param used the names that occur in filters and keys
     */
    static @Nullable OpenSelect of(BoundSql select, SelectList list, List<BoundSql> filters, Set<String> used) {
        List<SqlToken> tail = list.tail();
        int where = 0;
        while (where < tail.size()
                && !(tail.get(where).depth() == 0 && tail.get(where).keyword().equals("WHERE"))) {
            where++;
        }
        List<SqlToken> table =
                tail.subList(0, where).stream().filter(SqlToken::isSignificant).toList();
        List<SqlToken> all = select.written().tokens();
        boolean isOpen = Estimability.onlyTable(table) != null
                && used.stream().allMatch(name -> isSameInside(name, list))
                && all.stream().noneMatch(token -> token.keyword().equals("ROWNUM")) // counts what the rest left over
                && list.columns().stream().allMatch(SelectList.Column::isBare);
        if (!isOpen) {
            return null;
        }
        var conditions = new ArrayList<BoundSql>();
        if (where < tail.size()) {
            conditions.add(select.sent(all.size() - tail.size() + where + 1, all.size()));
        }
        conditions.addAll(filters);
        return new OpenSelect(select.sent(0, all.size() - tail.size() + where), conditions);
    }

    /** Not so for a column that bears a name of another, nor for the name of the derived table. */
    private static boolean isSameInside(String name, SelectList list) {
        return !name.toLowerCase(Locale.ROOT).equals("q")
                && list.columns().stream()
                        .filter(column -> column.name().equalsIgnoreCase(name))
                        .noneMatch(SelectList.Column::isAliased);
    }

    /** Writes the SELECT with its WHERE, to which the given condition is added. */
    void writeTo(SqlBuilder sql, @Nullable Runnable condition) {
        // on lines of their own: a comment at the end must swallow nothing
        sql.sql("\n").sql(rows).sql("\n");
        SelectRows.writeWhere(sql, conditions, condition);
    }
}
