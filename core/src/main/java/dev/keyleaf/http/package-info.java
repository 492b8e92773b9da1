/**
 * What lists look like over HTTP, without a framework: how parameters are read and refused, the headers of a page, the
 * names of fields, the problems of wrong requests. For adapters of HTTP stacks; applications do not need it.
 *
 * <p>Begin at {@link dev.keyleaf.http.Endpoint}, which says what one list allows and reads its requests.
 * {@link dev.keyleaf.http.PageHeaders}, {@link dev.keyleaf.http.PageField} and {@link dev.keyleaf.http.Problem} have the
 * answers. Each word of the contract is spelled here and nowhere else; JSON is written by the adapter.
 */
@NullMarked
package dev.keyleaf.http;

import org.jspecify.annotations.NullMarked;
