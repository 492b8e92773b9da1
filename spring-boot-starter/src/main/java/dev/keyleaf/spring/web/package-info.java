/**
 * Pages in Spring MVC: requests as arguments of a controller method, pages as what it returns.
 *
 * <p>A controller names {@link dev.keyleaf.KeysetRequest} or {@link dev.keyleaf.OffsetRequest}, and
 * {@link dev.keyleaf.spring.web.SortedBy} where the client chooses the ordering. Each step of a request is one file:
 * {@code Endpoint} (what a method declares), {@code RequestParser} (its parameters), {@code PageLinks} (the
 * {@code Link} header), {@code PageJson} (the body), {@code ProblemAdvice} (what was wrong). Begin with
 * {@code KeyleafWebAutoConfiguration}, which puts them together.
 *
 * <p>Only parameters of the URL count. A test with MockMvc gives them in the URI or by {@code queryParam}; what it
 * gives by {@code param} is taken for a form.
 */
@NullMarked
package dev.keyleaf.spring.web;

import org.jspecify.annotations.NullMarked;
