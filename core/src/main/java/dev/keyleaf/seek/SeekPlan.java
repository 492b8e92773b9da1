package dev.keyleaf.seek;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.Direction;
import dev.keyleaf.NullPlacement;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.seek.KeyCondition.Beyond;
import dev.keyleaf.seek.KeyCondition.KeyValue;
import dev.keyleaf.seek.KeyCondition.NotNull;
import dev.keyleaf.seek.KeyCondition.Null;
import dev.keyleaf.seek.KeyCondition.Same;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows lie ahead of a position, as disjoint ranges in the order in which a page meets them. Pure: no database
 * and no SQL.
 *
 * <p>The order is lexicographic. With keys k1…km and values v1…vm, the rows after the position are, nearest first:
 * those equal in k1…k(m-1) and beyond vm in km; those equal in k1…k(m-2) and beyond v(m-1) in k(m-1); and so on.
 * NULL is no value that could be compared, so a key whose NULLs come last has them in one more range behind its
 * values, and from a position among leading NULLs all values lie ahead. Neighbouring keys of one direction are one
 * row-value comparison wherever no range of NULLs lies between them.
 *
 * @param order the keys in the direction of travel: for travel before, all is flipped
 * @param ranges the rows ahead; never empty
 */
public record SeekPlan(List<PlanKey> order, List<KeyRange> ranges) {
    public SeekPlan {
        order = List.copyOf(order);
        ranges = List.copyOf(ranges);
    }

    /**
     * Plans the way from a position.
     *
     * @param ordering the order of the rows
     * @param nullsSortHigh whether the database by default puts NULL after all values in ascending order
     * @param position where to begin; null for the start of the order
     * @throws IllegalArgumentException if the position's keyset has not one value for each key, or NULL for a key
     *     that is not nullable
     */
    public static SeekPlan of(Ordering ordering, boolean nullsSortHigh, @Nullable Position position) {
        Travel travel = position == null ? Travel.AFTER : position.travel();
        List<SortKey> keys = ordering.keys();
        var order = new ArrayList<PlanKey>();
        for (SortKey key : keys) {
            order.add(key(order.size(), key, nullsSortHigh, travel));
        }
        if (position == null) {
            return new SeekPlan(order, List.of(new KeyRange(List.of())));
        }
        List<@Nullable String> values = position.keyset().values();
        check(order, values);
        return new SeekPlan(order, ranges(order, values, position.inclusive()));
    }

    /** The same rows in ranges that compare one key each, for engines without row values. */
    public SeekPlan withoutRowValues() {
        return new SeekPlan(
                order, ranges.stream().flatMap(SeekPlan::withoutRowValues).toList());
    }

    private static Stream<KeyRange> withoutRowValues(KeyRange range) {
        int last = range.conditions().size() - 1;
        if (last < 0 || !(range.conditions().get(last) instanceof Beyond beyond)) {
            return Stream.of(range);
        }
        List<KeyValue> keys = beyond.keys();
        return IntStream.iterate(keys.size() - 1, i -> i >= 0, i -> i - 1).mapToObj(i -> {
            List<KeyCondition> conditions = new ArrayList<>(range.conditions().subList(0, last));
            keys.subList(0, i).forEach(key -> conditions.add(new Same(key.key(), key.value())));
            conditions.add(new Beyond(List.of(keys.get(i)), beyond.inclusive() && i == keys.size() - 1));
            return new KeyRange(conditions);
        });
    }

    /** The same ranges, to be read from the far end. */
    public SeekPlan reversed() {
        return new SeekPlan(order.stream().map(PlanKey::reversed).toList(), ranges);
    }

    private static PlanKey key(int index, SortKey key, boolean nullsSortHigh, Travel travel) {
        boolean ascending = key.direction() == Direction.ASC;
        boolean nullsFirst = key.nulls() == NullPlacement.DATABASE_DEFAULT
                ? ascending != nullsSortHigh
                : key.nulls() == NullPlacement.FIRST;
        return travel == Travel.AFTER
                ? new PlanKey(index, key.expression(), key.direction(), key.nullable(), nullsFirst)
                : new PlanKey(index, key.expression(), key.direction().reversed(), key.nullable(), !nullsFirst);
    }

    private static void check(List<PlanKey> order, List<@Nullable String> values) {
        if (values.size() != order.size()) {
            throw new IllegalArgumentException(
                    "the ordering has " + order.size() + " keys, but the keyset has " + values.size() + " values");
        }
        for (PlanKey key : order) {
            if (!key.nullable() && values.get(key.index()) == null) {
                throw new IllegalArgumentException("the key '" + key.expression()
                        + "' is declared not null (a tie-breaker always is), but a row has NULL there: order by a "
                        + "column that has none, or leave the declaration out");
            }
        }
    }

    private static List<KeyRange> ranges(List<PlanKey> order, List<@Nullable String> values, boolean inclusive) {
        var ranges = new ArrayList<KeyRange>();
        int end = order.size() - 1;
        while (end >= 0) {
            int start = startOfRun(order, values, end);
            PlanKey first = order.get(start);
            if (values.get(start) == null) {
                if (first.nullsFirst()) {
                    ranges.add(range(order, values, start, new NotNull(first)));
                }
            } else {
                boolean last = end == order.size() - 1;
                ranges.add(range(order, values, start, beyond(order, values, start, end, inclusive && last)));
                if (first.hasNullsLast()) {
                    ranges.add(range(order, values, start, new Null(first)));
                }
            }
            end = start - 1;
        }
        return ranges;
    }

    /** The first key of the longest run that ends in {@code end} and can be compared as one row value. */
    private static int startOfRun(List<PlanKey> order, List<@Nullable String> values, int end) {
        int start = end;
        while (start > 0
                && values.get(start) != null
                && values.get(start - 1) != null
                && order.get(start - 1).direction() == order.get(end).direction()
                && !order.get(start).hasNullsLast()) { // its NULLs lie between: after it, before the key to its left
            start--;
        }
        return start;
    }

    private static Beyond beyond(
            List<PlanKey> order, List<@Nullable String> values, int start, int end, boolean inclusive) {
        var keys = new ArrayList<KeyValue>();
        for (int i = start; i <= end; i++) {
            keys.add(new KeyValue(order.get(i), requireNonNull(values.get(i), "value")));
        }
        return new Beyond(keys, inclusive);
    }

    private static KeyRange range(
            List<PlanKey> order, List<@Nullable String> values, int prefix, KeyCondition condition) {
        var conditions = new ArrayList<KeyCondition>();
        for (PlanKey key : order.subList(0, prefix)) {
            conditions.add(new Same(key, values.get(key.index())));
        }
        conditions.add(condition);
        return new KeyRange(conditions);
    }
}
