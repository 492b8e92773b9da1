/**
 * The law kit: what every adapter must do on every database, as tests, and a pager in memory that does it
 * ({@link dev.keyleaf.testkit.Subject#reference}).
 *
 * <p>Begin with {@link dev.keyleaf.testkit.PagerContract}. A test of an adapter subclasses it and opens a
 * {@link dev.keyleaf.testkit.Subject}: one table, and a pager over it. For the databases that Keyleaf knows the module
 * {@code keyleaf-testkit-databases} brings the table, so that an adapter only gives its
 * {@link dev.keyleaf.testkit.ItemPager}.
 *
 * <p>What a pager lacks it declares in {@link dev.keyleaf.testkit.ItemPager#lacking}, with the reason: the tests that
 * need it are skipped, and reports have the reason. A test never passes because something is missing.
 *
 * <p>The table is named {@link dev.keyleaf.testkit.Item#TABLE} and has one column for each component of
 * {@link dev.keyleaf.testkit.Item}. What a test lists is data, a {@link dev.keyleaf.testkit.ItemList}: its ordering goes
 * to the pager as it is, and its filters say themselves as SQL conditions with values.
 * {@link dev.keyleaf.testkit.Subject#all} is the truth that pages are measured against: one statement with one ORDER BY
 * and no paging code, for which {@link dev.keyleaf.testkit.ItemList#orderBy} and
 * {@link dev.keyleaf.testkit.ItemList#where} are made.
 *
 * <p>Random cases print their seed. {@code -Dkeyleaf.walks=5000} runs more of them, and {@code -Dkeyleaf.seed=42}
 * begins with that one.
 */
@NullMarked
package dev.keyleaf.testkit;

import org.jspecify.annotations.NullMarked;
