package dev.keyleaf.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"demo.posts=2000", "demo.users=100"})
class EndpointsTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#:]+)\"");

    private final Demo demo;
    private final JdbcClient jdbc;

    EndpointsTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.demo = new Demo(port);
        this.jdbc = jdbc;
    }

    @Test
    void servesUsersByOffset() {
        JsonNode page = demo.json("/users?limit=3&offset=97");

        assertThat(ids(page)).containsExactly(98L, 99L, 100L);
        assertThat(page.get("offset").asInt()).isEqualTo(97);
        assertThat(page.get("has_more").asBoolean()).isFalse();
        assertThat(page.get("items").get(0).propertyNames()).containsExactly("id", "name", "email", "created_at");
    }

    @Test
    void servesUsersAfterAnId() {
        JsonNode page = demo.json("/users/by-id?limit=2&after_id=41");

        assertThat(ids(page)).containsExactly(42L, 43L);
        assertThat(page.get("next_cursor").asString()).isEqualTo("43");
        assertThat(page.get("prev_cursor").asString()).isEqualTo("before_42");
    }

    @Test
    void servesTheNewestPostsByDefault() {
        assertThat(ids(demo.json("/posts?limit=100"))).isEqualTo(sorted("created_at desc, id desc", 100));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-created_at | created_at desc, id desc",
                "created_at | created_at, id",
                "-score | score desc nulls last, id",
                "score | score, id",
                "title | title, id",
            })
    void servesPostsInTheOrderAskedFor(String sort, String orderBy) {
        assertThat(walk("/posts?limit=100&sort=" + sort)).isEqualTo(sorted(orderBy, 2000));
    }

    @Test
    void findsPostsOfAnAuthor() {
        List<Long> expected = jdbc.sql("select id from posts where author_id = 1 order by created_at desc, id desc")
                .query(Long.class)
                .list();

        assertThat(walk("/posts?limit=50&author=1")).isEqualTo(expected).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({"zebra", "50%", "snake_case", "C:\\temp", "\"double\"", "日本語", "👩🏽‍💻", "индексы", "<b>", "It's"})
    void findsAPartOfTheTitleAsItIs(String part) {
        List<Long> expected = jdbc.sql(
                        "select id from posts where position(lower(:part) in lower(title)) > 0 order by created_at desc, id desc")
                .param("part", part)
                .query(Long.class)
                .list();

        assertThat(walk("/posts?limit=100&q=" + URLEncoder.encode(part, StandardCharsets.UTF_8)))
                .isEqualTo(expected)
                .isNotEmpty();
    }

    @Test
    void showsThePostAsItIsInTheDatabase() {
        JsonNode post = demo.json("/posts?limit=1&sort=created_at").get("items").get(0);

        assertThat(post.propertyNames()).containsExactly("id", "author_id", "title", "body", "score", "created_at");
        assertThat(post.get("created_at").asString()).matches("2024-01-01T00:00:\\d\\d\\.\\d{6}Z");
    }

    @Test
    void servesTheFeedAsABareArrayWithItsCursorInAHeader() {
        HttpResponse<String> response = demo.get("/posts/feed?limit=5");
        String cursor = response.headers().firstValue("X-Next-Cursor").orElseThrow();

        assertThat(idsOf(Demo.parse(response.body()))).isEqualTo(sorted("created_at desc, id desc", 5));
        assertThat(response.headers().firstValue("Link").orElseThrow()).contains(cursor, "rel=\"next\"");
        assertThat(idsOf(demo.json("/posts/feed?limit=5&cursor=" + cursor)))
                .isEqualTo(sorted("created_at desc, id desc", 10).subList(5, 10));
    }

    @Test
    void countsUsersUnlessAskedNotTo() {
        HttpResponse<String> counted = demo.get("/users?limit=3&offset=3");
        assertThat(counted.body()).contains("\"total\":100,\"total_accuracy\":\"exact\"");
        assertThat(counted.headers().firstValue("X-Total-Count")).contains("100");
        assertThat(counted.headers().firstValue("Link").orElseThrow())
                .contains("/users?limit=3&offset=99>; rel=\"last\"");

        assertThat(demo.json("/users?limit=3&count=none").has("total")).isFalse();
    }

    @Test
    void linksTheLastPageWithItsRows() {
        JsonNode last = demo.json("/users?limit=30&offset=90");
        assertThat(demo.get("/users?limit=30").headers().firstValue("Link").orElseThrow())
                .contains("/users?limit=30&offset=90>; rel=\"last\"");
        assertThat(ids(last)).last().isEqualTo(100L);
        assertThat(last.get("has_more").asBoolean()).isFalse();
    }

    @Test
    void countsPostsOnlyIfAsked() {
        assertThat(demo.json("/posts?limit=3").has("total")).isFalse();
        for (String count : List.of("exact", "capped", "auto")) {
            JsonNode page = demo.json("/posts?limit=3&count=" + count);
            assertThat(page.get("total").asLong()).as(count).isEqualTo(2000);
            assertThat(page.get("total_accuracy").asString()).as(count).isEqualTo("exact");
        }
        JsonNode estimated = demo.json("/posts?limit=3&count=estimate");
        assertThat(estimated.get("total").asLong()).isBetween(1_000L, 4_000L);
        assertThat(estimated.get("total_accuracy").asString()).isEqualTo("estimate");
    }

    @Test
    void tellsTheSameTotalOnEveryPageOfAWalk() {
        long expected = jdbc.sql("select count(*) from posts where author_id = 1")
                .query(Long.class)
                .single();

        JsonNode page = demo.json("/posts?limit=60&author=1&count=exact");
        assertThat(page.get("next_cursor").isNull()).isFalse();
        while (!page.get("next_cursor").isNull()) {
            assertThat(page.get("total").asLong()).isEqualTo(expected);
            page = demo.json("/posts?limit=60&author=1&count=exact&cursor="
                    + page.get("next_cursor").asString());
        }
        assertThat(page.get("total").asLong()).isEqualTo(expected);
    }

    @Test
    void answersAnUnknownPathWith404() {
        assertThat(demo.get("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void hasAnIndexPageWhoseLinksWork() {
        String page = demo.get("/").body();
        List<String> links =
                LINK.matcher(page).results().map(link -> link.group(1)).toList();

        assertThat(links).hasSizeGreaterThan(20);
        String wrong = page.substring(page.indexOf("Wrong requests"), page.indexOf("Look inside"));
        for (String link : links) {
            int expected = wrong.contains("\"" + link + "\"") ? 400 : 200;
            assertThat(demo.get("/" + link.replace("&amp;", "&")).statusCode())
                    .as(link)
                    .isEqualTo(expected);
        }
    }

    @Test
    void hasAnIndexPageThatLoadsNothingFromElsewhere() {
        for (String file : List.of("/", "/demo.css", "/demo.js")) {
            assertThat(demo.get(file)
                            .body()
                            .replace("http://www.w3.org/2000/svg", "")
                            .replace("http://localhost:8080", ""))
                    .isNotBlank()
                    .doesNotContain("http:", "https:", "@import");
        }
    }

    private List<Long> sorted(String orderBy, int limit) {
        return jdbc.sql("select id from posts order by " + orderBy + " limit " + limit)
                .query(Long.class)
                .list();
    }

    private List<Long> walk(String path) {
        var ids = new ArrayList<Long>();
        JsonNode page = demo.json(path);
        ids.addAll(ids(page));
        while (!page.get("next_cursor").isNull()) {
            page = demo.json(path + "&cursor=" + page.get("next_cursor").asString());
            ids.addAll(ids(page));
        }
        return ids;
    }

    private static List<Long> ids(JsonNode page) {
        return idsOf(page.get("items"));
    }

    private static List<Long> idsOf(JsonNode items) {
        return items.valueStream().map(item -> item.get("id").asLong()).toList();
    }
}
