/**
 * The SQL of a page, as text and parameters; nothing here runs it, so JDBC and reactive drivers share it.
 *
 * <p>Begin with {@link dev.keyleaf.sql.Dialect}: it writes a {@link dev.keyleaf.seek.SeekPlan}, which says which rows
 * follow a position, around the application's {@link dev.keyleaf.sql.SqlSelect}. {@code Dialects} lists the databases
 * with the parts that each has chosen; a new database begins there.
 */
@NullMarked
package dev.keyleaf.sql;

import org.jspecify.annotations.NullMarked;
