package dev.keyleaf.gates.wrong.naming;

abstract class NoTests {}
