package dev.keyleaf.sql;

import dev.keyleaf.Ordering;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.SeekPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * The statement of a page from its boundary with places for the values: written once, then filled for each page behind
 * a position of the same shape.
 */
public final class PageTemplate {
    private final Dialect dialect;
    private final List<KeyColumn> keys;
    private final List<String> segments;
    private final List<Object> places;
    private final boolean numbersRanges;

    /** The place of one of the values that the application gave. */
    private record OfSelect(int index) {}

    /** The place of the value of a key. */
    private record OfKey(int index) {}

    private PageTemplate(Dialect dialect, List<KeyColumn> keys, PageWithBoundary page) {
        this.dialect = dialect;
        this.keys = List.copyOf(keys);
        this.segments = page.statement().segments();
        this.places = page.statement().parameters();
        this.numbersRanges = page.numbersRanges();
    }

    /**
     * Writes the statement of a page from its boundary without its values.
     *
     * @param select which rows there are; its values are not looked at
     * @param position where to begin; of its keyset only which values are NULL
     */
    public static PageTemplate of(
            Dialect dialect, SqlSelect select, Ordering ordering, Position position, List<KeyColumn> keys, int rows) {
        List<Object> ofSelect = new ArrayList<>();
        select.parameters().forEach(value -> ofSelect.add(new OfSelect(ofSelect.size())));
        var inclusive = new Position(position.keyset(), position.travel(), true);
        PageWithBoundary page = dialect.pageWithBoundary(
                select.withParameters(ofSelect),
                SeekPlan.of(ordering, dialect.nullsSortHigh(), inclusive),
                keys,
                rows,
                (key, value) -> new OfKey(key.index()));
        return new PageTemplate(dialect, keys, page);
    }

    /**
     * The statement with its values.
     *
     * @param select a SELECT whose texts and lists are those of the template's
     * @param keyset of the same shape as the template's
     */
    public PageWithBoundary fill(SqlSelect select, Keyset keyset) {
        List<Object> ofSelect = select.parameters();
        List<Object> parameters = new ArrayList<>(places.size());
        for (Object place : places) {
            parameters.add(
                    place instanceof OfSelect own ? ofSelect.get(own.index()) : value(keyset, ((OfKey) place).index()));
        }
        return new PageWithBoundary(new SqlStatement(segments, parameters), numbersRanges);
    }

    private Object value(Keyset keyset, int key) {
        String value = keyset.values().get(key);
        if (value == null) {
            throw new IllegalArgumentException("the keyset has NULL for key " + key + ", but the template has a place");
        }
        return dialect.bound(keys.get(key), value);
    }
}
