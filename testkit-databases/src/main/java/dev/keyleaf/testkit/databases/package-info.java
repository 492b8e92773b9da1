/**
 * Real databases for the tests of every adapter, and the table of the laws in each of them.
 *
 * <p>Begin with {@link dev.keyleaf.testkit.databases.DatabaseContract}: all laws for an adapter's pager on one
 * {@link dev.keyleaf.testkit.databases.Database}. The table is made, filled, changed and read through JDBC here, whatever
 * the adapter is made for; the adapter gives a pager and reads rows by an
 * {@link dev.keyleaf.testkit.databases.ItemReader}. A database is started when a test first asks for it, once in each JVM, and is reached by JDBC or, with the coordinates of its
 * {@link dev.keyleaf.testkit.databases.Server}, by any other driver.
 *
 * <p>A server that cannot run on a machine skips the tests that ask for it, with the reason; with {@code CI} in the
 * environment they fail, unless its archive is for another platform.
 */
@NullMarked
package dev.keyleaf.testkit.databases;

import org.jspecify.annotations.NullMarked;
