package dev.keyleaf.spring.openapi;

import dev.keyleaf.http.Endpoint;
import dev.keyleaf.http.PageField;
import dev.keyleaf.spring.json.PageNames;
import io.swagger.v3.oas.models.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How to walk a list, in the words of the two generators that read it from the document: Speakeasy and Fern. Others
 * ignore the fields.
 */
final class PaginationHints {
    private PaginationHints() {}

    static void add(Operation operation, Endpoint endpoint, PageNames names) {
        String limit = endpoint.names().limit();
        String items = names.items();
        Map<String, Object> speakeasy = new LinkedHashMap<>();
        Map<String, Object> fern = new LinkedHashMap<>();
        if (endpoint.kind().takesCursor()) {
            String cursor = endpoint.names().cursor();
            String next = names.field(PageField.NEXT_CURSOR);
            speakeasy.put("type", "cursor");
            speakeasy.put("inputs", List.of(input(cursor, "cursor"), input(limit, "limit")));
            speakeasy.put("outputs", Map.of("nextCursor", "$." + next));
            fern.put("cursor", "$request." + cursor);
            fern.put("next_cursor", "$response." + next);
        } else {
            String offset = endpoint.names().offset();
            speakeasy.put("type", "offsetLimit");
            boolean isNumbered = endpoint.firstPage() != null;
            speakeasy.put("inputs", List.of(input(offset, isNumbered ? "page" : "offset"), input(limit, "limit")));
            speakeasy.put("outputs", Map.of("results", "$." + items));
            fern.put("offset", "$request." + offset);
            if (!isNumbered) {
                fern.put("step", "$request." + limit); // else it takes an offset for the number of a page
            }
            fern.put("has-next-page", "$response." + names.field(PageField.HAS_MORE));
        }
        fern.put("results", "$response." + items);
        operation.addExtension("x-speakeasy-pagination", speakeasy);
        operation.addExtension("x-fern-pagination", fern);
    }

    private static Map<String, Object> input(String name, String type) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("name", name);
        input.put("in", "parameters");
        input.put("type", type);
        return input;
    }
}
