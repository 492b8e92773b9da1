package dev.keyleaf.cursor;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.CursorFault;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.Travel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says where a page begins, and makes it of the rows an adapter fetched: cuts the row that was read ahead, restores the
 * order of a backward read, and mints the cursors.
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
     * Makes the page.
     *
     * @param fetched up to {@code limit + 1} rows in the order of travel, the nearest first
     * @param limit how many rows were asked for
     * @param start where the page begins; null for the first page
     * @param rowsBehind whether there are rows on the other side of the start; not looked at without a start
     * @throws IllegalArgumentException if two rows have the same keys: their ordering is not unique
     * @throws IllegalStateException if a cursor cannot be minted, see {@link CursorCodec#encode}
     */
    public <T> KeysetPage<T> assemble(List<Row<T>> fetched, int limit, @Nullable Position start, boolean rowsBehind) {
        if (fetched.isEmpty()) {
            return empty(limit, start);
        }
        checkUnique(fetched);
        boolean backwards = start != null && start.travel() == Travel.BEFORE;
        boolean rowsAhead = fetched.size() > limit;
        List<Row<T>> rows = new ArrayList<>(fetched.subList(0, Math.min(limit, fetched.size())));
        if (backwards) {
            Collections.reverse(rows);
        }
        boolean hasNext = backwards ? rowsBehind : rowsAhead;
        boolean hasPrev = backwards ? rowsAhead : start != null && rowsBehind;
        Keyset first = rows.get(0).keyset();
        Keyset last = rows.get(rows.size() - 1).keyset();
        var items = new ArrayList<T>(rows.size());
        for (Row<T> row : rows) {
            items.add(row.item());
        }
        return new KeysetPage<>(
                items,
                limit,
                hasNext ? mint(Position.after(last)) : null,
                hasPrev ? mint(Position.before(first)) : null);
    }

    /** A boundary between two such rows would lose one. */
    private static void checkUnique(List<? extends Row<?>> fetched) {
        for (int i = 1; i < fetched.size(); i++) {
            if (fetched.get(i).keyset().equals(fetched.get(i - 1).keyset())) {
                throw new IllegalArgumentException(
                        "two rows have the same keys, and a page that ends between them would "
                                + "lose one: end the ordering in columns that together are unique in the query's result");
            }
        }
    }

    /** A page without rows leads back to where it was reached from, whatever has become of the rows there. */
    private <T> KeysetPage<T> empty(int limit, @Nullable Position start) {
        String back = start == null ? null : mint(start.turned());
        boolean backIsNext = start != null && start.travel() == Travel.BEFORE;
        return new KeysetPage<>(List.of(), limit, backIsNext ? back : null, backIsNext ? null : back);
    }

    private String mint(Position position) {
        return codec.encode(position, fingerprint);
    }
}
