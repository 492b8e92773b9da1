package dev.keyleaf.spring.web;

import dev.keyleaf.Violation;
import dev.keyleaf.Violation.InvalidCursor;
import dev.keyleaf.Violation.InvalidParameter;
import dev.keyleaf.Violation.LimitTooLarge;
import dev.keyleaf.Violation.OffsetTooDeep;
import dev.keyleaf.Violation.UnsupportedSort;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was wrong with a request, as RFC 9457 spells it.
 *
 * <p>The type is that of the violations where all are of one kind. Several kinds together are an
 * {@code invalid-parameter}, the kind that includes the others; each entry of {@code errors} says its own reason.
 *
 * @param base in front of the name of the type
 * @param violations what was wrong, at least one
 */
record Problem(URI base, List<Violation> violations) {
    /** The members of the JSON object; a map, because no naming strategy renames the keys of a map. */
    Map<String, Object> body(int status) {
        List<ProblemType> types =
                violations.stream().map(ProblemType::of).distinct().toList();
        ProblemType type = types.size() == 1 ? types.get(0) : ProblemType.INVALID_PARAMETER;
        var body = new LinkedHashMap<String, Object>();
        body.put("type", base + type.slug());
        body.put("title", type.title());
        body.put("status", status);
        body.put("detail", violations.stream().map(Violation::detail).collect(Collectors.joining("; ")));
        if (type == ProblemType.INVALID_CURSOR) {
            body.put("reason", reason(violations.get(0)));
        }
        body.put("errors", violations.stream().map(Problem::error).toList());
        return body;
    }

    private static Map<String, Object> error(Violation violation) {
        var error = new LinkedHashMap<String, Object>();
        error.put("parameter", violation.parameter());
        error.put("reason", reason(violation));
        error.put("detail", violation.detail());
        if (violation instanceof UnsupportedSort sort) {
            error.put("allowed", sort.allowed());
        } else if (violation instanceof InvalidParameter parameter
                && !parameter.allowed().isEmpty()) {
            error.put("allowed", parameter.allowed());
        } else if (violation instanceof LimitTooLarge limit) {
            error.put("maximum", limit.maximum());
        } else if (violation instanceof OffsetTooDeep offset) {
            error.put("maximum", offset.maximum());
        }
        return error;
    }

    /** Why a cursor cannot be used; the kind of any other violation. */
    private static String reason(Violation violation) {
        return violation instanceof InvalidCursor cursor
                ? cursor.reason().name().toLowerCase(Locale.ROOT)
                : ProblemType.of(violation).slug();
    }
}
