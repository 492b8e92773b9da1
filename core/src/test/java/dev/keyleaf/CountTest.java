package dev.keyleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keyleaf.Count.Mode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountTest {
    @Test
    void asksForNothingUnlessTold() {
        assertThat(KeysetRequest.first(20).count()).isEqualTo(Count.none());
        assertThat(OffsetRequest.first(20).count()).isEqualTo(Count.none());
        assertThat(Count.none().isAsked()).isFalse();
    }

    @Test
    void countsTenThousandRowsInTwoSecondsUnlessTold() {
        assertThat(Count.capped()).isEqualTo(new Count(Mode.CAPPED, 10_000, Duration.ofSeconds(2)));
    }

    @Test
    void changesOnePartAndKeepsTheOthers() {
        assertThat(Count.auto().withCap(5).withBudget(Duration.ofMillis(7)).withMode(Mode.ESTIMATE))
                .isEqualTo(new Count(Mode.ESTIMATE, 5, Duration.ofMillis(7)));
    }

    @Test
    void staysWithARequestThatChanges() {
        assertThat(KeysetRequest.first(20)
                        .withCount(Count.exact())
                        .withLimit(5)
                        .withCursor("c")
                        .withStyle(CursorStyle.PLAIN)
                        .within("tenant")
                        .count())
                .isEqualTo(Count.exact());
        assertThat(OffsetRequest.first(20).withCount(Count.exact()).withOffset(5))
                .isEqualTo(new OffsetRequest(20, 5, Count.exact()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE})
    void refusesACapOutOfItsBounds(long cap) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Count.capped().withCap(cap))
                .withMessage("the cap of a count must be from 1 to 9223372036854775806, but was " + cap);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.000999999S", "PT-1S"})
    void refusesABudgetOfLessThanAMillisecond(String budget) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Count.exact().withBudget(Duration.parse(budget)))
                .withMessage("the budget of a count must be at least a millisecond, but was " + budget);
    }
}
