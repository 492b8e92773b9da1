package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.spring.web.RawHttp.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A URL that fits into the head of a request, and would not fit into that of its answer several times. */
@WebTest
@Import(LongUrlTest.Tags.class)
class LongUrlTest {
    @TestConfiguration
    @RestController
    static class Tags {
        @GetMapping("/tags/{tag}")
        KeysetPage<Integer> tagged(@PathVariable String tag, KeysetRequest request) {
            return new KeysetPage<>(List.of(tag.length()), request.limit(), "NEXT", null);
        }
    }

    private RawHttp http;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new RawHttp(port);
    }

    @Test
    void refusesAHostTooLongToBeRepeatedInLinks() {
        Response refused = http.getFrom("h".repeat(7_900), "/posts?limit=1");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/parameter").asString()).isEqualTo("host");
        assertThat(refused.json().path("detail").asString())
                .isEqualTo(
                        "the URL must have at most 3000 characters besides its paging parameters, because the links of "
                                + "the page repeat it, but has 7913");
    }

    @Test
    void refusesAPathTooLongToBeRepeatedInLinks() {
        Response refused = http.get("/tags/" + "t".repeat(7_700));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/parameter").asString()).isEqualTo("path");
    }

    @Test
    void linksTheLongestUrlThatIsTaken() {
        String tag = "t".repeat(2_900);

        assertThat(http.get("/tags/" + tag + "?limit=5&cursor=" + "c".repeat(2_000))
                        .link("next"))
                .contains("/tags/" + tag + "?limit=5&cursor=NEXT");
    }
}
