package dev.keyleaf.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Text and parameters that grow together, so that a value can never part from its placeholder. */
final class SqlBuilder {
    /** Of about a page's length, so that it need not grow. */
    private final StringBuilder text = new StringBuilder(1_000);

    private final List<Object> parameters = new ArrayList<>();

    SqlBuilder sql(String more) {
        text.append(more);
        return this;
    }

    SqlBuilder parameter(Object value) {
        text.append('?');
        parameters.add(value);
        return this;
    }

    /** The application's own SQL; a collection becomes one placeholder for each element. */
    SqlBuilder sql(BoundSql bound) {
        List<String> segments = bound.fragment().segments();
        text.append(segments.get(0));
        for (int i = 0; i < bound.values().size(); i++) {
            if (bound.values().get(i) instanceof Collection<?> elements) {
                String separator = "";
                for (Object element : elements) {
                    sql(separator).parameter(element);
                    separator = ", ";
                }
            } else {
                parameter(bound.values().get(i));
            }
            text.append(segments.get(i + 1));
        }
        return this;
    }

    SqlStatement build() {
        return new SqlStatement(text.toString(), parameters);
    }
}
