/**
 * The rules of the house over the compiled classes of all modules.
 *
 * <p>Begin with {@link dev.keyleaf.gates.House}, which says what each module may use; {@link dev.keyleaf.gates.Rules}
 * has the rules, and {@code RulesTest} shows that each of them catches a class of package {@code wrong} that breaks it.
 */
@NullMarked
package dev.keyleaf.gates;

import org.jspecify.annotations.NullMarked;
