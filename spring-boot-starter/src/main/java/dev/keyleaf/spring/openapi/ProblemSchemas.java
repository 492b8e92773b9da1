package dev.keyleaf.spring.openapi;

import dev.keyleaf.CursorFault;
import dev.keyleaf.spring.web.ProblemType;
import io.swagger.v3.oas.models.media.Schema;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The problems that wrong parameters of paging are answered by.
 *
 * @param base in front of the names of types
 * @param schemas makes the schemas
 */
@SuppressWarnings("rawtypes") // swagger's own maps hold raw schemas
record ProblemSchemas(URI base, Schemas schemas) {
    static final String PROBLEM = "PagingProblem";
    private static final String ERROR = "PagingError";
    private static final String REASON = "PagingErrorReason";
    private static final String FAULT = "CursorFault";

    static final List<String> NAMES = List.of(PROBLEM, ERROR, REASON, FAULT);

    Map<String, Schema<?>> all() {
        Map<String, Schema<?>> all = new LinkedHashMap<>();
        all.put(PROBLEM, problem());
        all.put(ERROR, error());
        all.put(REASON, schemas.oneOf(reasons()).description("The kind of mistake, or why a cursor cannot be used."));
        all.put(FAULT, schemas.oneOf(faults()).description("Why a cursor cannot be used."));
        return all;
    }

    private Schema<?> problem() {
        var properties = new LinkedHashMap<String, Schema>();
        properties.put(
                "type",
                schemas.oneOf(Arrays.stream(ProblemType.values())
                        .map(type -> base + type.slug())
                        .toList()));
        properties.put("title", schemas.of("string"));
        properties.put("status", schemas.integer("int32", 400));
        properties.put("detail", schemas.of("string").description("Everything that is wrong, for a person to read."));
        properties.put("reason", Schemas.ref(FAULT));
        Schema<?> errors = schemas.arrayOf(Schemas.ref(ERROR)).description("Everything that is wrong.");
        errors.setMinItems(1);
        properties.put("errors", errors);
        return schemas.object(properties, List.of("type", "title", "status", "detail", "errors"))
                .description("What was wrong with a request (RFC 9457).");
    }

    private Schema<?> error() {
        var properties = new LinkedHashMap<String, Schema>();
        properties.put("parameter", schemas.of("string").description("The parameter that is wrong."));
        properties.put("reason", Schemas.ref(REASON));
        properties.put("detail", schemas.of("string").description("The rule, for a person to read."));
        properties.put("allowed", schemas.arrayOf(schemas.of("string")).description("The values that are allowed."));
        properties.put("maximum", schemas.integer("int64", 0).description("The highest number that is allowed."));
        return schemas.object(properties, List.of("parameter", "reason", "detail"));
    }

    private static List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        for (ProblemType type : ProblemType.values()) {
            if (type != ProblemType.INVALID_CURSOR) {
                reasons.add(type.slug());
            }
        }
        reasons.addAll(faults());
        return reasons;
    }

    private static List<String> faults() {
        return Arrays.stream(CursorFault.values())
                .map(fault -> fault.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
