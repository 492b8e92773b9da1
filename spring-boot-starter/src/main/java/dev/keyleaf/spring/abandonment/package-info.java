/**
 * Clients that hang up before they are answered, in a servlet application: their statements do not run, or are stopped.
 *
 * <p>Begin with {@code KeyleafAbandonmentAutoConfiguration}. The servlet API does not tell whether a client is still
 * there; {@code ClientValve} asks Tomcat. Elsewhere {@code ListBound} keeps the requests of one list from
 * taking all connections and threads.
 */
@NullMarked
package dev.keyleaf.spring.abandonment;

import org.jspecify.annotations.NullMarked;
