/** Breaks a rule on purpose: writes past the application's logging. */
@NullMarked
package dev.keyleaf.gates.wrong.stack;

import org.jspecify.annotations.NullMarked;
