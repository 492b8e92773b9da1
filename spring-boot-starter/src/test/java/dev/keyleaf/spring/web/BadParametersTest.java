package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.spring.web.RawHttp.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WebTest
class BadParametersTest {
    private RawHttp http;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new RawHttp(port);
    }

    /** Values that are no number for any numeric parameter; as a client spells them in a URL. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "-0",
                "abc",
                "1.5",
                "1.0",
                "1e3",
                "+5",
                "%2B5",
                "%205%20",
                "5%20",
                "5+",
                "%D9%A5",
                "%EF%BC%95",
                "",
                "007",
                "00",
                "0x10",
                "1_000",
                "1,000",
                "NaN",
                "null",
                "true",
                "5;",
                "5%00",
                "5%0d%0aX-Injected:%20yes",
                "%zz",
                "%",
                "5%",
                "--5",
                "%E2%88%925",
                "5'%20or%201=1",
                "-9223372036854775809"
            })
    void refusesWhatIsNotANumberInPlainDigits(String value) {
        assertRefused("/users?limit=" + value, "limit", "limit must be a whole number from 1 to 100 in plain digits");
        assertRefused("/posts?limit=" + value, "limit", "limit must be a whole number from 1 to 100 in plain digits");
        assertRefused(
                "/users?offset=" + value, "offset", "offset must be a whole number from 0 to 100000 in plain digits");
    }

    @Test
    void refusesALimitOfZero() {
        assertRefused(
                "/posts?limit=0", "limit", "limit must be a whole number from 1 to 100 in plain digits, but was '0'");
    }

    @Test
    void refusesTheOtherWayOfPaging() {
        assertRefused("/posts?offset=40", "offset", "offset does not page this list: use cursor");
        assertRefused("/users?cursor=abc", "cursor", "cursor does not page this list: use offset");
        assertRefused("/users/by-id?cursor=abc", "cursor", "cursor does not page this list: use after_id");
    }

    @Test
    void readsAnOffsetOfZero() {
        assertThat(http.get("/users?offset=0").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "101, limit-too-large",
        "2147483648, limit-too-large",
        "9223372036854775807, limit-too-large",
        "9223372036854775808, limit-too-large",
        "1000000000000000000000000000000, limit-too-large"
    })
    void refusesALimitOverTheMaximumOfAnySize(String value, String type) {
        JsonNode problem =
                assertRefused("/posts?limit=" + value, "limit", "limit must be at most 100, but was " + value);
        assertThat(problem.path("type").asString()).isEqualTo("urn:keyleaf:problem:" + type);
    }

    @ParameterizedTest
    @CsvSource({
        "100001, offset-too-deep",
        "2147483648, offset-too-deep",
        "9223372036854775807, offset-too-deep",
        "9223372036854775808, offset-too-deep",
        "1000000000000000000000000000000, offset-too-deep"
    })
    void refusesAnOffsetOverTheMaximumOfAnySize(String value, String type) {
        JsonNode problem =
                assertRefused("/users?offset=" + value, "offset", "offset must be at most 100000, but was " + value);
        assertThat(problem.path("type").asString()).isEqualTo("urn:keyleaf:problem:" + type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/posts?limit=5&limit=5",
                "/posts?limit=5&%6Cimit=5",
                "/users?limit&limit=",
                "/users?limit=5&x=1&limit=6"
            })
    void refusesARepeatedLimit(String target) {
        assertRefused(target, "limit", "limit must be given at most once, but was given 2 times");
    }

    @Test
    void refusesARepeatedOffset() {
        assertRefused(
                "/users?offset=0&offset=0&offset=0",
                "offset",
                "offset must be given at most once, but was given 3 times");
    }

    @Test
    void refusesARepeatedCursor() {
        JsonNode problem = assertRefused("/posts?cursor=a&cursor=a", "cursor", "cursor must be given at most once");
        assertThat(problem.path("type").asString()).isEqualTo("urn:keyleaf:problem:invalid-parameter");
    }

    @Test
    void refusesARepeatedSort() {
        assertRefused("/posts?sort=title&sort=title", "sort", "sort must be given at most once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/posts?cursor=", "/posts?cursor", "/posts?cursor&limit=5"})
    void refusesAnEmptyCursorAsMalformed(String target) {
        JsonNode problem = assertRefused(target, "cursor", "cursor is not a cursor of this service");
        assertThat(problem.path("type").asString()).isEqualTo("urn:keyleaf:problem:invalid-cursor");
        assertThat(problem.path("reason").asString()).isEqualTo("malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nope",
                "Title",
                "title%20",
                "+title",
                "title,title",
                "title%20desc",
                "%zz",
                "-title",
                "id;drop"
            })
    void refusesASortThatIsNotListed(String value) {
        JsonNode problem = assertRefused("/posts?sort=" + value, "sort", "sort must be one of -created_at, title");
        assertThat(problem.path("type").asString()).isEqualTo("urn:keyleaf:problem:unsupported-sort");
        assertThat(problem.at("/errors/0/allowed").toString()).isEqualTo("[\"-created_at\",\"title\"]");
    }

    @Test
    void reportsAllWrongParametersAtOnce() {
        Response response = http.get("/posts?limit=abc&sort=nope&cursor=");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo(
                        "{\"type\":\"urn:keyleaf:problem:invalid-parameter\",\"title\":\"Invalid parameter\",\"status\":400,"
                                + "\"detail\":\"limit must be a whole number from 1 to 100 in plain digits, but was 'abc'; "
                                + "cursor is not a cursor of this service: start again without it; "
                                + "sort must be one of -created_at, title, but was 'nope'\",\"errors\":["
                                + "{\"parameter\":\"limit\",\"reason\":\"invalid-parameter\",\"detail\":"
                                + "\"limit must be a whole number from 1 to 100 in plain digits, but was 'abc'\"},"
                                + "{\"parameter\":\"cursor\",\"reason\":\"malformed\",\"detail\":"
                                + "\"cursor is not a cursor of this service: start again without it\"},"
                                + "{\"parameter\":\"sort\",\"reason\":\"unsupported-sort\",\"detail\":"
                                + "\"sort must be one of -created_at, title, but was 'nope'\",\"allowed\":[\"-created_at\",\"title\"]}]}");
    }

    @Test
    void reportsAllWrongParametersAlsoWhereTheOrderingComesFirst() {
        JsonNode problem = http.get("/users/sorted?offset=-1&sort=nope&limit=0").json();

        assertThat(problem.path("errors").findValuesAsString("parameter")).containsExactly("limit", "offset", "sort");
    }

    @Test
    void namesTheMaximumOfALimit() {
        JsonNode problem = assertRefused("/few?limit=4", "limit", "limit must be at most 3, but was 4");
        assertThat(problem.at("/errors/0/maximum").asInt()).isEqualTo(3);
    }

    @Test
    void namesTheMaximumOfAnOffset() {
        JsonNode problem = assertRefused("/few?offset=10", "offset", "offset must be at most 9, but was 10");
        assertThat(problem.at("/errors/0/maximum").asInt()).isEqualTo(9);
    }

    @Test
    void shortensALongValueInItsAnswer() {
        JsonNode problem = http.get("/posts?limit=" + "x".repeat(5_000)).json();

        assertThat(problem.path("detail").asString()).endsWith("but was '" + "x".repeat(40) + "…'");
    }

    @Test
    void escapesControlCharactersInItsAnswer() {
        JsonNode problem = http.get("/posts?limit=%1b%5b31m%0a%E2%80%AE").json();

        assertThat(problem.path("detail").asString()).endsWith("but was '\\u001b[31m\\u000a\\u202e'");
    }

    @Test
    void doesNotReadParametersOfAFormBody() {
        Response response = http.send("POST", "/search", "limit=7", "Content-Type: application/x-www-form-urlencoded");

        assertThat(response.json().path("limit").asInt()).isEqualTo(20);
    }

    @Test
    void answersAProblemWhateverTheClientAccepts() {
        for (String accept : new String[] {"application/json", "text/csv", "*/*", "application/xml"}) {
            Response response = http.get("/posts?limit=0", "Accept: " + accept);

            assertThat(response.status()).as(accept).isEqualTo(400);
            assertThat(response.header("Content-Type")).as(accept).contains("application/problem+json");
        }
    }

    @Test
    void namesTheEndpointsOwnParameterWhereAPagerRefusesTheCursor() {
        JsonNode problem = assertRefused("/users/by-id?after_id=forged", "after_id", "after_id is not signed");

        assertThat(problem.path("reason").asString()).isEqualTo("signature");
        assertThat(problem.path("type").asString()).isEqualTo("urn:keyleaf:problem:invalid-cursor");
    }

    @Test
    void keepsTheNameThatTheApplicationGivesToACursorOfItsOwn() {
        assertRefused("/resume?resume=x", "resume", "resume ");
    }

    private JsonNode assertRefused(String target, String parameter, String detail) {
        Response response = http.get(target);
        assertThat(response.status()).as(target).isEqualTo(400);
        assertThat(response.header("Content-Type")).as(target).contains("application/problem+json");
        assertThat(response.header("X-Injected")).as(target).isEmpty();
        JsonNode problem = response.json();
        assertThat(problem.path("status").asInt()).as(target).isEqualTo(400);
        assertThat(problem.path("errors").size()).as(target).isEqualTo(1);
        JsonNode error = problem.path("errors").get(0);
        assertThat(error.path("parameter").asString()).as(target).isEqualTo(parameter);
        assertThat(error.path("detail").asString()).as(target).startsWith(detail);
        return problem;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/posts?x=", "/posts/feed?x=", "/users?x=", "/users/by-id?x=", "/posts?x&"})
    void refusesAQueryTooLongToBeRepeatedInLinks(String target) {
        Response response = http.get(target + "a".repeat(3_500));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().get("detail").asString())
                .contains("the URL must have at most 3000 characters besides its paging parameters")
                .doesNotContain("aaa");
    }

    @Test
    void leavesToTheContainerARequestLineThatIsNone() {
        assertThat(http.get("/posts?limit=1 2").status()).isEqualTo(400);
    }
}
