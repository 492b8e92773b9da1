package dev.keyleaf.testkit;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.Ordering;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.Travel;
import java.util.List;
import java.util.Objects;

/** Mistakes in what lies ahead of a position. */
final class WrongSeeks {
    private WrongSeeks() {}

    /** {@code key > ?} is unknown where the key is NULL: such rows are never reached. */
    static final class DropsNullRows extends WrongPager {
        @Override
        boolean isAhead(Ordering ordering, Item item, Position start) {
            return !values(ordering, item).contains(null) && super.isAhead(ordering, item, start);
        }
    }

    /** Compares the first key alone: rows that tie with the boundary row are skipped. */
    static final class SkipsTies extends WrongPager {
        @Override
        boolean isAhead(Ordering ordering, Item item, Position start) {
            Ordering first = Ordering.unique(ordering.keys().get(0));
            return super.isAhead(first, item, start);
        }
    }

    /** The same with {@code >=}: the tie group is served for ever. */
    static final class CirclesInTies extends WrongPager {
        @Override
        boolean isAhead(Ordering ordering, Item item, Position start) {
            Ordering first = Ordering.unique(ordering.keys().get(0));
            return super.isAhead(first, item, new Position(start.keyset(), start.travel(), true));
        }
    }

    /** Joins the comparisons by AND, as if each key had to be beyond its value. */
    static final class ComparesEachKeyAlone extends WrongPager {
        @Override
        boolean isAhead(Ordering ordering, Item item, Position start) {
            return ordering.keys().stream().allMatch(key -> {
                int index = ordering.keys().indexOf(key);
                Keyset one = Keyset.of(start.keyset().values().get(index));
                return super.isAhead(Ordering.unique(key), item, new Position(one, start.travel(), true));
            });
        }
    }

    /** Flips the keys for a page before, and not the nulls. */
    static final class LeavesNullsWhenTravellingBack extends WrongPager {
        @Override
        boolean isAhead(Ordering ordering, Item item, Position start) {
            boolean ahead = super.isAhead(ordering, item, start);
            boolean isNull = values(ordering, item).get(0) == null;
            boolean fromNull = start.keyset().values().get(0) == null;
            return (start.travel() == Travel.BEFORE && isNull != fromNull) ? !ahead : ahead;
        }
    }

    /** Remembers the boundary row instead of its place, and looks up where it is now. */
    static final class FollowsTheBoundaryRow extends WrongPager {
        @Override
        List<Item> ahead(Ordering ordering, List<Item> all, Position start) {
            long id = Long.parseLong(requireNonNull(Walk.last(start.keyset().values())));
            List<Item> same = all.stream().filter(item -> item.id() == id).toList();
            return same.isEmpty()
                    ? List.of()
                    : super.ahead(
                            ordering,
                            all,
                            new Position(keyset(ordering, same.get(0)), start.travel(), start.inclusive()));
        }
    }

    /** Finds the first key by an index, and the others by reading all rows that tie with it. */
    static final class ReadsTheTie extends WrongPager {
        @Override
        List<Item> ahead(Ordering ordering, List<Item> all, Position start) {
            Object first = Keys.of(ordering, true).read(start.keyset()).get(0);
            touch(all.stream()
                    .filter(item -> Objects.equals(values(ordering, item).get(0), first))
                    .count());
            return super.ahead(ordering, all, start);
        }
    }

    /** Leads back from an empty page to before the boundary row, which is then never seen. */
    static final class SkipsTheBoundaryRowBackFromTheEmptyPage extends WrongPager {
        @Override
        boolean isAhead(Ordering ordering, Item item, Position start) {
            return super.isAhead(ordering, item, new Position(start.keyset(), start.travel(), false));
        }
    }
}
