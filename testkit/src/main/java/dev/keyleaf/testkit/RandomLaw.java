package dev.keyleaf.testkit;

import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

abstract class RandomLaw extends Law {
    private static final long WALKS = Long.getLong("keyleaf.walks", 200);
    private static final long FIRST_SEED = Long.getLong("keyleaf.seed", 1);

    RandomLaw(Supplier<Subject> opener) {
        super(opener);
    }

    @TestFactory
    Stream<DynamicTest> holdsInRandomCases() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + WALKS)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> run(seed)));
    }

    private void run(long seed) {
        var random = new RandomCase(subject(), seed);
        try {
            random.run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "to repeat: -Dkeyleaf.walks=1 -Dkeyleaf.seed=" + seed + "; " + random + ": " + e.getMessage(), e);
        }
    }
}
