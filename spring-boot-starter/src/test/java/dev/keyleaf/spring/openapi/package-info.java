/** What stands in the document of an application whose lists are of every kind. */
@NullMarked
package dev.keyleaf.spring.openapi;

import org.jspecify.annotations.NullMarked;
