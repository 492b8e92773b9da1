/** Breaks a rule on purpose: goes round with package two. */
@NullMarked
package dev.keyleaf.gates.wrong.cycle.one;

import org.jspecify.annotations.NullMarked;
