/** Breaks a rule on purpose: has tests that never run. */
@NullMarked
package dev.keyleaf.gates.wrong.naming;

import org.jspecify.annotations.NullMarked;
