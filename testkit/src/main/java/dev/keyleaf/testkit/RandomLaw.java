package dev.keyleaf.testkit;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

abstract class RandomLaw extends Law {
    private final LongSupplier cases;

    RandomLaw(Supplier<Subject> opener, LongSupplier cases) {
        super(opener);
        this.cases = cases;
    }

    @TestFactory
    Stream<DynamicTest> holdsInRandomCases() {
        long first = Long.getLong("keyleaf.seed", 1);
        return LongStream.range(first, first + cases.getAsLong())
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
