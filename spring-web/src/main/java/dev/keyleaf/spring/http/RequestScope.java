package dev.keyleaf.spring.http;

import dev.keyleaf.spring.web.CursorScope;
import dev.keyleaf.spring.web.ScopeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the cursors of a request are bound to besides their query: its endpoint, and what the application says.
 *
 * @param endpoint the pattern of the path rather than the path itself: one endpoint, however it is spelled
 * @param variables the values in the path by their names
 * @param request what the application's scopes see
 */
public record RequestScope(String endpoint, Map<?, ?> variables, ScopeRequest request) {
    String[] parts(List<CursorScope> scopes) {
        var parts = new ArrayList<String>();
        parts.add(endpoint);
        new TreeMap<>(variables).values().forEach(value -> parts.add(String.valueOf(value)));
        scopes.forEach(scope -> parts.add(part(scope)));
        return parts.toArray(String[]::new);
    }

    private String part(CursorScope scope) {
        String part = scope.of(request);
        if (part == null) {
            throw new IllegalStateException(
                    "a CursorScope must return a text, but " + scope.getClass().getName()
                            + " returned null: return \"\" for a request that has no such thing, or refuse the request");
        }
        return part;
    }
}
