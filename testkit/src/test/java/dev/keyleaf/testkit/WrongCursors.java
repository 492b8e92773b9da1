package dev.keyleaf.testkit;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.cursor.Fingerprint;
import dev.keyleaf.paging.PageAssembler;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mistakes in what a cursor keeps, and in what is done with those of strangers. */
final class WrongCursors {
    private WrongCursors() {}

    /** Changes what a cursor keeps of one key. */
    private abstract static class WrongValue extends WrongPager {
        private final String key;

        WrongValue(String key) {
            this.key = key;
        }

        abstract @Nullable String wrong(@Nullable String value);

        @Override
        final Keyset keyset(Ordering ordering, Item item) {
            var values = new ArrayList<>(super.keyset(ordering, item).values());
            for (int i = 0; i < values.size(); i++) {
                if (ordering.keys().get(i).expression().equals(key)) {
                    values.set(i, wrong(values.get(i)));
                }
            }
            return new Keyset(values);
        }
    }

    /** Keeps milliseconds of a timestamp, as an epoch number does. */
    static final class LosesMicroseconds extends WrongValue {
        LosesMicroseconds() {
            super("t");
        }

        @Override
        @Nullable
        String wrong(@Nullable String value) {
            return value == null
                    ? null
                    : Instant.parse(value).truncatedTo(ChronoUnit.MILLIS).toString();
        }
    }

    /** Puts a decimal through a double. */
    static final class LosesDecimals extends WrongValue {
        LosesDecimals() {
            super("n");
        }

        @Override
        @Nullable
        String wrong(@Nullable String value) {
            return value == null ? null : Double.toString(Double.parseDouble(value));
        }
    }

    /** Cannot tell NULL from the empty text. */
    static final class TakesNullForEmptyText extends WrongValue {
        TakesNullForEmptyText() {
            super("s");
        }

        @Override
        @Nullable
        String wrong(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    /** Begins again when it cannot read a cursor. */
    static final class ServesTheFirstPageToStrangers extends WrongPager {
        @Override
        @Nullable
        Position start(PageAssembler assembler, KeysetRequest request) {
            try {
                return super.start(assembler, request);
            } catch (InvalidRequestException e) {
                return null;
            }
        }
    }

    /** Lets an unreadable cursor become an error of the server. */
    static final class FailsOnStrangers extends WrongPager {
        @Override
        @Nullable
        Position start(PageAssembler assembler, KeysetRequest request) {
            try {
                return super.start(assembler, request);
            } catch (InvalidRequestException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Binds cursors to their ordering and forgets the filters. */
    static final class ForgetsFilters extends WrongPager {
        @Override
        Fingerprint fingerprint(ItemList listing, List<String> scope) {
            return super.fingerprint(ItemList.of(listing.ordering()), scope);
        }
    }

    /** Binds cursors to their list and forgets for whom it was made. */
    static final class ForgetsTheScope extends WrongPager {
        @Override
        Fingerprint fingerprint(ItemList listing, List<String> scope) {
            return super.fingerprint(listing, List.of());
        }
    }

    /** Binds cursors to the names of the keys and forgets their directions. */
    static final class ForgetsDirections extends WrongPager {
        @Override
        Fingerprint fingerprint(ItemList listing, List<String> scope) {
            var parts = new ArrayList<String>();
            listing.ordering().keys().stream().map(SortKey::expression).forEach(parts::add);
            listing.filters().forEach(filter -> parts.add(filter.toString()));
            return Fingerprint.of(scope, Ordering.unique(SortKey.asc("id")), parts);
        }
    }
}
