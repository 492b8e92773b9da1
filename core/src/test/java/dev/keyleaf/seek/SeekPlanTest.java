package dev.keyleaf.seek;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keyleaf.Direction;
import dev.keyleaf.Ordering;
import dev.keyleaf.seek.KeyCondition.Beyond;
import dev.keyleaf.seek.KeyCondition.NotNull;
import dev.keyleaf.seek.KeyCondition.Null;
import dev.keyleaf.seek.KeyCondition.Same;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Exact plans for a database whose NULLs sort high, as PostgreSQL's do; {@link SeekPlanRandomTest} checks the rest. */
class SeekPlanTest {
    private static final Ordering MIXED = Ordering.by(desc("score").nullsLast()).tieBreaker(asc("id"));

    @Test
    void startsWithAllRows() {
        assertThat(ranges(MIXED, null)).containsExactly("");
    }

    @Test
    void comparesKeysOfOneDirectionAsOneRowValue() {
        Ordering newest = Ordering.by(desc("created_at")).tieBreaker("id");

        assertThat(ranges(newest, Position.after(Keyset.of("t", "7")))).containsExactly("(created_at, id) < (t, 7)");
    }

    @Test
    void hasOneRangeBehindTheRowValueForNullsThatComeLast() {
        Ordering oldest = Ordering.by(asc("created_at")).tieBreaker("id");

        assertThat(ranges(oldest, Position.after(Keyset.of("t", "7"))))
                .containsExactly("(created_at, id) > (t, 7)", "created_at is null");
    }

    @Test
    void comparesEachKeyForItselfWhereDirectionsMix() {
        Ordering mixed = Ordering.by(desc("a").notNull(), asc("b").notNull()).tieBreaker(desc("id"));

        assertThat(ranges(mixed, Position.after(Keyset.of("1", "2", "3"))))
                .containsExactly("a = 1, b = 2, (id) < (3)", "a = 1, (b) > (2)", "(a) < (1)");
    }

    @Test
    void visitsTheNullsLast() {
        assertThat(ranges(MIXED, Position.after(Keyset.of("50", "7"))))
                .containsExactly("score = 50, (id) > (7)", "(score) < (50)", "score is null");
    }

    @Test
    void staysAmongNullsThatComeLast() {
        assertThat(ranges(MIXED, Position.after(Keyset.of(null, "7")))).containsExactly("score = null, (id) > (7)");
    }

    @Test
    void leavesNullsThatComeFirst() {
        assertThat(ranges(MIXED, Position.before(Keyset.of(null, "7"))))
                .containsExactly("score = null, (id) < (7)", "score is not null");
    }

    @Test
    void doesNotJoinKeysAcrossARangeOfNulls() {
        Ordering two = Ordering.by(asc("a"), asc("b")).tieBreaker(asc("id"));

        // (a, b) as one row value would put the rows of "a = 1, b is null" nowhere
        assertThat(ranges(two, Position.after(Keyset.of("1", "2", "3"))))
                .containsExactly("a = 1, (b, id) > (2, 3)", "a = 1, b is null", "(a) > (1)", "a is null");
    }

    @Test
    void joinsNullableKeysWhoseNullsLieBehind() {
        Ordering two = Ordering.by(desc("a"), desc("b")).tieBreaker("id");

        assertThat(ranges(two, Position.after(Keyset.of("1", "2", "3")))).containsExactly("(a, b, id) < (1, 2, 3)");
    }

    @Test
    void includesTheRowOnlyInTheNearestRange() {
        assertThat(ranges(MIXED, Position.after(Keyset.of("50", "7")).turned()))
                .containsExactly("score = 50, (id) <= (7)", "(score) > (50)");
    }

    @Test
    void flipsDirectionAndNullPlacementForTravelBefore() {
        SeekPlan plan = SeekPlan.of(MIXED, true, Position.before(Keyset.of("50", "7")));

        assertThat(plan.order().stream().map(PlanKey::direction)).containsExactly(Direction.ASC, Direction.DESC);
        assertThat(plan.order().get(0).nullsFirst()).isTrue();
    }

    @Test
    void followsTheDatabaseWhereNoPlacementIsStated() {
        Ordering ordering = Ordering.by(asc("score")).tieBreaker("id");

        assertThat(SeekPlan.of(ordering, true, null).order().get(0).nullsFirst())
                .isFalse();
        assertThat(SeekPlan.of(ordering, false, null).order().get(0).nullsFirst())
                .isTrue();
    }

    @Test
    void refusesAKeysetOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranges(MIXED, Position.after(Keyset.of("1"))))
                .withMessage("the ordering has 2 keys, but the keyset has 1 values");
    }

    @Test
    void refusesNullForAKeyThatIsNeverNull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranges(MIXED, Position.after(Keyset.of("50", null))))
                .withMessageStartingWith("the key 'id' is declared not null (a tie-breaker always is), but a row has");
    }

    private static List<String> ranges(Ordering ordering, @Nullable Position position) {
        return SeekPlan.of(ordering, true, position).ranges().stream()
                .map(range ->
                        range.conditions().stream().map(SeekPlanTest::describe).collect(Collectors.joining(", ")))
                .toList();
    }

    private static String describe(KeyCondition condition) {
        if (condition instanceof Same same) {
            return same.key().expression() + " = " + same.value();
        } else if (condition instanceof Beyond beyond) {
            boolean ascending = beyond.keys().get(0).key().direction() == Direction.ASC;
            return beyond.keys().stream().map(k -> k.key().expression()).collect(Collectors.joining(", ", "(", ")"))
                    + (ascending ? " >" : " <")
                    + (beyond.inclusive() ? "= " : " ")
                    + beyond.keys().stream().map(k -> k.value()).collect(Collectors.joining(", ", "(", ")"));
        } else if (condition instanceof Null isNull) {
            return isNull.key().expression() + " is null";
        } else if (condition instanceof NotNull notNull) {
            return notNull.key().expression() + " is not null";
        }
        throw new AssertionError(condition);
    }
}
