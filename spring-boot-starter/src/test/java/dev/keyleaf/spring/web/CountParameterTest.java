package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.spring.web.RawHttp.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a client may ask of the whole list's size, and what becomes of anything else. */
@WebTest
class CountParameterTest {
    private RawHttp http;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new RawHttp(port);
    }

    @ParameterizedTest
    @CsvSource({"none, NONE", "capped, CAPPED", "estimate, ESTIMATE", "auto, AUTO"})
    void countsAsAsked(String count, String mode) {
        assertThat(asked("/count?count=" + count)).isEqualTo("Count[mode=" + mode + ", cap=10000, budget=PT2S]");
        assertThat(asked("/count?offset=0&count=" + count))
                .isEqualTo("Count[mode=" + mode + ", cap=10000, budget=PT2S]");
    }

    @Test
    void countsNothingUnlessAsked() {
        assertThat(asked("/count")).startsWith("Count[mode=NONE,");
    }

    @Test
    void countsAsTheEndpointSays() {
        assertThat(asked("/count-here")).isEqualTo("Count[mode=EXACT, cap=7, budget=PT0.03S]");
        assertThat(asked("/count-here?count=none")).isEqualTo("Count[mode=NONE, cap=7, budget=PT0.03S]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "exact", "NONE", "all", "1", "none,auto", "%20none", "none%00", "%zz"})
    void refusesACountThatIsNotAllowed(String count) {
        Response response = http.get("/count?count=" + count);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().path("type").asString()).isEqualTo("urn:keyleaf:problem:invalid-parameter");
        assertThat(response.json().at("/errors/0/parameter").asString()).isEqualTo("count");
        assertThat(response.json().at("/errors/0/detail").asString())
                .startsWith("count must be one of none, capped, estimate, auto, but was '");
        assertThat(response.json().at("/errors/0/allowed").toString())
                .isEqualTo("[\"none\",\"capped\",\"estimate\",\"auto\"]");
    }

    @Test
    void refusesACountThatThisEndpointDoesNotAllow() {
        assertThat(http.get("/count-here?count=auto").json().path("detail").asString())
                .isEqualTo("count must be one of exact, none, but was 'auto'");
    }

    @Test
    void refusesARepeatedCount() {
        Response response = http.get("/count?count=none&count=none");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().path("detail").asString())
                .isEqualTo("count must be given at most once, but was given 2 times");
    }

    @Test
    void reportsAWrongCountBesideOthers() {
        assertThat(http.get("/count?limit=0&count=x").json().path("errors").findValuesAsString("parameter"))
                .containsExactly("limit", "count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"count=auto&q=%20", "q=1&%63ount=auto", "count=au%74o"})
    void linksRepeatTheCountByteForByte(String query) {
        assertThat(http.get("/posts?" + query).link("first")).contains("/posts?" + query);
        assertThat(http.get("/posts?" + query).link("next")).contains("/posts?" + query + "&cursor=NEXT");
        assertThat(http.get("/users?offset=0&" + query).link("next")).contains("/users?offset=20&" + query);
    }

    private String asked(String target) {
        return http.get(target).json().at("/items/0").asString();
    }
}
