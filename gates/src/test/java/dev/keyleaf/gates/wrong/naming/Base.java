package dev.keyleaf.gates.wrong.naming;

import org.junit.jupiter.api.Test;

abstract class Base {
    @Test
    void neverRuns() {
        throw new AssertionError();
    }
}
