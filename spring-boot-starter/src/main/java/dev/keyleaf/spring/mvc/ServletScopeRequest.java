package dev.keyleaf.spring.mvc;

import dev.keyleaf.spring.http.RequestScope;
import dev.keyleaf.spring.web.ScopeRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** A servlet request as scopes see it. */
record ServletScopeRequest(HttpServletRequest request) implements ScopeRequest {
    /** What the cursors of a request are bound to. */
    static RequestScope scope(HttpServletRequest request) {
        return new RequestScope(
                String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)),
                variables(request),
                new ServletScopeRequest(request));
    }

    private static Map<?, ?> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }

    @Override
    public @Nullable String principal() {
        Principal principal = request.getUserPrincipal();
        return principal == null ? null : principal.getName();
    }

    @Override
    public @Nullable String header(String name) {
        return request.getHeader(name);
    }

    @Override
    public @Nullable Object attribute(String name) {
        return request.getAttribute(name);
    }

    @Override
    public @Nullable String pathVariable(String name) {
        return variables(request).get(name) instanceof String value ? value : null;
    }

    @Override
    public String path() {
        return request.getRequestURI();
    }
}
