/**
 * The flow of a page for engines that speak SQL, without a driver. Begin at {@link dev.keyleaf.paging.Paging}: it gives
 * the {@link dev.keyleaf.paging.Step steps} of a page, each of which says what to ask the database next and what follows
 * from the answer. Running them is the work of an adapter, its shell. {@code Servers} finds the dialect of a database,
 * {@link dev.keyleaf.paging.KeysetFlow} and {@code OffsetFlow} read pages, and {@code Totals} counts.
 *
 * <p>For those who write adapters; applications use a pager of an adapter.
 */
@NullMarked
package dev.keyleaf.paging;

import org.jspecify.annotations.NullMarked;
