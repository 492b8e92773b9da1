package dev.keyleaf.testkit.databases;

import dev.keyleaf.Direction;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.seek.Travel;
import java.util.List;
import java.util.Optional;

/** How MySQL says things: as MariaDB, but for its indexes. */
final class MySqlSpelling extends MariaDbSpelling {
    /** None that differs from another in its directions alone: of two such MySQL may take the wrong one, and sort. */
    @Override
    public List<String> indexes(Ordering ordering) {
        return isTwin(ordering) ? List.of() : super.indexes(ordering);
    }

    @Override
    public TypedKeys keys() {
        return MySqlKeys.ofMySql();
    }

    @Override
    public Optional<CostCounter> counter() {
        return Optional.of(new Counter());
    }

    private static boolean isTwin(Ordering ordering) {
        return isMixed(ordering) && ordering.keys().get(0).equals(SortKey.desc("a"));
    }

    private static boolean isMixed(Ordering ordering) {
        return ordering.keys().stream().map(SortKey::direction).distinct().count() > 1;
    }

    private static final class Counter extends HandlerReadCounter {
        @Override
        public Optional<String> whyNotServed(Ordering ordering, Travel travel) {
            if (isTwin(ordering)) {
                return Optional.of("an index of it would be a twin of that of a, id: MySQL confuses the two");
            }
            boolean isForwards = isIndexed(ordering) == (travel == Travel.AFTER);
            return isMixed(ordering) && !isForwards
                    ? Optional.of("MySQL 8.0.12 walks a range of an index of mixed directions forwards only: "
                            + "it sorts the range to travel the other way")
                    : Optional.empty();
        }

        /** Whether the index is of the ordering, not of its reverse. */
        private static boolean isIndexed(Ordering ordering) {
            int last = ordering.keys().size() - 1;
            return ordering.keys().get(last).direction() == Direction.ASC;
        }
    }
}
