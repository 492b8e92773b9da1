package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WebTest
class GoodParametersTest {
    private RawHttp http;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new RawHttp(port);
    }

    @Test
    void givesTheDefaultsToARequestWithoutParameters() {
        JsonNode page = http.get("/posts").json();

        assertThat(page.path("limit").asInt()).isEqualTo(20);
        assertThat(page.at("/items/0/givenOrdering").asString()).isEqualTo("created_at desc, id desc");
    }

    @Test
    void givesTheSortThatIsNamed() {
        JsonNode page = http.get("/posts?sort=title").json();

        assertThat(page.at("/items/0/givenOrdering").asString()).isEqualTo("title asc, id asc");
    }

    @Test
    void givesTheHighestLimitThatIsAllowed() {
        assertThat(http.get("/posts?limit=100").json().path("limit").asInt()).isEqualTo(100);
    }

    @Test
    void givesLimitAndOffset() {
        JsonNode page = http.get("/users?limit=7&offset=100000").json();

        assertThat(page.path("limit").asInt()).isEqualTo(7);
        assertThat(page.path("offset").asLong()).isEqualTo(100_000);
    }

    @Test
    void givesTheDefaultLimitOfTheEndpoint() {
        assertThat(http.get("/few").json().path("limit").asInt()).isEqualTo(2);
    }

    @Test
    void readsTheCursorUnderTheEndpointsOwnName() {
        JsonNode page = http.get("/users/by-id?after_id=42").json();

        assertThat(page.at("/items/0/givenCursor").asString()).isEqualTo("42");
        assertThat(page.at("/items/0/style").asString()).isEqualTo("PLAIN");
    }

    @Test
    void decodesTheCursorOnce() {
        JsonNode page = http.get("/users/by-id?after_id=a%2Bb%2525").json();

        assertThat(page.at("/items/0/givenCursor").asString()).isEqualTo("a+b%25");
    }

    @Test
    void ignoresParametersOfOthers() {
        assertThat(http.get("/posts?p=abc&limit%5B%5D=0&=&&x").status()).isEqualTo(200);
    }
}
