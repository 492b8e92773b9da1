/** Spring WebFlux, by which Keyleaf does not serve pages: an application that expects it does not start. */
@NullMarked
package dev.keyleaf.spring.flux;

import org.jspecify.annotations.NullMarked;
