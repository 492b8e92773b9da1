package dev.keyleaf.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/** Text and parameters that grow together, so that a value can never part from its placeholder. */
final class SqlBuilder {
    /** Of about a segment's length, so that it hardly ever needs to grow. */
    private final StringBuilder segment = new StringBuilder(250);

    private final List<String> segments = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** Texts with commas between them. */
    static <T> String list(List<T> elements, Function<T, String> each) {
        var list = new StringJoiner(", ");
        for (T element : elements) {
            list.add(each.apply(element));
        }
        return list.toString();
    }

    SqlBuilder sql(String more) {
        segment.append(more);
        return this;
    }

    SqlBuilder parameter(Object value) {
        segments.add(segment.toString());
        segment.setLength(0);
        parameters.add(value);
        return this;
    }

    /** The application's own SQL with its values. */
    SqlBuilder sql(BoundSql bound) {
        List<String> own = bound.written().segments();
        sql(own.get(0));
        for (int i = 0; i < bound.parameters().size(); i++) {
            parameter(bound.parameters().get(i)).sql(own.get(i + 1));
        }
        return this;
    }

    SqlStatement build() {
        segments.add(segment.toString());
        segment.setLength(0);
        return new SqlStatement(segments, parameters);
    }
}
