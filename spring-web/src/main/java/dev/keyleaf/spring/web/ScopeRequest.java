package dev.keyleaf.spring.web;

import org.jspecify.annotations.Nullable;

/** What a {@link CursorScope} sees of a request, whatever stack serves it. */
public interface ScopeRequest {
    /** The name of the user who was authenticated; null if none was. */
    @Nullable
    String principal();

    /**
     * The first value of a header; null if the request has no such header. Anyone can send any header: rely on one only
     * if what stands in front of the application sets it.
     */
    @Nullable
    String header(String name);

    /** An attribute that the application, such as one of its filters, has set on the request; null if there is none. */
    @Nullable
    Object attribute(String name);

    /** The value of a variable in the path of the endpoint, decoded; null if its path has no such variable. */
    @Nullable
    String pathVariable(String name);

    /** The path of the request as it was sent, without the query. */
    String path();
}
