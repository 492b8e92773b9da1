/** The law kit's own tests: the reference keeps every law, and {@link PagerContractTest} breaks each of them. */
@NullMarked
package dev.keyleaf.testkit;

import org.jspecify.annotations.NullMarked;
