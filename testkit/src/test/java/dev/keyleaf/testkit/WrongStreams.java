package dev.keyleaf.testkit;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.RowStream;
import dev.keyleaf.paging.PageAssembler;
import dev.keyleaf.seek.Position;
import org.jspecify.annotations.Nullable;

/** Mistakes in reading all rows one after another. */
final class WrongStreams {
    private WrongStreams() {}

    /** Its streams are those of the reference with one mistake. */
    private abstract static class WrongStream extends WrongPager {
        @Override
        public RowStream<Item> stream(ItemList listing, KeysetRequest request) {
            return wrong(super.stream(listing, request));
        }

        abstract RowStream<Item> wrong(RowStream<Item> rows);
    }

    /** The reference's rows, for a subclass that gets one thing wrong. */
    private static class Rows implements RowStream<Item> {
        final RowStream<Item> rows;

        Rows(RowStream<Item> rows) {
            this.rows = rows;
        }

        @Override
        public boolean next() {
            return rows.next();
        }

        @Override
        public Item row() {
            return rows.row();
        }

        @Override
        public String cursor() {
            return rows.cursor();
        }

        @Override
        public RowStream<Item> withoutCursors() {
            rows.withoutCursors();
            return this;
        }

        @Override
        public void cancel() {
            rows.cancel();
        }

        @Override
        public void close() {
            rows.close();
        }
    }

    /** Takes the request's limit for the number of all rows. */
    static final class StopsAtTheLimit extends WrongPager {
        @Override
        public RowStream<Item> walk(ItemList listing, KeysetRequest request) {
            return new Rows(super.walk(listing, request)) {
                private int left = request.limit();

                @Override
                public boolean next() {
                    return left-- > 0 && super.next();
                }
            };
        }
    }

    /** Tells where the row began, so that it is read again. */
    static final class TellsTheCursorOfTheRowBefore extends WrongStream {
        @Override
        RowStream<Item> wrong(RowStream<Item> rows) {
            return new Rows(rows) {
                private @Nullable String before;
                private @Nullable String here;

                @Override
                public boolean next() {
                    boolean found = super.next();
                    before = here;
                    here = found ? rows.cursor() : null;
                    return found;
                }

                @Override
                public String cursor() {
                    return before == null ? super.cursor() : before;
                }
            };
        }
    }

    /** Begins at the start, whatever the cursor says. */
    static final class IgnoresTheCursor extends WrongPager {
        @Override
        public RowStream<Item> stream(ItemList listing, KeysetRequest request) {
            return super.stream(listing, request.withCursor(null));
        }
    }

    /** Holds a connection while a client reads a page of a walk. */
    static final class HoldsAConnectionBetweenPages extends WrongPager {
        @Override
        public RowStream<Item> walk(ItemList listing, KeysetRequest request) {
            return super.stream(listing, request);
        }
    }

    /** Reads the first row before it is asked for. */
    static final class OpensAtOnce extends WrongStream {
        @Override
        RowStream<Item> wrong(RowStream<Item> rows) {
            return new Rows(rows) {
                private boolean isFirst = true;
                private final boolean found = rows.next();

                @Override
                public boolean next() {
                    boolean next = isFirst ? found : super.next();
                    isFirst = false;
                    return next;
                }

                @Override
                public RowStream<Item> withoutCursors() {
                    return this; // too late
                }
            };
        }
    }

    /** Leaves its connection to the garbage collector. */
    static final class ForgetsToClose extends WrongStream {
        @Override
        RowStream<Item> wrong(RowStream<Item> rows) {
            return new Rows(rows) {
                @Override
                public void close() {}
            };
        }
    }

    /** Goes on to the last row after it was cancelled. */
    static final class CannotBeCancelled extends WrongStream {
        @Override
        RowStream<Item> wrong(RowStream<Item> rows) {
            return new Rows(rows) {
                @Override
                public void cancel() {}
            };
        }
    }

    /** Reads backwards where a cursor leads there. */
    static final class ReadsBackwards extends WrongPager {
        @Override
        @Nullable
        Position forwards(PageAssembler cursors, KeysetRequest request) {
            return start(cursors, request);
        }
    }

    /** Has no streams, and does not say so. */
    static final class ImplementsNoStreams extends WrongPager {
        @Override
        public RowStream<Item> stream(ItemList listing, KeysetRequest request) {
            throw Feature.STREAMS.isNotImplemented();
        }
    }
}
