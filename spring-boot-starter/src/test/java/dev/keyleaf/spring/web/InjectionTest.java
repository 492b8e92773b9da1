package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.spring.web.RawHttp.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing that a client sends becomes a header, a link or an origin of its own making. */
@WebTest
class InjectionTest {
    private RawHttp http;
    private int port;

    @BeforeEach
    void connect(@LocalServerPort int localPort) {
        port = localPort;
        http = new RawHttp(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%0d%0aX-Injected:%20yes",
                "q=%0aX-Injected:%20yes",
                "q=%E5%98%8A%E5%98%8DX-Injected:%20yes",
                "q=%3E;rel=%22next%22,%3Chttp://evil.example/",
                "%0d%0aX-Injected=yes",
                "q=a,b;c&x=%00"
            })
    void keepsWhatIsEncodedEncoded(String query) {
        Response page = http.get("/posts?" + query);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("X-Injected")).isEmpty();
        assertThat(page.headers("Link"))
                .containsExactly(
                        "<http://localhost:" + port + "/posts?" + query + ">; rel=\"first\", <http://localhost:" + port
                                + "/posts?" + query + "&cursor=NEXT>; rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example>; rel=\"next\"",
                "evil.example/path",
                "a@evil.example",
                "evil.example\" x=\"",
                "evil.example%0d%0aX-Injected: yes",
                "evil.example\rX-Injected: yes"
            })
    void believesNoHostThatIsNone(String host) {
        Response refused = http.getFrom(host, "/posts");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.headers("Link")).isEmpty();
        assertThat(refused.header("X-Injected")).isEmpty();
    }

    /** Which names are the server's own is for a proxy or the container to know. */
    @Test
    void repeatsAForeignHostInTheLinksAndNowhereElse() {
        Response page = http.getFrom("evil.example", "/posts");

        assertThat(page.headers("Link"))
                .containsExactly("<http://evil.example/posts>; rel=\"first\", "
                        + "<http://evil.example/posts?cursor=NEXT>; rel=\"next\"");
        assertThat(page.head().stream().filter(line -> !line.startsWith("Link:")))
                .noneMatch(line -> line.contains("evil"));
        assertThat(page.body()).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Prefix: //evil.example",
                "X-Forwarded-Proto: javascript",
                "Forwarded: host=evil.example;proto=https",
                "X-Original-URL: /evil",
                "X-Rewrite-URL: /evil"
            })
    void believesNoProxyThatItWasNotToldOf(String header) {
        assertThat(http.get("/posts", header).headers("Link"))
                .containsExactly("<http://localhost:" + port + "/posts>; rel=\"first\", <http://localhost:" + port
                        + "/posts?cursor=NEXT>; rel=\"next\"");
    }

    @Test
    void showsAValueInAProblemWithoutItsControlCharacters() {
        String body = http.get("/posts?sort=%0d%0a%1b%5B31m%E2%80%AE").body();

        assertThat(body).contains("but was '\\\\u000d\\\\u000a\\\\u001b[31m\\\\u202e'");
    }
}
