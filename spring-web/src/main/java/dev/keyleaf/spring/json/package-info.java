/**
 * Pages as JSON by Jackson 3, written and read. Begin at {@link dev.keyleaf.spring.json.PageJson}: Spring Boot gives it to
 * its mapper, and a client in Java adds it to its own.
 */
@NullMarked
package dev.keyleaf.spring.json;

import org.jspecify.annotations.NullMarked;
