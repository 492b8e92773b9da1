package dev.keyleaf.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whatever query is sent to whatever list, the answer is one that the OpenAPI document describes: 200 or 400. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"demo.posts=2000", "demo.users=100"})
class RandomQueriesTest {
    private static final List<String> LISTS =
            List.of("/posts", "/posts/feed", "/users", "/users/pages", "/users/by-id", "/users/any-way");

    private final Demo demo;

    RandomQueriesTest(@LocalServerPort int port) {
        this.demo = new Demo(port);
    }

    @Test
    void answersEveryQueryAsDescribed() {
        var document = new ApiDocument(demo.get("/v3/api-docs").body());
        long seed = Long.getLong("keyleaf.seed", System.nanoTime());
        var random = new Random(seed);
        var cursors = new ArrayList<String>();
        var queries = new RandomQuery(random, cursors);
        Set<String> seen = new TreeSet<>();
        for (long i = Long.getLong("keyleaf.queries", 600); i > 0; i--) {
            String list = LISTS.get(random.nextInt(LISTS.size()));
            String url = list + "?" + queries.next();
            HttpResponse<String> answer = demo.get(url);
            String what = "GET " + url + " (-Dkeyleaf.seed=" + seed + "): " + answer.statusCode() + " " + answer.body();

            assertThat(answer.statusCode()).as(what).isIn(200, 400);
            String mediaType = answer.headers().firstValue("Content-Type").orElse("");
            assertThat(mediaType)
                    .as(what)
                    .isEqualTo(answer.statusCode() == 200 ? "application/json" : "application/problem+json");
            assertThat(document.errors(list, answer.statusCode(), mediaType, answer.body()))
                    .as(what)
                    .isEmpty();
            seen.add(list + " " + answer.statusCode());
            keepCursors(cursors, Demo.parse(answer.body()));
        }
        assertThat(seen)
                .as("lists and their answers, of which each must have been seen")
                .hasSize(2 * LISTS.size());
    }

    @Test
    void seesAnAnswerThatIsNotAsDescribed() {
        var document = new ApiDocument(demo.get("/v3/api-docs").body());
        String page = demo.get("/users?limit=1").body();

        assertThat(document.errors("/users", 200, "application/json", page)).isEmpty();
        assertThat(document.errors("/users", 200, "application/json", page.replace("\"email\"", "\"mail\"")))
                .isNotEmpty();
        assertThat(document.errors("/users", 200, "application/json", page.replace("\"limit\":1", "\"limit\":null")))
                .isNotEmpty();
    }

    private static void keepCursors(List<String> cursors, JsonNode body) {
        for (String name : List.of("next_cursor", "prev_cursor")) {
            if (body.path(name).isString() && cursors.size() < 1_000) {
                cursors.add(body.path(name).asString());
            }
        }
    }
}
