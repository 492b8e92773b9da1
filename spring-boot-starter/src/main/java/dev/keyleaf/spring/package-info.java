/**
 * Keyleaf in a Spring Boot application: the keys that sign cursors and the pager over the application's data source.
 *
 * <p>Begin with {@code KeyleafCursorAutoConfiguration} for the keys and {@code KeyleafJdbcAutoConfiguration} for the
 * pager; what belongs to controllers is in {@link dev.keyleaf.spring.web}.
 */
@NullMarked
package dev.keyleaf.spring;

import org.jspecify.annotations.NullMarked;
