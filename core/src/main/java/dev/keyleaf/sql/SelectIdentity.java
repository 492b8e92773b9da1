package dev.keyleaf.sql;

import dev.keyleaf.Ordering;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a cursor is bound to of a SELECT and its filters: which rows there are and what the keys are. Two lists that could
 * have other rows never have one identity. A filter's values are always beside what tells the filter from others.
 */
final class SelectIdentity {
    private static final BoundedCache<Listed, String> MEANINGS = new BoundedCache<>(
            4 << 20, (listed, meaning) -> 500 + 2L * (SqlFragment.length(listed.texts()) + meaning.length()));

    /** What decides of which columns the origin matters. */
    private record Listed(List<String> texts, Ordering ordering) {}

    private SelectIdentity() {}

    static List<String> of(
            SqlSelect select, BoundSql bound, List<BoundSql> filters, SelectNames names, Ordering ordering) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < filters.size(); i++) {
            BoundSql filter = filters.get(i);
            String component = names.list() == null ? null : names.components().get(i);
            parts.add(
                    component == null
                            ? part("condition", NormalForm.of(filter.fragment().text()), filter.spelledValues())
                            : part("component", component, filter.spelledValue()));
        }
        Collections.sort(parts); // in whatever order they were added
        parts.add(0, rows(select, bound, names.list(), ordering));
        return parts;
    }

    private static String rows(SqlSelect select, BoundSql bound, @Nullable ListName name, Ordering ordering) {
        if (name != null) {
            return part("named " + name.version(), name.name(), bound.valuesByName());
        }
        String meaning = MEANINGS.get(
                new Listed(select.texts(), ordering), listed -> meaning(select, bound.fragment(), ordering));
        return part("select", meaning, bound.spelledValues());
    }

    /** The length tells where the text ends and its values begin. */
    private static String part(String kind, String text, String values) {
        return kind + " " + text.length() + ":" + text + values;
    }

    /** The SELECT without columns that neither decide which rows there are nor are a key's or a filter's. */
    private static String meaning(SqlSelect select, SqlFragment fragment, Ordering ordering) {
        SelectList list = select.list();
        List<List<SqlToken>> expressions = select.expressions();
        ordering.keys().forEach(key -> expressions.add(SqlToken.scan(key.expression())));
        Set<String> used = list == null ? null : Mentions.of(expressions, list);
        boolean isCertain = Splitting.isCertain(fragment.tokens());
        return list == null || used == null || !isCertain
                ? NormalForm.of(fragment.text())
                : NormalForm.of(fragment.text(), list.meaning(used));
    }
}
