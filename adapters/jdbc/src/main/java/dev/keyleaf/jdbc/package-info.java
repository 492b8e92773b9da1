/**
 * Pages over plain {@code java.sql}.
 *
 * <p>Begin with {@link dev.keyleaf.jdbc.JdbcPager}: it takes a {@link dev.keyleaf.sql.SqlQuery}, an
 * {@link dev.keyleaf.Ordering} and a request, and answers with a page.
 */
@NullMarked
package dev.keyleaf.jdbc;

import org.jspecify.annotations.NullMarked;
