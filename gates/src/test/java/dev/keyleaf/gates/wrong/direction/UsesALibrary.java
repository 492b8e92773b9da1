package dev.keyleaf.gates.wrong.direction;

import org.assertj.core.api.Assertions;

record UsesALibrary(int number) {
    UsesALibrary {
        Assertions.assertThat(number).isPositive();
    }
}
