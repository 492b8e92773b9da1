package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The conventions of a house, told by properties alone. */
class HouseConventionsTest {
    @Nested
    @WebTest
    @TestPropertySource(
            properties = {
                "spring.jackson.property-naming-strategy=SNAKE_CASE",
                "keyleaf.web.body.items=data",
                "keyleaf.web.body.naming=camel-case",
                "keyleaf.web.body.nulls=omit",
                "keyleaf.web.over-max-limit=clamp",
                "keyleaf.web.parameters.limit=pageSize",
                "keyleaf.web.parameters.cursor=pageToken"
            })
    class CamelCase {
        @Test
        void namesTheFieldsOfAKeysetPage(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/entity?pageToken=X").body())
                    .isEqualTo("{\"data\":[{\"id\":1,\"given_ordering\":\"\"}],\"limit\":20,"
                            + "\"nextCursor\":\"NEXT\",\"prevCursor\":\"PREV\",\"hasMore\":true}");
        }

        @Test
        void leavesOutTheCursorThatThereIsNot(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/entity").body()).doesNotContain("prevCursor", "null");
        }

        @Test
        void namesTheFieldsOfAnOffsetPage(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/users/last?pageSize=3").body())
                    .isEqualTo("{\"data\":[],\"limit\":3,\"offset\":0,\"hasMore\":false}");
        }

        @Test
        void clampsALimitAndLinksIt(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/posts?pageSize=1000").link("next"))
                    .contains("/posts?pageSize=1000&pageToken=NEXT");
        }

        @Test
        void namesTheHousesOwnParameterInAProblem(@LocalServerPort int port) {
            assertThat(new RawHttp(port)
                            .get("/posts?pageSize=0")
                            .json()
                            .at("/errors/0/parameter")
                            .asString())
                    .isEqualTo("pageSize");
        }
    }

    @Nested
    @WebTest
    @TestPropertySource(properties = "keyleaf.web.body.naming=snake-case")
    class SnakeCase {
        @Test
        void namesThePageAndNotTheItems(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/posts").body())
                    .isEqualTo("{\"items\":[{\"id\":1,\"givenOrdering\":\"created_at desc, id desc\"}],\"limit\":20,"
                            + "\"next_cursor\":\"NEXT\",\"prev_cursor\":null,\"has_more\":true}");
        }
    }

    @Nested
    @WebTest
    @TestPropertySource(properties = "keyleaf.web.body.items=results")
    class OtherItems {
        @Test
        void keepsTheNamesOfEverythingElse(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/posts").json().propertyNames())
                    .containsExactly("results", "limit", "nextCursor", "prevCursor", "hasMore");
        }
    }
}
