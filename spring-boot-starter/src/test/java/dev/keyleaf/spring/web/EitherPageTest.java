package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.spring.web.RawHttp.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A list that takes a cursor or an offset. */
@WebTest
class EitherPageTest {
    private RawHttp http;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new RawHttp(port);
    }

    @Test
    void servesCursorsToWhoeverNamesNeither() {
        Response page = http.get("/either?limit=5");

        assertThat(page.json().propertyNames())
                .containsExactly("items", "limit", "nextCursor", "prevCursor", "hasMore");
        assertThat(page.link("first")).contains("/either?limit=5");
        assertThat(page.link("next")).contains("/either?limit=5&cursor=NEXT");
    }

    @Test
    void servesAnOffsetToWhoeverNamesOne() {
        Response page = http.get("/either?limit=5&offset=0");

        assertThat(page.json().propertyNames()).containsExactly("items", "limit", "offset", "hasMore");
        assertThat(page.link("next")).contains("/either?limit=5&offset=5");
    }

    @Test
    void staysWithOffsetsInEveryLinkOfAnOffset() {
        Response page = http.get("/either?offset=3&limit=5");

        assertThat(page.link("first")).contains("/either?offset=0&limit=5");
        assertThat(page.link("prev")).contains("/either?offset=0&limit=5");
    }

    @Test
    void refusesBothAtOnce() {
        Response refused = http.get("/either?offset=3&cursor=X&limit=0");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("detail").asString())
                .contains("offset and cursor exclude each other: give one of them", "limit must be a whole number");
    }

    @Test
    void leavesAParameterToTheMethodThatReadsItForItself() {
        Response page = http.get("/own-cursor?cursor=mine&after=X");

        assertThat(page.json().at("/items/0/givenCursor").asString()).isEqualTo("mine");
        assertThat(page.link("next")).contains("/own-cursor?cursor=mine&after=NEXT");
    }
}
