/**
 * What a user of Keyleaf names in code: an {@link dev.keyleaf.Ordering}, a request ({@link dev.keyleaf.KeysetRequest}
 * or {@link dev.keyleaf.OffsetRequest}) and the {@link dev.keyleaf.Page} that answers it.
 *
 * <p>Begin with {@link dev.keyleaf.Ordering}: everything exact about a page follows from a total order. All types
 * here are immutable values without a dependency; the adapters (for example {@code keyleaf-jdbc}) run them.
 */
@NullMarked
package dev.keyleaf;

import org.jspecify.annotations.NullMarked;
