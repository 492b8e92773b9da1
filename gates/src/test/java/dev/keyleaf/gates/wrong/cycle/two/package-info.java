/** Breaks a rule on purpose: goes round with package one. */
@NullMarked
package dev.keyleaf.gates.wrong.cycle.two;

import org.jspecify.annotations.NullMarked;
