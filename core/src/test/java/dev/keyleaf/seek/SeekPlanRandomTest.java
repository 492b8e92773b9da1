package dev.keyleaf.seek;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every plan against the definition: over random orderings and small tables, the ranges one after another, each sorted,
 * must be exactly the rows ahead of the position. The conditions are evaluated with SQL's logic of three values.
 */
class SeekPlanRandomTest {
    private static final int CASES = 3_000;

    @Test
    void rangesTogetherAreTheRowsAheadInOrder() {
        for (long seed = 0; seed < CASES; seed++) {
            new Case(seed).check();
        }
    }

    /** One ordering, one table, every row and some absent ones as the position. */
    private static final class Case {
        private final String name;
        private final boolean nullsSortHigh;
        private final Ordering ordering;
        private final List<Keyset> rows = new ArrayList<>();

        Case(long seed) {
            var random = new Random(seed);
            int leading = random.nextInt(4);
            nullsSortHigh = random.nextBoolean();
            ordering = new Ordering.Leading(Stream.generate(() -> key(random))
                            .limit(leading)
                            .map(new Numbered()::next)
                            .toList())
                    .tieBreaker(new SortKey("id", direction(random), NullPlacement.DATABASE_DEFAULT, false));
            int size = 1 + random.nextInt(14);
            for (int id = 0; id < size; id++) {
                rows.add(row(random, 2 * id + 1)); // odd: an even one is absent
            }
            name = "seed " + seed + ": " + ordering + (nullsSortHigh ? ", nulls high" : ", nulls low");
        }

        void check() {
            var sorted = new ArrayList<>(rows);
            sorted.sort(this::compare);
            assertThat(evaluate(SeekPlan.of(ordering, nullsSortHigh, null)))
                    .as(name)
                    .isEqualTo(sorted);
            for (Keyset row : rows) {
                for (int absent = 0; absent < 2; absent++) {
                    Keyset keyset = absent == 0 ? row : shifted(row);
                    for (Travel travel : Travel.values()) {
                        check(sorted, new Position(keyset, travel, false));
                        check(sorted, new Position(keyset, travel, true));
                    }
                }
            }
        }

        private void check(List<Keyset> sorted, Position position) {
            var expected = new ArrayList<>(
                    sorted.stream().filter(row -> isAhead(row, position)).toList());
            if (position.travel() == Travel.BEFORE) {
                Collections.reverse(expected);
            }
            SeekPlan plan = SeekPlan.of(ordering, nullsSortHigh, position);
            assertThat(evaluate(plan))
                    .as(
                            "%s, %s %s %s",
                            name, position.travel(), position.keyset().values(), position.inclusive())
                    .isEqualTo(expected);
            assertThat(plan.ranges()).as(name).isNotEmpty();
        }

        private boolean isAhead(Keyset row, Position position) {
            int order = compare(row, position.keyset());
            return position.travel() == Travel.AFTER
                    ? order > 0 || (order == 0 && position.inclusive())
                    : order < 0 || (order == 0 && position.inclusive());
        }

        /** A row that two ranges hold comes out twice, and is found by the comparison. */
        private List<Keyset> evaluate(SeekPlan plan) {
            var found = new ArrayList<Keyset>();
            for (KeyRange range : plan.ranges()) {
                rows.stream()
                        .filter(row -> range.conditions().stream().allMatch(c -> holds(c, row)))
                        .sorted((one, other) -> compare(plan.order(), one, other))
                        .forEach(found::add);
            }
            return found;
        }

        /** The order by its definition, from the ordering itself. */
        private int compare(Keyset one, Keyset other) {
            for (int i = 0; i < ordering.keys().size(); i++) {
                SortKey key = ordering.keys().get(i);
                boolean ascending = key.direction() == Direction.ASC;
                boolean nullsFirst = key.nulls() == NullPlacement.FIRST
                        || (key.nulls() == NullPlacement.DATABASE_DEFAULT && nullsSortHigh != ascending);
                int result = compare(one.values().get(i), other.values().get(i), ascending, nullsFirst);
                if (result != 0) {
                    return result;
                }
            }
            return 0;
        }

        private static int compare(List<PlanKey> order, Keyset one, Keyset other) {
            for (PlanKey key : order) {
                boolean ascending = key.direction() == Direction.ASC;
                int result = compare(value(one, key), value(other, key), ascending, key.nullsFirst());
                if (result != 0) {
                    return result;
                }
            }
            return 0;
        }

        private static int compare(
                @Nullable String one, @Nullable String other, boolean ascending, boolean nullsFirst) {
            if (one == null || other == null) {
                int nullsLast = Boolean.compare(one == null, other == null);
                return nullsFirst ? -nullsLast : nullsLast;
            }
            int result = Integer.compare(Integer.parseInt(one), Integer.parseInt(other));
            return ascending ? result : -result;
        }

        private static boolean holds(KeyCondition condition, Keyset row) {
            if (condition instanceof Same same) {
                return Objects.equals(value(row, same.key()), same.value());
            } else if (condition instanceof Null isNull) {
                return value(row, isNull.key()) == null;
            } else if (condition instanceof NotNull notNull) {
                return value(row, notNull.key()) != null;
            }
            return isBeyond((Beyond) condition, row);
        }

        /** As SQL compares row values: the first pair that is not equal decides, and one with a NULL to nothing. */
        private static boolean isBeyond(Beyond beyond, Keyset row) {
            assertThat(new TreeSet<>(
                            beyond.keys().stream().map(k -> k.key().direction()).toList()))
                    .as("directions of one row value")
                    .hasSize(1);
            for (KeyValue keyValue : beyond.keys()) {
                String value = value(row, keyValue.key());
                if (value == null) {
                    return false;
                }
                int result = Integer.compare(Integer.parseInt(value), Integer.parseInt(keyValue.value()));
                if (result != 0) {
                    return keyValue.key().direction() == Direction.ASC ? result > 0 : result < 0;
                }
            }
            return beyond.inclusive();
        }

        private static @Nullable String value(Keyset row, PlanKey key) {
            return row.values().get(key.index());
        }

        private Keyset row(Random random, int id) {
            var values = new ArrayList<@Nullable String>();
            for (SortKey key : ordering.leading().keys()) {
                boolean isNull = key.nullable() && random.nextInt(3) == 0;
                values.add(isNull ? null : Integer.toString(random.nextInt(3)));
            }
            values.add(Integer.toString(id));
            return new Keyset(values);
        }

        private static Keyset shifted(Keyset row) {
            var values = new ArrayList<@Nullable String>(row.values());
            String id = Objects.requireNonNull(values.remove(values.size() - 1));
            values.add(Integer.toString(Integer.parseInt(id) + 1));
            return new Keyset(values);
        }

        private static SortKey key(Random random) {
            boolean nullable = random.nextInt(4) != 0;
            NullPlacement[] placements = NullPlacement.values();
            NullPlacement nulls =
                    nullable ? placements[random.nextInt(placements.length)] : NullPlacement.DATABASE_DEFAULT;
            return new SortKey("k", direction(random), nulls, nullable);
        }

        private static Direction direction(Random random) {
            return random.nextBoolean() ? Direction.ASC : Direction.DESC;
        }
    }

    /** Gives each key a name of its own. */
    private static final class Numbered {
        private int count;

        SortKey next(SortKey key) {
            return new SortKey("k" + ++count, key.direction(), key.nulls(), key.nullable());
        }
    }
}
