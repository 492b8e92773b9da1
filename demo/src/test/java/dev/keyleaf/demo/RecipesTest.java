package dev.keyleaf.demo;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static dev.keyleaf.Where.Match.CONTAINS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Count.Mode;
import dev.keyleaf.CursorStyle;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Where;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.spring.export.Export;
import dev.keyleaf.spring.export.ExportRequest;
import dev.keyleaf.spring.web.Filters;
import dev.keyleaf.spring.web.PageInHeaders;
import dev.keyleaf.spring.web.Paging;
import dev.keyleaf.sql.SqlQuery;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The recipes of docs/from-fastapi.md, which quotes them from here. */
@RecipeApplication
class RecipesTest {
    private final Demo demo;

    RecipesTest(@LocalServerPort int port) {
        this.demo = new Demo(port);
    }

    @Filters
    record PostFilter(
            @Where(value = "title ilike ?", match = CONTAINS)
            Optional<String> q,

            @Where("author_id = ?") Optional<Long> author) {}

    @RestController
    @RequestMapping("/recipes")
    static class Recipes {
        static final SqlQuery<User> USERS = SqlQuery.of("select id, name, email, created_at from users", User.class);
        static final SqlQuery<Post> POSTS =
                SqlQuery.of("select id, author_id, title, body, score, created_at from posts", Post.class);
        static final Ordering BY_ID = Ordering.unique(asc("id"));
        static final Ordering NEWEST = Ordering.by(desc("created_at")).tieBreaker("id");

        private final JdbcPager pager;

        Recipes(JdbcPager pager) {
            this.pager = pager;
        }

        @GetMapping("/users")
        OffsetPage<User> users(OffsetRequest request) {
            return pager.page(USERS, BY_ID, request);
        }

        @GetMapping("/users/by-id")
        KeysetPage<User> usersById(@Paging(cursor = "after_id", style = CursorStyle.PLAIN) KeysetRequest request) {
            return pager.page(USERS, BY_ID, request);
        }

        @GetMapping("/posts")
        KeysetPage<Post> posts(KeysetRequest request) {
            return pager.page(POSTS, NEWEST, request);
        }

        @GetMapping("/users/counted")
        OffsetPage<User> usersCounted(@Paging(counts = Mode.EXACT) OffsetRequest request) {
            return pager.page(USERS, BY_ID, request);
        }

        @GetMapping(path = "/users/export", produces = "application/x-ndjson")
        Export<User> export(ExportRequest request) {
            return Export.of(pager.stream(USERS, BY_ID, request.from()), request);
        }

        @GetMapping("/posts/found")
        KeysetPage<Post> postsFound(PostFilter filter, KeysetRequest request) {
            return pager.page(POSTS.filters(filter), BY_ID, request);
        }

        @GetMapping("/users/feed")
        @PageInHeaders
        KeysetPage<User> feed(KeysetRequest request) {
            return pager.page(USERS, BY_ID, request);
        }
    }

    private static List<Long> ids(JsonNode items) {
        List<Long> ids = new ArrayList<>();
        items.forEach(item -> ids.add(item.get("id").asLong()));
        return ids;
    }

    @Test
    void readsByOffset() {
        JsonNode page = demo.json("/recipes/users?limit=3&offset=2");

        assertThat(ids(page.get("items"))).containsExactly(3L, 4L, 5L);
        assertThat(page.get("offset").asInt()).isEqualTo(2);
    }

    @Test
    void readsBehindAnId() {
        JsonNode page = demo.json("/recipes/users/by-id?limit=2&after_id=41");

        assertThat(ids(page.get("items"))).containsExactly(42L, 43L);
        assertThat(page.get("next_cursor").asString()).isEqualTo("43");
    }

    @Test
    void readsBehindAnOpaqueCursor() {
        JsonNode first = demo.json("/recipes/posts?limit=2");
        JsonNode second = demo.json(
                "/recipes/posts?limit=2&cursor=" + first.get("next_cursor").asString());

        List<Long> walked = ids(first.get("items"));
        walked.addAll(ids(second.get("items")));
        assertThat(walked).isEqualTo(ids(demo.json("/recipes/posts?limit=4").get("items")));
    }

    @Test
    void countsExactly() {
        JsonNode page = demo.json("/recipes/users/counted?limit=1");

        assertThat(page.get("total").asInt()).isEqualTo(100);
        assertThat(page.get("total_accuracy").asString()).isEqualTo("exact");
    }

    @Test
    void exportsAllRowsAndAnEnd() {
        String[] lines = demo.get("/recipes/users/export").body().split("\n");

        assertThat(lines).hasSize(101);
        assertThat(lines[100]).startsWith("{\"_end\":{\"rows\":100,\"sha256\":\"");
    }

    @Test
    void filters() {
        JsonNode items = demo.json("/recipes/posts/found?author=1&q=e&limit=5").get("items");

        assertThat(items).isNotEmpty().allSatisfy(post -> {
            assertThat(post.get("author_id").asLong()).isEqualTo(1);
            assertThat(post.get("title").asString()).containsIgnoringCase("e");
        });
    }

    @Test
    void saysWhereToGoOnInHeaders() {
        HttpResponse<String> response = demo.get("/recipes/users/feed?limit=2");

        assertThat(ids(Demo.parse(response.body()))).containsExactly(1L, 2L);
        assertThat(response.headers().firstValue("X-Next-Cursor")).isPresent();
        assertThat(response.headers().firstValue("Link").orElseThrow()).contains("rel=\"next\"");
    }
}
