package dev.keyleaf.spring.web;

/**
 * Says for whom a list is shown: the tenant, the user, the version of the API. A bean of this type binds every opaque
 * cursor to what it says, so that a cursor handed from one to another is refused as a mismatch.
 *
 * <pre>{@code
 * @Bean
 * CursorScope tenant() {
 *     return request -> String.valueOf(request.attribute("tenant"));
 * }
 * }</pre>
 *
 * <p>Cursors are bound to their endpoint and the values in its path without it. Several beans bind to all that they
 * say, in their order. One bean serves every HTTP stack. It is no permission: the query must leave out what the caller may not see.
 */
@FunctionalInterface
public interface CursorScope {
    /**
     * The scope of a request; the same for a caller as long as its cursors must be good. Not null, may be empty.
     *
     * @param request the request that asks for a page
     */
    String of(ScopeRequest request);
}
