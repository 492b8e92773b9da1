package dev.keyleaf.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whatever a stranger sends, the answer is a problem that names the parameter. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"demo.posts=2000", "demo.users=100"})
class BadInputTest {
    private static final List<String> NOT_AN_ID = List.of(
            "0",
            "-1",
            "abc",
            "1.5",
            "1e3",
            "%2B5",
            "+5",
            "%205",
            "5%20",
            "%D9%A5",
            "",
            "007",
            "0x1F",
            "1_000",
            "NaN",
            "9223372036854775808",
            "1000000000000000000000000000000",
            "%00",
            "%FF",
            "1;drop",
            "null");
    private static final List<String> NOT_A_LIMIT =
            Stream.concat(NOT_AN_ID.stream(), Stream.of("101", "2147483648")).toList();

    private static final List<String> LISTS =
            List.of("/posts", "/posts/feed", "/users", "/users/by-id", "/users/any-way", "/users/any-way?offset=0");

    private final Demo demo;

    BadInputTest(@LocalServerPort int port) {
        this.demo = new Demo(port);
    }

    static Stream<List<String>> badParameters() {
        return Stream.of(
                        NOT_AN_ID.stream().map(value -> List.of("/posts", "author", value)),
                        Stream.of("", "a%00b", "%FF", "%ED%A0%80", "a".repeat(201))
                                .map(value -> List.of("/posts", "q", value)),
                        Stream.of("", "body", "id", "-title", "created_at,id", "CREATED_AT", "%00", "1;drop")
                                .map(value -> List.of("/posts", "sort", value)),
                        Stream.of("/posts", "/posts/feed", "/users/any-way")
                                .flatMap(path -> Stream.of("", "x", "5", "%00", "a".repeat(3000))
                                        .map(value -> List.of(path, "cursor", value))),
                        LISTS.stream()
                                .flatMap(path -> Stream.of("", "all", "EXACT", "1", "exact,none", "%00", "%FF")
                                        .map(value -> List.of(path, "count", value))),
                        Stream.of("", "x", "007", "1.5", "9223372036854775808", "%00")
                                .map(value -> List.of("/users/by-id", "after_id", value)),
                        LISTS.stream()
                                .flatMap(path -> NOT_A_LIMIT.stream().map(value -> List.of(path, "limit", value))),
                        Stream.of("/users", "/users/any-way")
                                .flatMap(path -> NOT_AN_ID.stream()
                                        .filter(value -> !value.equals("0"))
                                        .map(value -> List.of(path, "offset", value))))
                .flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("badParameters")
    void isRefusedByAProblemThatNamesTheParameter(List<String> bad) {
        String separator = bad.get(0).contains("?") ? "&" : "?";
        assertRefused(bad.get(0) + separator + bad.get(1) + "=" + bad.get(2), bad.get(1));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void isRefusedWhereAParameterIsRepeated(List<String> parameter) {
        String pair = parameter.get(1) + "=" + parameter.get(2);
        assertRefused(parameter.get(0) + "?" + pair + "&" + pair, parameter.get(1));
    }

    static Stream<List<String>> parameters() {
        return Stream.of(
                List.of("/posts", "author", "1"),
                List.of("/posts", "q", "a"),
                List.of("/posts", "sort", "title"),
                List.of("/posts", "limit", "5"),
                List.of("/posts", "count", "exact"),
                List.of("/users", "offset", "5"),
                List.of("/users/any-way", "offset", "5"),
                List.of("/users/any-way", "cursor", "x"),
                List.of("/users/by-id", "after_id", "5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/posts?limit=0&cursor=bogus&sort=body&count=all&offset=1  | limit,count,offset,sort,cursor",
                "/posts?limit=1000&cursor=5                                | limit,cursor",
                "/users?limit=0&offset=-1&count=all&cursor=x               | limit,offset,count,cursor",
                "/users/by-id?limit=x&after_id=y                           | limit,after_id",
                "/users/any-way?limit=0&cursor=x                           | limit,cursor",
                "/users/any-way?offset=0&cursor=x                          | offset",
                "/posts/export?checkpoint=0&cursor=x&limit=5               | checkpoint,limit,cursor",
            })
    void isRefusedWithAllThatIsWrong(String path, String parameters) {
        JsonNode errors = refused(path).get("errors");
        assertThat(errors.valueStream().map(error -> error.get("parameter").asString()))
                .as(errors.toString())
                .containsExactly(parameters.split(",", -1));
    }

    private void assertRefused(String path, String parameter) {
        JsonNode errors = refused(path).get("errors");
        assertThat(errors.valueStream().map(error -> error.get("parameter").asString()))
                .as(path)
                .containsExactly(parameter);
    }

    private JsonNode refused(String path) {
        HttpResponse<String> response = demo.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        return Demo.parse(response.body());
    }
}
