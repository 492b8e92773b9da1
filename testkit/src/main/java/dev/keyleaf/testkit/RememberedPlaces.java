package dev.keyleaf.testkit;

import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.cursor.CursorCodec;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.cursor.Fingerprint;
import dev.keyleaf.paging.PageAssembler;
import dev.keyleaf.paging.PageAssembler.Fetched;
import dev.keyleaf.seek.Keyset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The places that the cursors of a list in memory lead to. A cursor has the number of its place, and the place is the
 * item that was there when the cursor was made: items are compared as they are, and need no form as text.
 *
 * @param <T> the type of an item
 */
final class RememberedPlaces<T> {
    static final int MAX_PLACES = 10_000;

    /** One for all lists: the cursor of another list is that of another list, and not of another service. */
    private static final CursorCodec CODEC = CursorCodec.signed(CursorKeys.random());

    private static final Ordering BY_NUMBER = Ordering.unique(SortKey.asc("number"));

    private final String list = UUID.randomUUID().toString();

    /** By their numbers, the oldest first. Guarded by this. */
    private final Map<String, T> items = new LinkedHashMap<>();

    private long last;

    /** Reads and makes the cursors of a list in a scope. */
    PageAssembler cursors(List<String> scope, List<String> conditions) {
        var query = new ArrayList<>(conditions);
        query.add(list);
        return new PageAssembler(CODEC, Fingerprint.of(scope, BY_NUMBER, query));
    }

    /**
     * The rows of a page with their places.
     *
     * @param shown in the order of travel, the nearest first
     */
    Fetched<T> fetched(List<T> shown, boolean hasMore) {
        return shown.isEmpty()
                ? new Fetched<>(shown, null, null)
                : new Fetched<>(shown, keep(shown.get(0)), hasMore ? keep(shown.get(shown.size() - 1)) : null);
    }

    /** The item at a place; null if it was too long ago. */
    synchronized @Nullable T at(Keyset place) {
        return items.get(String.valueOf(place.values().get(0)));
    }

    private synchronized Keyset keep(T item) {
        if (items.size() == MAX_PLACES) {
            items.remove(items.keySet().iterator().next());
        }
        String number = Long.toString(++last);
        items.put(number, item);
        return Keyset.of(number);
    }
}
