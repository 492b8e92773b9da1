package dev.keyleaf.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statuses and headers of a server at fault. */
class FaultyAnswerTest extends ServerFixture {
    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204, 206, 300, 304, 400, 401, 403, 404, 406, 410, 418, 451, 600, 999})
    void doesNotTryAgainWhatIsFinal(int status) {
        server.always(exchange -> exchange.head(status + " No", "Content-Length: 0"));

        assertFailure(reader).withMessage("the server answered " + status);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void triesAgainWhatMayPass(int status) throws IOException {
        server.answer(status).answer(status);

        assertThat(read(reader)).isEqualTo(server.rows());
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503})
    void givesUpOnWhatDoesNotPass(int status) {
        server.always(exchange -> exchange.head(status + " No").text("refused"));

        assertFailure(reader)
                .withMessage("the export broke off 3 times without coming to its next checkpoint: the server answered "
                        + status + ": refused");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void saysAProblemsTitleAndDetail() {
        server.always(exchange -> exchange.head("400 Bad Request", "Content-Type: application/problem+json")
                .text("""
                        {"type":"urn:x","title":"Invalid \\u0070arameters","status":400,
                         "errors":[{"detail":"not this one"}],"detail":"sort must be one of\\nid, -id"}"""));

        assertFailure(reader).withMessage("the server answered 400: Invalid parameters: sort must be one of id, -id");
    }

    @Test
    void showsARefusalInBoundedLengthAndOneLine() {
        server.always(
                exchange -> exchange.head("403 Forbidden").text("\u001b[31mgo\r\naway\u202e" + "!".repeat(20_000)));

        assertFailure(reader).withMessageMatching("the server answered 403: \\[31mgo away !{200,300}…");
    }

    @Test
    void showsWhatCameOfARefusalThatIsNotWhole() {
        server.always(exchange -> {
            exchange.head("404 Not Found", "Content-Length: 1000").text("no such");
            exchange.hang();
        });

        assertFailure(impatient).withMessage("the server answered 404: no such");
    }

    @Test
    void readsARefusalWithoutEndNoFurtherThanItShowsOne() {
        server.always(exchange -> exchange.head("404 Not Found").endless("no "));

        assertFailure(reader).withMessageStartingWith("the server answered 404: no no no");
    }

    @Test
    void doesNotFollowRedirectsAndSaysWhereTheyPoint() {
        server.always(exchange -> exchange.head(
                "302 Found", "Location: http://other.example:81/moved?cursor=secret", "Content-Length: 0"));

        assertFailure(reader)
                .withMessage(
                        "the server answered 302 and points to http://other.example:81/moved; redirects are followed "
                                + "only by a client that is set up to");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[", "::", "mailto:x", "http:///path"})
    void doesNotFollowRedirectsToNowhere(String location) {
        server.always(
                exchange -> exchange.head("307 Temporary Redirect", "Location: " + location, "Content-Length: 0"));

        assertFailure(reader).withMessageStartingWith("the server answered 307 and points to an invalid address; ");
    }

    @Test
    void endsACircleOfRedirectsAlsoWithAClientThatFollowsThem() {
        server.always(exchange -> exchange.head("302 Found", "Location: " + exchange.target(), "Content-Length: 0"));
        HttpClient following =
                HttpClient.newBuilder().followRedirects(Redirect.ALWAYS).build();

        assertFailure(reader.withClient(following)).withMessageStartingWith("the server answered 302 and points to ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html; charset=utf-8",
                "application/json",
                "application/problem+json",
                "nonsense",
                "application/x-ndjson-not"
            })
    void refusesAnotherContentType(String type) {
        server.always(
                exchange -> exchange.head("200 OK", "Content-Type: " + type).text(exchange.body()));

        assertFailure(reader)
                .withMessage("the server answered with the content type " + type
                        + ", but an export is application/x-ndjson");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-None: 1",
                "Content-Type: Application/X-NDJSON;charset=UTF-8",
                "Content-Type: application/ndjson"
            })
    void readsWithTheRightContentTypeOrNone(String header) {
        server.always(exchange -> exchange.head("200 OK", header).text(exchange.body()));

        assertThat(read(reader)).isEqualTo(server.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "br", "identity, gzip"})
    void refusesWhatIsCompressed(String coding) {
        server.always(exchange -> exchange.head("200 OK", Exchange.NDJSON, "Content-Encoding: " + coding)
                .text(exchange.body()));

        assertFailure(reader)
                .withMessage("the server answered with the content encoding " + coding
                        + ", but none is read: do not ask for one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "01"})
    void waitsAsLongAsTheServerAsks(String seconds) {
        server.answer(503, "Retry-After: " + seconds);
        long before = System.nanoTime();

        assertThat(read(reader)).isEqualTo(server.rows());
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(Long.parseLong(seconds)));
    }

    @Test
    void waitsUntilTheDateTheServerSays() {
        ZonedDateTime until = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2).withNano(0);
        server.answer(429, "Retry-After: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(until));

        assertThat(read(reader)).isEqualTo(server.rows());
        assertThat(ZonedDateTime.now(ZoneOffset.UTC)).isAfterOrEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "61                            | 61 s",
                "3000000000                    | 3000000000 s",
                "99999999999999999999999999999 | 999999999999 s",
                "Fri, 31 Dec 9999 23:59:59 GMT | 2"
            })
    void endsWhereTheServerAsksForMoreThanTheLongestWait(String value, String said) {
        server.always(
                exchange -> exchange.head("503 No", "Retry-After: " + value).text("later"));

        assertFailure(reader)
                .withMessageStartingWith("the server answered 503: later; it asked to wait for " + said)
                .withMessageEndingWith(" s (Retry-After), but the longest wait is 60000 ms");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void endsWhereTheServerAsksForMoreThanTheCallerAllows() {
        server.answer(503, "Retry-After: 1");

        assertFailure(reader.withMaxRetryAfter(Duration.ofMillis(999)))
                .withMessageContaining("but the longest wait is 999 ms");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "soon",
                "1.5",
                "",
                "0x10",
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Mon, 06 Nov 1994 08:49:37 GMT",
                "٣"
            })
    void doesNotWaitForATimeThatIsNoneOrHasPassed(String value) {
        server.answer(503, "Retry-After: " + value);

        assertThat(read(reader)).isEqualTo(server.rows());
    }

    @Test
    void doesNotBeginAWaitThatTheWholeTimeIsTooShortFor() {
        server.always(exchange -> exchange.head("503 No", "Retry-After: 50").text(""));

        assertFailure(reader.withMaxDuration(Duration.ofSeconds(20)))
                .withMessage("the server did not come to the end of the export within 20000 ms");
        assertThat(server.requests()).hasSize(1);
    }
}
