package dev.keyleaf.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Ordering;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

abstract class WalkLaw extends Law {
    WalkLaw(Supplier<Subject> opener) {
        super(opener);
    }

    @BeforeEach
    final void fill() {
        subject().insert(new Items(new Random(1)).next(60));
    }

    @TestFactory
    Stream<DynamicTest> walksEveryOrderingOfOneKey() {
        return walks(Orderings.ofOneKey());
    }

    @TestFactory
    Stream<DynamicTest> walksOrderingsOfTwoKeys() {
        return walks(Orderings.ofTwoKeys());
    }

    private Stream<DynamicTest> walks(Stream<Ordering> orderings) {
        return orderings
                .map(Listing::of)
                .map(listing -> DynamicTest.dynamicTest(listing.toString(), () -> {
                    assertThat(Walk.items(Walk.of(subject(), listing, 7).forwards()))
                            .as("next from the start: %s", listing)
                            .isEqualTo(subject().all(listing));
                }));
    }
}
