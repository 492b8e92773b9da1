package dev.keyleaf.paging;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.CursorFault;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.cursor.CursorCodec;
import dev.keyleaf.cursor.Fingerprint;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.Travel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says where a page begins, and makes it of the rows that an engine fetched: restores the order of a backward read and mints
 * the cursors.
 *
 * @param codec mints the cursors
 * @param fingerprint the query they belong to
 */
public record PageAssembler(CursorCodec codec, Fingerprint fingerprint) {
    /**
     * A row as it was read.
     *
     * @param item what the client gets
     * @param keyset where the row stands
     * @param <T> the type of the item
     */
    public record Row<T>(T item, Keyset keyset) {
        public Row {
            requireNonNull(item, "item");
            requireNonNull(keyset, "keyset");
        }
    }

    /**
     * The rows of one page in the order of travel, the nearest first.
     *
     * @param items what the rows become; not more than were asked for
     * @param nearest the keyset of the first row; null if there is none
     * @param farthest the keyset of the last row; null if no other row lies ahead of it
     * @param <T> the type of the items
     */
    public record Fetched<T>(
            List<T> items,
            @Nullable Keyset nearest,
            @Nullable Keyset farthest) {}

    /**
     * Where a page begins; null for the first.
     *
     * @param cursor the client's token; null for the first page
     * @param keys how many keys the ordering has
     * @throws InvalidCursorException if the cursor cannot be used for this list
     */
    public @Nullable Position start(@Nullable String cursor, int keys) {
        if (cursor == null) {
            return null;
        }
        Position position = codec.decode(cursor, fingerprint);
        if (position.keyset().values().size() != keys) {
            // of 2^64 fingerprints two may be equal
            throw InvalidCursorException.of(CursorFault.MISMATCH);
        }
        return position;
    }

    /**
     * Makes the page of rows whose keysets are all known.
     *
     * @param rows up to {@code limit + 1} rows in the order of travel, the nearest first
     * @param limit how many rows were asked for
     * @param start where the page begins; null for the first page
     * @param rowsBehind whether there are rows on the other side of the start; not looked at without a start
     * @throws IllegalArgumentException if two rows have the same keys: their ordering is not unique
     * @throws IllegalStateException if a cursor cannot be minted, see {@link CursorCodec#encode}
     */
    public <T> KeysetPage<T> assemble(List<Row<T>> rows, int limit, @Nullable Position start, boolean rowsBehind) {
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).keyset().equals(rows.get(i - 1).keyset())) {
                throw notUnique();
            }
        }
        List<Row<T>> shown = rows.subList(0, Math.min(limit, rows.size()));
        var fetched = new Fetched<T>(
                shown.stream().map(Row::item).toList(),
                shown.isEmpty() ? null : shown.get(0).keyset(),
                rows.size() > limit ? shown.get(limit - 1).keyset() : null);
        return assemble(fetched, limit, start, rowsBehind);
    }

    /**
     * Makes the page.
     *
     * @param fetched the rows in the order of travel
     * @param limit how many rows were asked for
     * @param start where the page begins; null for the first page
     * @param rowsBehind whether there are rows on the other side of the start; not looked at without a start
     * @throws IllegalStateException if a cursor cannot be minted, see {@link CursorCodec#encode}
     */
    public <T> KeysetPage<T> assemble(Fetched<T> fetched, int limit, @Nullable Position start, boolean rowsBehind) {
        Keyset nearest = fetched.nearest();
        if (nearest == null) {
            return empty(limit, start);
        }
        boolean backwards = start != null && start.travel() == Travel.BEFORE;
        List<T> items = new ArrayList<>(fetched.items());
        if (backwards) {
            Collections.reverse(items);
        }
        Position ahead = beyond(fetched.farthest(), backwards);
        Position behind = start == null || !rowsBehind ? null : beyond(nearest, !backwards);
        return new KeysetPage<>(items, limit, mint(backwards ? behind : ahead), mint(backwards ? ahead : behind));
    }

    private static @Nullable Position beyond(@Nullable Keyset end, boolean before) {
        if (end == null) {
            return null;
        }
        return before ? Position.before(end) : Position.after(end);
    }

    static IllegalArgumentException notUnique() {
        return new IllegalArgumentException(
                "two rows have the same keys, and a page that ends between them would lose one: end the ordering in "
                        + "columns that together are unique in the query's result");
    }

    /** A page without rows leads back to where it was reached from, whatever has become of the rows there. */
    private <T> KeysetPage<T> empty(int limit, @Nullable Position start) {
        String back = mint(start == null ? null : start.turned());
        boolean backIsNext = start != null && start.travel() == Travel.BEFORE;
        return new KeysetPage<>(List.of(), limit, backIsNext ? back : null, backIsNext ? null : back);
    }

    private @Nullable String mint(@Nullable Position position) {
        return position == null ? null : codec.encode(position, fingerprint);
    }
}
