package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The application's own JSON settings: its naming applies to items and pages, and not to problems; the rest to items. */
class NamingStrategyTest {
    private static final String PROBLEM =
            "{\"type\":\"urn:keyleaf:problem:unsupported-sort\",\"title\":\"Unsupported sort\",\"status\":400,"
                    + "\"detail\":\"sort must be one of -created_at, title, but was 'x'\",\"errors\":[{\"parameter\":\"sort\","
                    + "\"reason\":\"unsupported-sort\",\"detail\":\"sort must be one of -created_at, title, but was 'x'\","
                    + "\"allowed\":[\"-created_at\",\"title\"]}]}";

    @Nested
    @WebTest
    @TestPropertySource(
            properties = {
                "spring.jackson.property-naming-strategy=SNAKE_CASE",
                "spring.jackson.default-property-inclusion=non_empty"
            })
    class SnakeCase {
        @Test
        void namesItemsAndPage(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/posts").body())
                    .isEqualTo("{\"items\":[{\"id\":1,\"given_ordering\":\"created_at desc, id desc\"}],\"limit\":20,"
                            + "\"next_cursor\":\"NEXT\",\"prev_cursor\":null,\"has_more\":true}");
        }

        @Test
        void leavesOutNothingOfAnEmptyPage(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/users/last").body())
                    .isEqualTo("{\"items\":[],\"limit\":20,\"offset\":0,\"has_more\":false}");
        }
    }

    @Nested
    @WebTest
    @TestPropertySource(
            properties = {
                "spring.jackson.property-naming-strategy=UPPER_CAMEL_CASE",
                "spring.jackson.default-property-inclusion=non_default"
            })
    class UpperCamelCase {
        @Test
        void namesItemsAndPage(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/users").body())
                    .startsWith("{\"Items\":[{\"Id\":7")
                    .endsWith("}],\"Limit\":20,\"Offset\":0,\"HasMore\":true}");
        }

        @Test
        void namesNothingOfAProblem(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/posts?sort=x").body()).isEqualTo(PROBLEM);
        }
    }
}
