package dev.keyleaf.sql;

import java.util.ArrayList;
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

    /** The application's own SQL with its values. */
    SqlBuilder sql(BoundSql bound) {
        List<String> segments = bound.written().segments();
        text.append(segments.get(0));
        for (int i = 0; i < bound.parameters().size(); i++) {
            parameter(bound.parameters().get(i));
            text.append(segments.get(i + 1));
        }
        return this;
    }

    SqlStatement build() {
        return new SqlStatement(text.toString(), parameters);
    }
}
