package dev.keyleaf.demo;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The demo's OpenAPI document, to hold answers against: also a property that it does not name is a mistake. */
final class ApiDocument {
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> known = new ConcurrentHashMap<>();

    ApiDocument(String json) {
        document = (ObjectNode) JSON.readTree(json);
        for (JsonNode schema : document.at("/components/schemas")) {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
    }

    /** What is wrong with an answer to GET; empty if it is as described. */
    List<String> errors(String path, int status, String mediaType, String body) {
        return known
                .computeIfAbsent(path + status + mediaType, key -> schema(path, status, mediaType))
                .validate(JSON.readTree(body))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private Schema schema(String path, int status, String mediaType) {
        JsonNode described = document.path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path(Integer.toString(status))
                .path("content")
                .path(mediaType)
                .path("schema");
        if (described.isMissingNode()) {
            throw new AssertionError(path + " is not described to answer " + status + " with " + mediaType);
        }
        ObjectNode schema = JSON.createObjectNode();
        schema.set("allOf", JSON.createArrayNode().add(described));
        schema.set("components", document.path("components"));
        return registry.getSchema(schema);
    }
}
