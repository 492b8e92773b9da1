/**
 * Pages in the OpenAPI document that springdoc makes, where an application uses springdoc.
 *
 * <p>Begin with {@code KeyleafOpenApiAutoConfiguration}. {@code PageConverter} describes the body of a page,
 * {@code PageOperations} its parameters, headers and problems, {@code PageDocument} what endpoints share, and
 * {@code ItemSchemas} makes the application's own items say what Jackson writes and what can be null.
 * The types of swagger-core are Jackson 2 inside and stay in this package.
 */
@NullMarked
package dev.keyleaf.spring.openapi;

import org.jspecify.annotations.NullMarked;
