/** Breaks a rule on purpose: has a name that says nothing. */
@NullMarked
package dev.keyleaf.gates.wrong.internal;

import org.jspecify.annotations.NullMarked;
