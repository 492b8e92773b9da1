package dev.keyleaf.gates.wrong.cycle.one;

import dev.keyleaf.gates.wrong.cycle.two.Two;

public record One(Two two) {}
