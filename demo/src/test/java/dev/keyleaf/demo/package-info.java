/** Tests of the demo over HTTP, on a real PostgreSQL with a small data set. */
@NullMarked
package dev.keyleaf.demo;

import org.jspecify.annotations.NullMarked;
