package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.spring.web.RawHttp.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** An application that sets every property. */
@WebTest
@TestPropertySource(
        properties = {
            "keyleaf.web.default-limit=3",
            "keyleaf.web.max-limit=30",
            "keyleaf.web.max-offset=300",
            "keyleaf.web.over-max-limit=clamp",
            "keyleaf.web.parameters.limit=page[size]",
            "keyleaf.web.parameters.offset=skip",
            "keyleaf.web.parameters.cursor=page[cursor]",
            "keyleaf.web.parameters.sort=order",
            "keyleaf.web.parameters.count=total",
            "keyleaf.web.counts=capped,none,capped",
            "keyleaf.web.count-cap=5",
            "keyleaf.web.count-timeout=70ms",
            "keyleaf.web.problem-base=https://example.com/problems/"
        })
class WebPropertiesTest {
    private RawHttp http;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new RawHttp(port);
    }

    @Test
    void readsTheParametersUnderTheirNames() {
        assertThat(http.get("/users?page%5Bsize%5D=7&skip=21").body())
                .endsWith("\"limit\":7,\"offset\":21,\"hasMore\":true}");
    }

    @Test
    void linksUnderTheNames() {
        Response response = http.get("/posts?page%5Bcursor%5D=X&order=title");

        assertThat(response.link("first")).contains("/posts?order=title");
        assertThat(response.link("next")).contains("/posts?page%5Bcursor%5D=NEXT&order=title");
    }

    @Test
    void takesTheDefaultLimit() {
        assertThat(http.get("/posts").json().path("limit").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "2147483648", "9223372036854775808", "1000000000000000000000000000000"})
    void clampsALimitOfAnySize(String limit) {
        assertThat(http.get("/posts?page%5Bsize%5D=" + limit)
                        .json()
                        .path("limit")
                        .asInt())
                .isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", ""})
    void clampsNothingThatIsNoLimit(String limit) {
        assertThat(http.get("/posts?page%5Bsize%5D=" + limit).status()).isEqualTo(400);
    }

    @Test
    void keepsTheLimitThatWasSentInLinks() {
        assertThat(http.get("/posts?page%5Bsize%5D=31").link("next"))
                .contains("/posts?page%5Bsize%5D=31&page%5Bcursor%5D=NEXT");
    }

    @Test
    void countsAsConfigured() {
        assertThat(http.get("/count").json().at("/items/0").asString())
                .isEqualTo("Count[mode=CAPPED, cap=5, budget=PT0.07S]");
        assertThat(http.get("/count?total=none").json().at("/items/0").asString())
                .startsWith("Count[mode=NONE,");
        assertThat(http.get("/count?total=auto").json().at("/errors/0").toString())
                .isEqualTo("{\"parameter\":\"total\",\"reason\":\"invalid-parameter\","
                        + "\"detail\":\"total must be one of capped, none, but was 'auto'\","
                        + "\"allowed\":[\"capped\",\"none\"]}");
    }

    @Test
    void refusesDeepOffsetsUnderTheBaseOfProblems() {
        var problem = http.get("/users?skip=301").json();

        assertThat(problem.path("type").asString()).isEqualTo("https://example.com/problems/offset-too-deep");
        assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo("skip");
    }
}
