/**
 * Keyleaf in a Spring Boot application: the keys that sign cursors, the pager over the application's data source, pages
 * as JSON, and what pages need whichever HTTP stack serves them.
 *
 * <p>Begin with {@code KeyleafCursorAutoConfiguration} for the keys, {@code KeyleafJdbcAutoConfiguration} for the pager
 * and {@code KeyleafWebAutoConfiguration} for controllers; {@link dev.keyleaf.spring.mvc} serves them by Spring MVC.
 */
@NullMarked
package dev.keyleaf.spring;

import org.jspecify.annotations.NullMarked;
