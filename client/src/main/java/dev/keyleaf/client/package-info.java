/**
 * Reads what Keyleaf serves, from a Java program that needs nothing but the JDK.
 *
 * <p>Begin with {@link dev.keyleaf.client.ExportReader}, which reads an export to its verified end.
 */
@NullMarked
package dev.keyleaf.client;

import org.jspecify.annotations.NullMarked;
