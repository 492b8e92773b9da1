package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.spring.web.RawHttp.Response;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The URLs of the pages beside a page, in its body. */
class BodyLinksTest {
    @Nested
    @WebTest
    @TestPropertySource(properties = "keyleaf.web.body.links=write")
    class Written {
        @ParameterizedTest
        @CsvSource({
            "/posts?sort=title&limit=3, 1, 0",
            "/posts?cursor=X&sort=title, 1, 1",
            "/users?offset=40, 1, 1",
            "/users/last?offset=20, 0, 1",
            "/users, 1, 0",
            "/either?offset=0, 1, 0",
            "/users?offset=100000, 0, 1"
        })
        void areThoseOfTheLinkHeader(String target, int next, int prev, @LocalServerPort int port) {
            Response page = new RawHttp(port).get(target);

            assertThat(page.json().has("nextUrl")).isTrue();
            assertThat(url(page, "nextUrl")).isEqualTo(page.link("next").orElse("null"));
            assertThat(url(page, "prevUrl")).isEqualTo(page.link("prev").orElse("null"));
            assertThat(page.link("next").isPresent()).isEqualTo(next == 1);
            assertThat(page.link("prev").isPresent()).isEqualTo(prev == 1);
        }

        @Test
        void standBehindTheOtherFields(@LocalServerPort int port) {
            String server = "http://localhost:" + port;

            assertThat(new RawHttp(port).get("/posts?cursor=X").body())
                    .isEqualTo("{\"items\":[{\"id\":1,\"givenOrdering\":\"created_at desc, id desc\"}],\"limit\":20,"
                            + "\"nextCursor\":\"NEXT\",\"prevCursor\":\"PREV\",\"hasMore\":true,\"nextUrl\":\"" + server
                            + "/posts?cursor=NEXT\",\"prevUrl\":\"" + server + "/posts?cursor=PREV\"}");
        }

        @Test
        void areLeftOutOfABareArray(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/posts/feed").json().isArray()).isTrue();
        }

        private String url(Response page, String field) {
            JsonNode url = page.json().path(field);
            return url.isNull() ? "null" : url.asString().replaceFirst("^http://localhost:[0-9]+", "");
        }
    }

    @Nested
    @WebTest
    @TestPropertySource(
            properties = {
                "keyleaf.web.body.links=write",
                "keyleaf.web.body.nulls=omit",
                "keyleaf.web.body.naming=snake-case"
            })
    class WithoutNulls {
        @Test
        void areNamedAndLeftOutAsCursorsAre(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/posts").json().propertyNames())
                    .containsExactly("items", "limit", "next_cursor", "has_more", "next_url");
        }
    }

    @Nested
    @WebTest
    class ByDefault {
        @Test
        void areOnlyInTheHeader(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/posts").json().propertyNames())
                    .containsExactly("items", "limit", "nextCursor", "prevCursor", "hasMore");
        }
    }
}
