package dev.keyleaf.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * That a request cannot be answered now, as RFC 9457 spells it. The same request may succeed later.
 *
 * @param base in front of the name of the type
 * @param detail why, for a person to read, without values
 */
public record UnavailableProblem(URI base, String detail) {
    /** The status of the answer. */
    public static final int STATUS = 503;

    /** The header that says after how many seconds to try again. */
    public static final String RETRY_AFTER = "Retry-After";

    /** The name of the type. */
    public static final String SLUG = "unavailable";

    public UnavailableProblem {
        requireNonNull(base, "base");
        requireNonNull(detail, "detail");
    }

    /** The members of the JSON object; a map, because no naming strategy renames the keys of a map. */
    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put(Problem.TYPE, base + SLUG);
        body.put(Problem.TITLE, "Unavailable");
        body.put(Problem.STATUS_FIELD, STATUS);
        body.put(Problem.DETAIL, detail);
        return body;
    }
}
