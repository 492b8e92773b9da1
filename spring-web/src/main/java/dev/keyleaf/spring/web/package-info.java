/**
 * What an application says about its pages in controllers: annotations, the scope of cursors, properties.
 *
 * <p>A controller names {@link dev.keyleaf.KeysetRequest} or {@link dev.keyleaf.OffsetRequest}, and
 * {@link dev.keyleaf.spring.web.SortedBy} where the client chooses the ordering.
 *
 * <p>Only parameters of the URL count. A test with MockMvc gives them in the URI or by {@code queryParam}; what it
 * gives by {@code param} is taken for a form.
 */
@NullMarked
package dev.keyleaf.spring.web;

import org.jspecify.annotations.NullMarked;
