/**
 * The law kit: what every adapter must do on every database, as tests, and a pager in memory that does it.
 *
 * <p>Begin with {@link dev.keyleaf.testkit.PagerContract}. An adapter's test subclasses it and opens a
 * {@link dev.keyleaf.testkit.Subject}, which runs the adapter against one table:
 *
 * <pre>{@code
 * class PostgreSqlContractTest extends PagerContract {
 *   @Override
 *   protected Subject open() {
 *     return new PostgreSqlSubject(dataSource);
 *   }
 * }
 * }</pre>
 *
 * <p>The table is named {@link dev.keyleaf.testkit.Item#TABLE} and has one column for each component of
 * {@link dev.keyleaf.testkit.Item}; its DDL is the adapter's. What a test lists is data, a
 * {@link dev.keyleaf.testkit.Listing}: its ordering goes to the pager as it is, and its filters say themselves as SQL
 * conditions with values. {@link dev.keyleaf.testkit.Subject#all} is the truth that pages are measured against: one
 * statement with one ORDER BY and no paging code, for which {@link dev.keyleaf.testkit.Listing#orderBy} and
 * {@link dev.keyleaf.testkit.Listing#where} are made.
 *
 * <p>Random cases print their seed. {@code -Dkeyleaf.walks=5000} runs more of them, and {@code -Dkeyleaf.seed=42}
 * begins with that one.
 */
@NullMarked
package dev.keyleaf.testkit;

import org.jspecify.annotations.NullMarked;
