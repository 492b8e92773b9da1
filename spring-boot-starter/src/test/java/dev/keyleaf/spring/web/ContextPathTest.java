package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** An application below a path, behind a proxy it was told to trust. */
@WebTest
@TestPropertySource(
        properties = {
            "server.servlet.context-path=/api",
            "spring.mvc.servlet.path=/v1",
            "server.forward-headers-strategy=framework"
        })
class ContextPathTest {
    @Test
    void linksBelowThePath(@LocalServerPort int port) {
        assertThat(new RawHttp(port).get("/api/v1/posts").link("next")).contains("/api/v1/posts?cursor=NEXT");
    }

    @Test
    void linksAsTheProxyIsKnownOutside(@LocalServerPort int port) {
        var response = new RawHttp(port)
                .get(
                        "/api/v1/posts?limit=3",
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-Host: example.com",
                        "X-Forwarded-Port: 443",
                        "X-Forwarded-Prefix: /shop");

        assertThat(response.headers("Link").toString())
                .contains("<https://example.com/shop/v1/posts?limit=3&cursor=NEXT>; rel=\"next\"");
    }
}
