package dev.keyleaf.http;

import dev.keyleaf.CursorFault;
import dev.keyleaf.Violation;
import dev.keyleaf.Violation.InvalidCursor;
import dev.keyleaf.Violation.InvalidParameter;
import dev.keyleaf.Violation.LimitTooLarge;
import dev.keyleaf.Violation.OffsetTooDeep;
import dev.keyleaf.Violation.UnsupportedSort;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was wrong with a request, as RFC 9457 spells it.
 *
 * <p>The type is that of the violations where all are of one kind. Several kinds together are an
 * {@code invalid-parameter}, the kind that includes the others; each entry of {@code errors} says its own reason.
 *
 * @param base in front of the name of the type
 * @param violations what was wrong, at least one
 */
public record Problem(URI base, List<Violation> violations) {
    /** The status of the answer. */
    public static final int STATUS = 400;

    /** The type of the answer's body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The field with the type: {@link #base} and {@link ProblemType#slug}. */
    public static final String TYPE = "type";

    /** The field with the title of the type. */
    public static final String TITLE = "title";

    /** The field that repeats the status. */
    public static final String STATUS_FIELD = "status";

    /** The field with everything that is wrong, for a person to read; also of each error. */
    public static final String DETAIL = "detail";

    /** The field that says why a cursor cannot be used; of each error, what kind of mistake it is. */
    public static final String REASON = "reason";

    /** The field with one object for each violation. */
    public static final String ERRORS = "errors";

    /** The field of an error with the parameter that is wrong. */
    public static final String PARAMETER = "parameter";

    /** The field of an error with the values that are allowed, where they can be listed. */
    public static final String ALLOWED = "allowed";

    /** The field of an error with the highest number that is allowed. */
    public static final String MAXIMUM = "maximum";

    public Problem {
        violations = List.copyOf(violations);
    }

    /** The members of the JSON object; a map, because no naming strategy renames the keys of a map. */
    public Map<String, Object> body() {
        List<ProblemType> types =
                violations.stream().map(ProblemType::of).distinct().toList();
        ProblemType type = types.size() == 1 ? types.get(0) : ProblemType.INVALID_PARAMETER;
        var body = new LinkedHashMap<String, Object>();
        body.put(TYPE, base + type.slug());
        body.put(TITLE, type.title());
        body.put(STATUS_FIELD, STATUS);
        body.put(DETAIL, violations.stream().map(Violation::detail).collect(Collectors.joining("; ")));
        if (type == ProblemType.INVALID_CURSOR) {
            body.put(REASON, reason(violations.get(0)));
        }
        body.put(ERRORS, violations.stream().map(Problem::error).toList());
        return body;
    }

    /** All that the reason of a problem can be. */
    public static List<String> cursorReasons() {
        return Arrays.stream(CursorFault.values()).map(Problem::word).toList();
    }

    /** All that the reason of an error can be: the kinds of mistakes, and why a cursor cannot be used. */
    public static List<String> errorReasons() {
        Stream<String> kinds = Arrays.stream(ProblemType.values())
                .filter(type -> type != ProblemType.INVALID_CURSOR)
                .map(ProblemType::slug);
        return Stream.concat(kinds, cursorReasons().stream()).toList();
    }

    private static Map<String, Object> error(Violation violation) {
        var error = new LinkedHashMap<String, Object>();
        error.put(PARAMETER, violation.parameter());
        error.put(REASON, reason(violation));
        error.put(DETAIL, violation.detail());
        if (violation instanceof UnsupportedSort sort) {
            error.put(ALLOWED, sort.allowed());
        } else if (violation instanceof InvalidParameter parameter
                && !parameter.allowed().isEmpty()) {
            error.put(ALLOWED, parameter.allowed());
        } else if (violation instanceof LimitTooLarge limit) {
            error.put(MAXIMUM, limit.maximum());
        } else if (violation instanceof OffsetTooDeep offset) {
            error.put(MAXIMUM, offset.maximum());
        }
        return error;
    }

    /** Why a cursor cannot be used; the kind of any other violation. */
    private static String reason(Violation violation) {
        return violation instanceof InvalidCursor cursor
                ? word(cursor.reason())
                : ProblemType.of(violation).slug();
    }

    private static String word(CursorFault fault) {
        return fault.name().toLowerCase(Locale.ROOT);
    }
}
