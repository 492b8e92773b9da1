package dev.keyleaf.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A client that knows nothing but the links: it follows each as it stands, to the end of every list and back. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"demo.posts=2000", "demo.users=100"})
class LinkWalksTest {
    /** What no link may change, as a client spells it; the demo reads none of it. */
    private static final String KEPT = "note=a%20b%26c%3D%E2%82%AC&tag=x&tag=y";

    private static final String NEWEST = "select id from posts order by created_at desc, id desc";
    private static final String USERS = "select id from users order by id";

    private final Demo demo;
    private final JdbcClient jdbc;

    LinkWalksTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.demo = new Demo(port);
        this.jdbc = jdbc;
    }

    /** A page as a client of links sees it. */
    private record Seen(List<Long> ids, Map<String, URI> links) {
        URI link(String relation) {
            return Objects.requireNonNull(links.get(relation), relation);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/posts?limit=97         | " + NEWEST,
                "/posts?limit=100        | " + NEWEST,
                "/posts?sort=-score&limit=99 | select id from posts order by score desc nulls last, id",
                "/posts?author=1&limit=7 | select id from posts where author_id = 1 order by created_at desc, id desc",
                "/posts/feed?limit=90    | " + NEWEST,
                "/users?limit=20         | " + USERS,
                "/users?limit=7          | " + USERS,
                "/users/by-id?limit=25   | " + USERS,
                "/users/by-id?limit=33   | " + USERS,
                "/users/any-way?limit=25 | " + USERS,
                "/users/any-way?limit=7  | " + USERS,
                "/users/any-way?limit=25&offset=0 | " + USERS,
                "/users/any-way?limit=7&offset=0  | " + USERS,
            })
    void walksToTheEndAndBack(String list, String sql) {
        List<Long> expected = jdbc.sql(sql).query(Long.class).list();
        Seen page = see(list + "&" + KEPT);
        List<List<Long>> there = new ArrayList<>(List.of(page.ids()));
        while (page.links().containsKey("next")) {
            assertThat(page.links().values())
                    .allMatch(link -> link.getRawQuery().contains(KEPT));
            page = see(page, "next");
            there.add(page.ids());
        }
        List<List<Long>> back = new ArrayList<>(List.of(page.ids()));
        while (page.links().containsKey("prev")) {
            page = see(page, "prev");
            back.add(page.ids());
        }
        Collections.reverse(back);

        assertThat(there.stream().flatMap(List::stream)).isEqualTo(expected).hasSizeGreaterThan(50);
        assertThat(there).as("pages, of which none is empty").allMatch(ids -> !ids.isEmpty());
        assertThat(back).isEqualTo(there);
        assertThat(see(page, "first").ids()).isEqualTo(there.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/posts", "/posts/feed", "/users", "/users/by-id", "/users/any-way"})
    void keepsEveryOtherParameterByteForByte(String list) {
        String query = "q=a%20b%26c%3D%E2%82%AC&tag=x&limit=3&tag=y";
        if (!list.equals("/posts")) {
            for (URI link : see(see(list + "?" + query), "next").links().values()) {
                assertThat(link.getRawQuery()).startsWith(query);
            }
        }
        // where q is a filter and finds nothing, there is this page alone
        assertThat(see(list + "?" + query).link("first").getRawQuery()).isEqualTo(query);
    }

    @Test
    void linksBackFromFarPastTheEnd() {
        Seen users = see("/users?limit=20&offset=500");
        assertThat(users.ids()).isEmpty();
        assertThat(users.links()).doesNotContainKey("next");
        assertThat(see(users, "first").ids()).hasSize(20);

        Seen byId = see("/users/by-id?limit=20&after_id=4711");
        assertThat(byId.ids()).isEmpty();
        assertThat(see(byId, "prev").ids()).last().isEqualTo(100L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "exact", "capped", "estimate", "auto"})
    void answersPastTheEndHoweverItIsCounted(String count) {
        assertThat(see("/users?offset=500&count=" + count).ids()).isEmpty();
        assertThat(see("/users/any-way?offset=500&count=" + (count.equals("exact") ? "none" : count))
                        .ids())
                .isEmpty();
        assertThat(see("/users/by-id?after_id=4711&count=" + (count.equals("exact") ? "none" : count))
                        .ids())
                .isEmpty();
    }

    @Test
    void namesNoNextCursorOnTheLastPage() {
        assertThat(demo.get("/users/by-id?after_id=90").headers().firstValue("X-Next-Cursor"))
                .isEmpty();
        assertThat(demo.get("/users/by-id?after_id=70&limit=20").headers().firstValue("X-Next-Cursor"))
                .contains("90");
    }

    @Test
    void linksOnlyItselfWhereThereIsNothing() {
        Seen nothing = see("/posts?author=9223372036854775807");

        assertThat(nothing.ids()).isEmpty();
        assertThat(nothing.links()).containsOnlyKeys("first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/posts?limit=3",
                "/posts/feed?limit=3&" + KEPT,
                "/users?limit=3&offset=6",
                "/users/by-id?after_id=5",
                "/users/any-way?limit=3",
                "/users/any-way?limit=3&offset=6&count=estimate",
                "/users?offset=500",
                "/posts?limit=0",
                "/users?offset=99999999"
            })
    void answersHeadAsItAnswersGet(String path) {
        HttpResponse<String> get = demo.get(path);
        HttpResponse<String> head = demo.head(path);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        // a cursor tells the second it was made in, which may have passed in between
        assertThat(headers(head)).isIn(headers(get), headers(demo.get(path)));
    }

    /** Without those that speak of the body's transfer, or of the moment. */
    private static Map<String, List<String>> headers(HttpResponse<String> response) {
        var headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeAll(List.of("date", "transfer-encoding", "content-length", "connection", "keep-alive"));
        return headers;
    }

    /** Follows a link to the letter. */
    private Seen see(Seen page, String relation) {
        URI link = page.link(relation);
        return seen(link, demo.get(link));
    }

    private Seen see(String path) {
        return seen(path, demo.get(path));
    }

    private static Seen seen(Object where, HttpResponse<String> response) {
        assertThat(response.statusCode()).as("%s", where).isEqualTo(200);
        JsonNode body = Demo.parse(response.body());
        JsonNode items = body.isArray() ? body : body.get("items");
        String link = response.headers().firstValue("Link").orElseThrow();
        return new Seen(items.valueStream().map(item -> item.get("id").asLong()).toList(), LinkHeader.parse(link));
    }
}
