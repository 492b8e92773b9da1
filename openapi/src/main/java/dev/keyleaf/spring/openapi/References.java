package dev.keyleaf.spring.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which schemas a document refers to, from its paths and onward. Read from its JSON, where no place can be missed. */
final class References {
    private References() {}

    static Set<String> of(OpenAPI document) {
        JsonNode json = Json31.mapper().valueToTree(document);
        return reached(json.path("paths"), json);
    }

    /** The names that are reached from some schemas of a document, themselves included. */
    static Set<String> from(List<String> names, OpenAPI document) {
        JsonNode json = Json31.mapper().valueToTree(document);
        var reached = new HashSet<String>();
        for (String name : names) {
            reached.add(name);
            reached.addAll(reached(json.at("/components/schemas/" + name), json));
        }
        return reached;
    }

    private static Set<String> reached(JsonNode from, JsonNode document) {
        var reached = new HashSet<String>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (String ref : open.pop().findValuesAsText("$ref")) {
                if (ref.startsWith(Schemas.PREFIX)) {
                    String name = ref.substring(Schemas.PREFIX.length());
                    if (reached.add(name)) {
                        open.push(document.path("components").path("schemas").path(name));
                    }
                }
            }
        }
        return reached;
    }
}
