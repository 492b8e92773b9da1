/** Breaks a rule on purpose: uses what it must not. */
@NullMarked
package dev.keyleaf.gates.wrong.direction;

import org.jspecify.annotations.NullMarked;
