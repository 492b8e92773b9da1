package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

class CursorScopeTest {
    private static String scope(int port, String target) {
        String body = new RawHttp(port).get(target).body();
        return body.substring("{\"items\":".length(), body.indexOf(",\"limit\""));
    }

    @Nested
    @WebTest
    class WithoutBeans {
        @Test
        void isTheEndpointHoweverItsPathIsSpelled(@LocalServerPort int port) {
            assertThat(scope(port, "/scope"))
                    .isEqualTo("[\"/scope\"]")
                    .isEqualTo(scope(port, "/%73cope?limit=7"))
                    .isEqualTo(scope(port, "/scope;x=1"));
        }

        @Test
        void hasTheValuesInThePath(@LocalServerPort int port) {
            String pattern = "/tenants/{tenant}/{version}/scope";

            assertThat(scope(port, "/tenants/a%20b/v1/scope")).isEqualTo("[\"" + pattern + "\",\"a b\",\"v1\"]");
            assertThat(scope(port, "/tenants/a,v1/b/scope")).isEqualTo("[\"" + pattern + "\",\"a,v1\",\"b\"]");
        }
    }

    @Nested
    @WebTest
    @Import(TwoScopes.class)
    class WithBeans {
        @Test
        void hasWhatEachBeanSaysInTheirOrder(@LocalServerPort int port) {
            assertThat(scope(port, "/scope?tenant=7")).isEqualTo("[\"/scope\",\"tenant 7\",\"v2\"]");
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class TwoScopes {
        @Bean
        @Order(2)
        CursorScope version() {
            return request -> "v2";
        }

        @Bean
        @Order(1)
        CursorScope tenant() {
            return request -> "tenant " + request.getParameter("tenant");
        }
    }
}
