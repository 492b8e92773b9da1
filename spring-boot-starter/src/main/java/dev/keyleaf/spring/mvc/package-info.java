/**
 * Pages and exports in Spring MVC. Begin with {@code KeyleafMvcAutoConfiguration}, which puts together what concerns
 * pages: {@code PageArgumentResolver} reads requests, {@code PageResponseAdvice} adds headers. Exports are put together
 * in {@code KeyleafMvcExportAutoConfiguration}: {@code ExportConverter} serves them, and {@code AbortFilter} is how a
 * response is cut so that its client notices.
 */
@NullMarked
package dev.keyleaf.spring.mvc;

import org.jspecify.annotations.NullMarked;
