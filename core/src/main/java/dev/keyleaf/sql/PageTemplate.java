package dev.keyleaf.sql;

import dev.keyleaf.Ordering;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.SeekPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a page from its boundary with places for the values: written once, then filled for each page behind
 * a position of the same shape. Only dialects that {@linkplain Dialect#readsBoundary read boundaries} have one.
 */
public final class PageTemplate {
    private final List<String> segments;
    private final List<Place> places;
    private final boolean numbersRanges;

    /** Where the value of a parameter comes from. */
    private sealed interface Place {}

    /** One of the values that the application gave. */
    private record OfSelect(int index) implements Place {}

    /** The value of a key. */
    private record OfKey(int index) implements Place {}

    private PageTemplate(List<String> segments, List<Place> places, boolean numbersRanges) {
        this.segments = List.copyOf(segments);
        this.places = List.copyOf(places);
        this.numbersRanges = numbersRanges;
    }

    /**
     * Writes the statement of {@link Dialect#pageWithBoundary} without its values.
     *
     * @param select which rows there are; its values are not looked at
     * @param position where to begin; of its keyset only which values are NULL
     */
    public static PageTemplate of(
            Dialect dialect, SqlSelect select, Ordering ordering, Position position, List<KeyColumn> keys, int rows) {
        List<Object> ofSelect = new ArrayList<>();
        select.parameters().forEach(value -> ofSelect.add(new OfSelect(ofSelect.size())));
        List<@Nullable String> ofKeys = new ArrayList<>();
        position.keyset().values().forEach(value -> ofKeys.add(value == null ? null : "key " + ofKeys.size()));
        var marked = new Position(new Keyset(ofKeys), position.travel(), true);
        PageWithBoundary page = dialect.pageWithBoundary(
                select.withParameters(ofSelect), SeekPlan.of(ordering, dialect.nullsSortHigh(), marked), keys, rows);
        List<Place> places = page.statement().parameters().stream()
                .<Place>map(marker -> marker instanceof OfSelect place ? place : new OfKey(ofKeys.indexOf(marker)))
                .toList();
        return new PageTemplate(page.statement().segments(), places, page.numbersRanges());
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
        for (Place place : places) {
            parameters.add(
                    place instanceof OfSelect own ? ofSelect.get(own.index()) : value(keyset, ((OfKey) place).index()));
        }
        return new PageWithBoundary(new SqlStatement(segments, parameters), numbersRanges);
    }

    private static Object value(Keyset keyset, int key) {
        String value = keyset.values().get(key);
        if (value == null) {
            throw new IllegalArgumentException("the keyset has NULL for key " + key + ", but the template has a place");
        }
        return value;
    }
}
