package dev.keyleaf.paging;

import dev.keyleaf.sql.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * The next rows of a walk, whose keys are made into text only if they are asked for.
 *
 * @param <T> what a row becomes
 */
final class WalkRows<T> extends KeyedRows<T> {
    private final List<WalkedRow<T>> rows = new ArrayList<>();

    WalkRows(Dialect dialect, Description description) {
        super(dialect, description, 0);
    }

    @Override
    public boolean add(ResultRow<T> row) {
        rows.add(new WalkedRow<>(row.item(), keys(), keys().values(row)));
        return true;
    }

    List<WalkedRow<T>> rows() {
        return rows;
    }
}
