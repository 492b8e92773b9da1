package dev.keyleaf.gates.wrong.naming;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksNothing {
    @ParameterizedTest
    @ValueSource(ints = 1)
    void neverRuns(int number) {
        throw new AssertionError(number);
    }
}
