/**
 * The database of the demo: its own embedded PostgreSQL, or the one that {@code spring.datasource.url} names, with two
 * tables full of made-up data. Nothing here is needed to use Keyleaf.
 *
 * <p>Begin with {@link dev.keyleaf.demo.database.DatabaseConfiguration}. The tables are in the SQL files under
 * {@code resources/sql}.
 */
@NullMarked
package dev.keyleaf.demo.database;

import org.jspecify.annotations.NullMarked;
