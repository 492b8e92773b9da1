package dev.keyleaf.client;

import dev.keyleaf.client.Attempts.RetryException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a server answers where an export was asked for. Whatever it says is shown in bounded length. */
final class Refusal {
    private static final int OK = 200;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;

    private static final Pattern NDJSON = Pattern.compile("(?i)application/(x-)?ndjson\\s*(;.*)?");

    private Refusal() {}

    static boolean isOne(HttpResponse<?> response) {
        return response.statusCode() != OK;
    }

    /**
     * What another status than 200 means.
     *
     * @param body its beginning
     * @return if it may work at another time
     * @throws ExportFailedException if it will not
     */
    static IOException of(HttpResponse<?> response, String body) {
        int status = response.statusCode();
        String message = "the server answered " + status + redirect(response) + said(body);
        boolean temporary = status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS || status / 100 == 5;
        if (!temporary) {
            throw new ExportFailedException(message, null);
        }
        return new RetryException(message, RetryAfter.of(response.headers(), Instant.now()));
    }

    /** @throws ExportFailedException if the content is not in the form that was asked for */
    static void checkContent(HttpHeaders headers) {
        // only one that says something else: not every server says it
        String type = headers.firstValue("Content-Type")
                .filter(value -> !value.isBlank())
                .orElse("application/x-ndjson");
        if (!NDJSON.matcher(type.strip()).matches()) {
            throw new ExportFailedException(
                    "the server answered with the content type " + Excerpt.of(type)
                            + ", but an export is application/x-ndjson",
                    null);
        }
        String coding = String.join(", ", headers.allValues("Content-Encoding"));
        if (!coding.isEmpty() && !coding.equalsIgnoreCase("identity")) {
            throw new ExportFailedException(
                    "the server answered with the content encoding " + Excerpt.of(coding)
                            + ", but none is read: do not ask for one",
                    null);
        }
    }

    /** Where it points to, without the query: a cursor may be in there. */
    private static String redirect(HttpResponse<?> response) {
        Optional<String> location = response.headers().firstValue("Location");
        if (response.statusCode() / 100 != 3 || location.isEmpty()) {
            return "";
        }
        String target = "an invalid address";
        try {
            URI uri = response.uri().resolve(location.get());
            if (uri.getHost() != null) {
                String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
                target = Excerpt.of(uri.getScheme() + "://" + uri.getHost() + port + uri.getPath());
            }
        } catch (IllegalArgumentException e) {
            // it is said that it is invalid
        }
        return " and points to " + target + "; redirects are followed only by a client that is set up to";
    }

    /** A problem's title and detail (RFC 9457), or else how the text begins. */
    private static String said(String body) {
        String text = Json.texts(body).map(Refusal::problem).orElse(body);
        String shown = Excerpt.of(text);
        return shown.isEmpty() ? "" : ": " + shown;
    }

    private static String problem(Map<String, String> members) {
        return Stream.of("title", "detail")
                .map(name -> members.getOrDefault(name, ""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(": "));
    }
}
