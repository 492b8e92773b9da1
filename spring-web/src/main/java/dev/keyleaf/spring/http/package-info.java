/**
 * Pages and exports of Spring controllers, as far as Spring MVC and Spring WebFlux have them in common; only MVC serves
 * them so far. For auto-configurations of HTTP stacks; applications do not need it.
 *
 * <p>{@link dev.keyleaf.spring.http.Endpoints} reads what controller methods declare,
 * {@link dev.keyleaf.spring.http.PageArguments} makes their arguments, {@link dev.keyleaf.spring.http.ExportLines} writes
 * the lines of exports, and {@link dev.keyleaf.spring.http.ProblemAdvice} answers wrong requests. What is read and
 * written is decided in {@link dev.keyleaf.http}.
 */
@NullMarked
package dev.keyleaf.spring.http;

import org.jspecify.annotations.NullMarked;
