package dev.keyleaf.demo;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.Violation;
import dev.keyleaf.Violation.InvalidParameter;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which posts a client wants.
 *
 * @param author the id of their author, at least 1
 * @param q a part of their title, 1 to {@value #MAX_LENGTH} characters, in upper or lower case
 */
record PostFilter(
        @Parameter(
                description = "The id of the author.",
                schema = @Schema(type = "integer", format = "int64", minimum = "1"))
        Optional<Long> author,

        @Parameter(
                description = "A part of the title, in upper or lower case.",
                schema = @Schema(type = "string", minLength = 1, maxLength = MAX_LENGTH))
        Optional<String> q) {
    static final int MAX_LENGTH = 200;

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");

    /** What stands for bytes that are no text. */
    private static final char REPLACEMENT = '\uFFFD';

    /**
     * Reads the filter from the query of a URL, without its question mark.
     *
     * @throws InvalidRequestException if a parameter is wrong: 400 with a problem that names it, as for paging
     */
    static PostFilter of(String query) {
        var violations = new ArrayList<Violation>();
        String author = read(query, "author", "a number from 1 to " + Long.MAX_VALUE, PostFilter::isId, violations);
        String q = read(query, "q", "a text of 1 to " + MAX_LENGTH + " characters", PostFilter::isText, violations);
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
        return new PostFilter(Optional.ofNullable(author).map(Long::valueOf), Optional.ofNullable(q));
    }

    private static @Nullable String read(
            String query, String name, String rule, Predicate<String> valid, List<Violation> violations) {
        List<String> values = values(query, name);
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            violations.add(new InvalidParameter(
                    name, name + " must be given once, but was given " + values.size() + " times"));
        } else if (!valid.test(values.get(0))) {
            violations.add(new InvalidParameter(name, name + " must be " + rule));
        } else {
            return values.get(0);
        }
        return null;
    }

    private static List<String> values(String query, String name) {
        var values = new ArrayList<String>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (decode(parts[0]).equals(name)) {
                values.add(parts.length == 1 ? "" : decode(parts[1]));
            }
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return String.valueOf(REPLACEMENT);
        }
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches() && (text.length() < 19 || text.compareTo(Long.toString(Long.MAX_VALUE)) <= 0);
    }

    /** PostgreSQL's text holds every character but U+0000. */
    private static boolean isText(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && text.indexOf('\0') < 0
                && text.indexOf(REPLACEMENT) < 0;
    }
}
