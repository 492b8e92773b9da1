package dev.keyleaf.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.CursorStyle;
import dev.keyleaf.KeysetPage;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

abstract class LimitLaw extends Law {
    /** The small ones one by one, and one that is more than all rows. */
    private static final List<Integer> LIMITS = IntStream.concat(IntStream.rangeClosed(1, 12), IntStream.of(100))
            .boxed()
            .toList();

    LimitLaw(Supplier<Subject> opener) {
        super(opener);
    }

    @BeforeEach
    final void fill() {
        fill(45);
    }

    @TestFactory
    Stream<DynamicTest> findsTheSameRowsWithEveryLimit() {
        return each(Orderings.few(), listing -> {
            for (int limit : LIMITS) {
                var forwards = Walk.of(subject(), listing, limit).forwards();
                assertThat(Walk.items(forwards))
                        .as("limit %s: %s", limit, listing)
                        .isEqualTo(subject().all(listing));
                assertThat(forwards).as("pages of %s rows: %s", limit, listing).hasSize((45 + limit - 1) / limit);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> findsTheSameRowsWhenTheLimitChangesOnTheWay() {
        return each(Orderings.few(), listing -> {
            var random = new Random(3);
            var walk = new Walk(
                    subject()::page, listing, () -> LIMITS.get(random.nextInt(LIMITS.size() - 1)), CursorStyle.OPAQUE);
            List<KeysetPage<Item>> forwards = walk.forwards();
            assertThat(Walk.items(forwards))
                    .as("next with changing limits: %s", listing)
                    .isEqualTo(subject().all(listing));
            assertThat(Walk.items(walk.backwardsFrom(Walk.last(forwards))))
                    .as("prev with changing limits: %s", listing)
                    .isEqualTo(subject().all(listing));
        });
    }
}
