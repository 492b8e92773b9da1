package dev.keyleaf.paging;

import dev.keyleaf.Ordering;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.Travel;
import dev.keyleaf.sql.BoundedCache;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.KeyColumn;
import dev.keyleaf.sql.PageTemplate;
import dev.keyleaf.sql.PageWithBoundary;
import dev.keyleaf.sql.SqlSelect;
import java.util.ArrayList;
import java.util.List;

/** The statements of one list's pages, each written once for the shapes that positions have. */
final class PageTemplates {
    private final BoundedCache<Shape, PageTemplate> written = new BoundedCache<>(
            1 << 18,
            (shape, template) -> 2_000
                    + 8L
                            * shape.segments().stream()
                                    .flatMap(List::stream)
                                    .mapToLong(segment -> 10 + segment.length())
                                    .sum());

    /**
     * All that the text of a statement depends on.
     *
     * @param segments of the SELECT and its filters, as they are sent: a list of values has a parameter for each
     * @param nulls for each key whether the position has NULL there
     */
    private record Shape(List<List<String>> segments, Travel travel, List<Boolean> nulls, int rows) {}

    PageWithBoundary page(
            Dialect dialect, SqlSelect select, Ordering ordering, List<KeyColumn> keys, Position from, int rows) {
        List<Boolean> nulls = new ArrayList<>(keys.size());
        for (String value : from.keyset().values()) {
            nulls.add(value == null);
        }
        return written.get(
                        new Shape(select.segmentsAsSent(), from.travel(), nulls, rows),
                        shape -> PageTemplate.of(dialect, select, ordering, from, keys, rows))
                .fill(select, from.keyset());
    }
}
