package dev.keyleaf.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What the cursors of a request are bound to beside their query: its endpoint, and what the application says.
 *
 * @param application the application's scopes, in their order
 */
record Scopes(List<CursorScope> application) {
    /** The pattern of the path and the values in it, rather than the path itself: one endpoint, however spelled. */
    String[] of(HttpServletRequest request) {
        var parts = new ArrayList<String>();
        parts.add(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            new TreeMap<>(variables).values().forEach(value -> parts.add(String.valueOf(value)));
        }
        for (CursorScope scope : application) {
            parts.add(scope.of(request));
        }
        return parts.toArray(String[]::new);
    }
}
