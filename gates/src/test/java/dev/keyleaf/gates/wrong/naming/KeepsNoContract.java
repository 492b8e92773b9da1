package dev.keyleaf.gates.wrong.naming;

final class KeepsNoContract extends ThingContract {}
