package dev.keyleaf.spring.openapi;

import dev.keyleaf.http.Problem;
import dev.keyleaf.http.ProblemType;
import io.swagger.v3.oas.models.media.Schema;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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
        all.put(
                REASON,
                schemas.oneOf(Problem.errorReasons())
                        .description("The kind of mistake, or why a cursor cannot be used."));
        all.put(FAULT, schemas.oneOf(Problem.cursorReasons()).description("Why a cursor cannot be used."));
        return all;
    }

    private Schema<?> problem() {
        var properties = new LinkedHashMap<String, Schema>();
        properties.put(
                Problem.TYPE,
                schemas.oneOf(Arrays.stream(ProblemType.values())
                        .map(type -> base + type.slug())
                        .toList()));
        properties.put(Problem.TITLE, schemas.of("string"));
        properties.put(Problem.STATUS_FIELD, schemas.integer("int32", Problem.STATUS));
        properties.put(
                Problem.DETAIL, schemas.of("string").description("Everything that is wrong, for a person to read."));
        properties.put(Problem.REASON, Schemas.ref(FAULT));
        Schema<?> errors = schemas.arrayOf(Schemas.ref(ERROR)).description("Everything that is wrong.");
        errors.setMinItems(1);
        properties.put(Problem.ERRORS, errors);
        return schemas.object(
                        properties,
                        List.of(Problem.TYPE, Problem.TITLE, Problem.STATUS_FIELD, Problem.DETAIL, Problem.ERRORS))
                .description("What was wrong with a request (RFC 9457).");
    }

    private Schema<?> error() {
        var properties = new LinkedHashMap<String, Schema>();
        properties.put(Problem.PARAMETER, schemas.of("string").description("The parameter that is wrong."));
        properties.put(Problem.REASON, Schemas.ref(REASON));
        properties.put(Problem.DETAIL, schemas.of("string").description("The rule, for a person to read."));
        properties.put(
                Problem.ALLOWED, schemas.arrayOf(schemas.of("string")).description("The values that are allowed."));
        properties.put(Problem.MAXIMUM, schemas.integer("int64", 0).description("The highest number that is allowed."));
        return schemas.object(properties, List.of(Problem.PARAMETER, Problem.REASON, Problem.DETAIL));
    }
}
