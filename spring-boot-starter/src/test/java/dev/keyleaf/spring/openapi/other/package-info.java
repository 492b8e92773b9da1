/** Has a type of a name that another package has too. */
@NullMarked
package dev.keyleaf.spring.openapi.other;

import org.jspecify.annotations.NullMarked;
