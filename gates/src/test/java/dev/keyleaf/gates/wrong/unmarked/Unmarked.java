package dev.keyleaf.gates.wrong.unmarked;

record Unmarked(int number) {}
