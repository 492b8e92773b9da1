/**
 * For applications that page by Spring Data already: its types made of Keyleaf's, and the other way round, so that one
 * list after the other can move. {@link dev.keyleaf.spring.data.SpringDataPages} has them all.
 */
@NullMarked
package dev.keyleaf.spring.data;

import org.jspecify.annotations.NullMarked;
