package dev.keyleaf.testkit;

import dev.keyleaf.Count;
import dev.keyleaf.Total;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mistakes in what a page says of the whole list. */
final class WrongTotals {
    private WrongTotals() {}

    /** Counts with the cursor's condition still there. */
    static final class CountsWhatIsAhead extends WrongPager {
        @Override
        @Nullable
        Total total(List<Item> all, List<Item> ahead, long seen, Count count) {
            return super.total(ahead, ahead, seen, count);
        }
    }

    /** Counts for every page. */
    static final class CountsWithoutBeingAsked extends WrongPager {
        @Override
        @Nullable
        Total total(List<Item> all, List<Item> ahead, long seen, Count count) {
            return super.total(all, ahead, seen, count.isAsked() ? count : Count.exact());
        }
    }

    /** Takes the bound for the number. */
    static final class CallsTheCapExact extends WrongPager {
        @Override
        @Nullable
        Total total(List<Item> all, List<Item> ahead, long seen, Count count) {
            Total total = super.total(all, ahead, seen, count);
            return total instanceof Total.AtLeast bound ? new Total.Exact(bound.count()) : total;
        }
    }

    /** Believes statistics that are older than the rows. */
    static final class EstimatesLessThanItShows extends WrongPager {
        @Override
        @Nullable
        Total total(List<Item> all, List<Item> ahead, long seen, Count count) {
            return count.mode() == Count.Mode.ESTIMATE ? new Total.Estimate(0) : super.total(all, ahead, seen, count);
        }
    }

    /** Counts once and calls that exact for ever. */
    static final class RemembersTheFirstCount extends WrongPager {
        private @Nullable Total first;

        @Override
        @Nullable
        Total total(List<Item> all, List<Item> ahead, long seen, Count count) {
            if (first == null) {
                first = super.total(all, ahead, seen, count);
            }
            return count.isAsked() ? first : null;
        }
    }
}
