package dev.keyleaf.gates.wrong.internal;

record Thing(int number) {}
