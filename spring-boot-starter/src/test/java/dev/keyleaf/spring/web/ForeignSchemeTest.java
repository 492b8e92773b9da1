package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.spring.web.RawHttp.Response;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** An application that believes the headers of a proxy, which lets those of clients through. */
@WebTest
@TestPropertySource(properties = "server.forward-headers-strategy=framework")
class ForeignSchemeTest {
    @Test
    void linksNothingThatIsNoPageOfTheWeb(@LocalServerPort int port) {
        Response page =
                new RawHttp(port).get("/posts", "X-Forwarded-Proto: javascript", "X-Forwarded-Host: evil.example");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers("Link")).isEmpty();
        assertThat(page.headers("X-Next-Cursor")).containsExactly("NEXT");
    }

    @Test
    void linksUnderTheSchemeOfTheProxy(@LocalServerPort int port) {
        Response page = new RawHttp(port).get("/posts", "X-Forwarded-Proto: https", "X-Forwarded-Host: example.com");

        assertThat(page.header("Link")).get().asString().contains("<https://example.com/posts?cursor=NEXT>");
    }
}
