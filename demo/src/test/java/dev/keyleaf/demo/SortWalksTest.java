package dev.keyleaf.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Ordering;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Every sort over HTTP, to the end and back, against one plain ORDER BY. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"demo.posts=300", "demo.users=20"})
class SortWalksTest {
    private final Demo demo;
    private final JdbcClient jdbc;

    SortWalksTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.demo = new Demo(port);
        this.jdbc = jdbc;
    }

    static Stream<Arguments> sortsAndLimits() {
        return new PostSorts()
                .get().names().stream()
                        .flatMap(sort -> Stream.of(1, 2, 3, 7, 20, 100).map(limit -> Arguments.of(sort, limit)));
    }

    @ParameterizedTest(name = "{0}, limit {1}")
    @MethodSource("sortsAndLimits")
    void walksToTheEndAndBack(String sort, int limit) {
        assertWalk(sort, limit, null, null);
    }

    @ParameterizedTest(name = "{0}, limit {1}")
    @MethodSource("sortsAndLimits")
    void walksToTheEndAndBackWithRandomFilters(String sort, int limit) {
        long seed = Long.getLong("keyleaf.seed", System.nanoTime());
        var random = new Random(seed);
        String title = jdbc.sql("select title from posts where id = ?")
                .param(1 + random.nextInt(300))
                .query(String.class)
                .single();
        int start = title.offsetByCodePoints(0, random.nextInt(title.codePointCount(0, title.length())));
        String part = title.substring(start, title.offsetByCodePoints(start, 1));
        Long author = random.nextBoolean() ? 1L + random.nextInt(5) : null;
        try {
            assertWalk(sort, limit, author, random.nextBoolean() || author == null ? part : null);
        } catch (AssertionError e) {
            throw new AssertionError("to repeat: -Dkeyleaf.seed=" + seed, e);
        }
    }

    private void assertWalk(String sort, int limit, @Nullable Long author, @Nullable String q) {
        List<Long> expected = plain(sort, author, q);
        String list = "/posts?sort=" + sort + "&limit=" + limit + (author == null ? "" : "&author=" + author)
                + (q == null ? "" : "&q=" + encode(q));
        List<List<Long>> there = new ArrayList<>();
        JsonNode page = demo.json(list);
        there.add(ids(page));
        while (!page.get("next_cursor").isNull() && there.size() <= expected.size()) {
            assertThat(page.get("has_more").asBoolean()).isTrue();
            page = demo.json(list + "&cursor=" + page.get("next_cursor").asString());
            there.add(ids(page));
        }
        assertThat(page.get("has_more").asBoolean()).isFalse();
        assertThat(there.stream().flatMap(List::stream).toList()).as(list).isEqualTo(expected);

        List<List<Long>> back = new ArrayList<>();
        back.add(ids(page));
        while (!page.get("prev_cursor").isNull() && back.size() <= expected.size()) {
            page = demo.json(list + "&cursor=" + page.get("prev_cursor").asString());
            back.add(ids(page));
        }
        Collections.reverse(back);
        assertThat(back).as("back through " + list).isEqualTo(there);
    }

    private List<Long> plain(String sort, @Nullable Long author, @Nullable String q) {
        Ordering ordering = new PostSorts().get().ordering(sort);
        return jdbc.sql("select id from posts where (:author::bigint is null or author_id = :author)"
                        + " and (:q::text is null or position(lower(:q) in lower(title)) > 0) order by " + ordering)
                .param("author", author)
                .param("q", q)
                .query(Long.class)
                .list();
    }

    private static List<Long> ids(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> item.get("id").asLong())
                .toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
