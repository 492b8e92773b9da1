package dev.keyleaf.gates.wrong.cycle.two;

import dev.keyleaf.gates.wrong.cycle.one.One;

public record Two(One one) {}
