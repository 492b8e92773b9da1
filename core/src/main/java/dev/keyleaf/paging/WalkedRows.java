package dev.keyleaf.paging;

import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows read as keyset pages: each takes a connection for as long as it is read, and no longer, however slowly its rows
 * are then used. Without cursors nothing is cheaper: the next page begins at the position of a row.
 */
final class WalkedRows<T> extends CheckedRows<T> {
    private final int limit;
    private final WalkSource<T> source;

    private @Nullable Position position;
    private List<WalkedRow<T>> page = List.of();
    private int index = -1;
    private boolean last;

    WalkedRows(KeysetFlow flow, int limit, WalkSource<T> source, StatementWatch watch) {
        super(flow, watch);
        this.limit = limit;
        this.source = source;
        this.position = flow.start();
    }

    @Override
    @Nullable
    T read() {
        index++;
        if (index == page.size() && !last) {
            page = List.of(); // before there are two
            page = source.read(position);
            index = 0;
            last = page.size() < limit;
            position = page.isEmpty()
                    ? position
                    : Position.after(page.get(page.size() - 1).keyset());
        }
        return index < page.size() ? page.get(index).item() : null;
    }

    @Override
    Keyset keyset() {
        return page.get(index).keyset();
    }

    @Override
    void release() {
        page = List.of();
    }
}
