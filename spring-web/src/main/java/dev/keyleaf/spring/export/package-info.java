/**
 * Exports: all rows of a list as newline-delimited JSON, in constant memory, never silently cut, resumable.
 *
 * <p>A controller method takes an {@link dev.keyleaf.spring.export.ExportRequest} and returns an
 * {@link dev.keyleaf.spring.export.Export}.
 */
@NullMarked
package dev.keyleaf.spring.export;

import org.jspecify.annotations.NullMarked;
