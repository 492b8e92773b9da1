package dev.keyleaf.gates.wrong.naming;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

abstract class ThingContract {
    @Nested
    class Law {
        @Test
        void neverRuns() {
            throw new AssertionError();
        }
    }

    @SuppressWarnings("ClassCanBeStatic")
    class Forgotten {
        @Test
        void neverRuns() {
            throw new AssertionError();
        }
    }
}
