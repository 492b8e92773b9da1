package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A container that was told to accept what no URL may contain. */
@WebTest
@TestPropertySource(properties = "server.tomcat.relaxed-query-chars=<,>,[,],\",|,{,}")
class RelaxedContainerTest {
    @Test
    void encodesWhatNoLinkMayContainAndNothingElse(@LocalServerPort int port) {
        var response = new RawHttp(port).get("/posts?filter[name]=x&a=>;rel=\"next\",<|{}&b=%3c");

        assertThat(response.link("first")).contains("/posts?filter[name]=x&a=%3E;rel=%22next%22,%3C%7C%7B%7D&b=%3c");
    }
}
