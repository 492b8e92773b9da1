/**
 * The SQL of a page, as text and parameters; nothing here runs it, so JDBC and reactive drivers share it.
 *
 * <p>Begin with {@link dev.keyleaf.seek.SeekPlan}, the heart: it says which rows follow a position, as disjoint ranges
 * in page order, without a word of SQL. A {@link dev.keyleaf.sql.Dialect} renders the plan around the application's
 * {@link dev.keyleaf.sql.SqlSelect}.
 */
@NullMarked
package dev.keyleaf.sql;

import org.jspecify.annotations.NullMarked;
