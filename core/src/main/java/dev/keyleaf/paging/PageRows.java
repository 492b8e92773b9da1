package dev.keyleaf.paging;

import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one keyset page. Only what the page shows becomes an item, and only the two rows at its ends, where
 * cursors may begin, have their keys made into text.
 *
 * @param <T> what a row becomes
 */
abstract class PageRows<T> extends KeyedRows<T> {
    private final int limit;
    private final List<T> items;
    private @Nullable Object @Nullable [] previous;
    private @Nullable Keyset nearest;
    private @Nullable Keyset farthest;
    private boolean more;

    PageRows(Dialect dialect, Description description, int columnsBehind, int limit) {
        super(dialect, description, columnsBehind);
        this.limit = limit;
        this.items = new ArrayList<>(limit);
    }

    /** Takes a row ahead of the position. */
    final boolean take(ResultRow<T> row) {
        checkUnique(row);
        if (items.size() == limit) {
            more = true;
            return false;
        }
        if (items.isEmpty()) {
            nearest = keys().keyset(row);
        }
        if (items.size() == limit - 1) {
            farthest = limit == 1 ? nearest : keys().keyset(row);
        }
        items.add(row.item());
        return true;
    }

    /** A boundary between two rows with the same keys would lose one. */
    final void checkUnique(ResultRow<T> row) {
        @Nullable Object[] identity = keys().identity(row);
        if (previous != null && RowKeys.areSame(previous, identity)) {
            throw PageAssembler.notUnique();
        }
        previous = identity;
    }

    final PageAssembler.Fetched<T> fetched() {
        return new PageAssembler.Fetched<>(items, nearest, more ? farthest : null);
    }

    /** Whether there are rows behind the position; only known after the rows. */
    abstract boolean isAnyBehind();

    /** A page of rows strictly ahead of its position, each of which tells whether there are others behind. */
    static final class Ahead<T> extends PageRows<T> {
        private final boolean tellsBehind;
        private int behindColumn;
        private @Nullable Object behind;

        /** @param tellsBehind whether the last column tells whether there are rows behind */
        Ahead(Dialect dialect, Description description, int limit, boolean tellsBehind) {
            super(dialect, description, tellsBehind ? 1 : 0, limit);
            this.tellsBehind = tellsBehind;
        }

        @Override
        void begin(int columns) {
            behindColumn = columns - 1;
        }

        @Override
        public boolean add(ResultRow<T> row) {
            if (tellsBehind && behind == null) { // all rows say the same
                behind = row.value(behindColumn);
            }
            return take(row);
        }

        /** A boolean, or a number where the database has none. */
        @Override
        boolean isAnyBehind() {
            return behind instanceof Boolean is ? is : behind instanceof Number number && number.intValue() != 0;
        }
    }

    /** A page whose position's own row comes first, if it is still there, and is no row of the page. */
    static final class FromBoundary<T> extends PageRows<T> {
        private final Position start;
        private final boolean numbersRanges;
        private int rangeColumn;
        private int range;
        private boolean begun;
        private boolean sure = true;

        /** @param numbersRanges whether the last column numbers the ranges */
        FromBoundary(Dialect dialect, Description description, int limit, Position start, boolean numbersRanges) {
            super(dialect, description, numbersRanges ? 1 : 0, limit);
            this.start = start;
            this.numbersRanges = numbersRanges;
        }

        @Override
        void begin(int columns) {
            rangeColumn = columns - 1;
        }

        @Override
        public boolean add(ResultRow<T> row) {
            if (begun) {
                sure = isInOrder(row);
                return sure && take(row);
            }
            begun = true;
            sure = isInOrder(row) && keys().keyset(row).equals(start.keyset());
            if (sure) {
                checkUnique(row);
            }
            return sure;
        }

        private boolean isInOrder(ResultRow<T> row) {
            if (!numbersRanges) {
                return true;
            }
            int before = range;
            range = row.value(rangeColumn) instanceof Number number ? number.intValue() : -1;
            return range >= before;
        }

        /**
         * Whether the rows are those of the page. Not so if the first is not the position's own, which may be gone or be
         * spelled in another way, or if the ranges came mixed up.
         */
        boolean isSure() {
            return sure;
        }

        @Override
        boolean isAnyBehind() {
            return true;
        }
    }
}
