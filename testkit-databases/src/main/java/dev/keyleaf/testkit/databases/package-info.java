/**
 * Real databases for the tests of every adapter. Begin with {@link dev.keyleaf.testkit.databases.Database}: each is
 * started when a test first asks for it, once in each JVM, and is reached by JDBC or, with the coordinates of its
 * {@link dev.keyleaf.testkit.databases.Server}, by any other driver.
 *
 * <p>A server that cannot run on a machine skips the tests that ask for it, with the reason; with {@code CI} in the
 * environment they fail, unless its archive is for another platform.
 */
@NullMarked
package dev.keyleaf.testkit.databases;

import org.jspecify.annotations.NullMarked;
