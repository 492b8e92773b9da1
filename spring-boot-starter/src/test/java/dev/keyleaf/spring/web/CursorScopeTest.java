package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

class CursorScopeTest {
    private static String scope(int port, String target, String... headers) {
        String body = new RawHttp(port).get(target, headers).body();
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
            assertThat(scope(port, "/scope", "X-Tenant: 7")).isEqualTo("[\"/scope\",\"tenant 7\",\"v2\"]");
        }
    }

    /** The same bean binds cursors whatever serves the request, so it sees no more than any stack knows. */
    @Nested
    @WebTest
    @Import(EverySight.class)
    class WhatItSees {
        @Test
        void isTheUserTheHeadersTheAttributesAndThePath(@LocalServerPort int port) {
            assertThat(scope(port, "/tenants/a%20b/v1/scope?q=1", "X-Tenant: 7", "X-Tenant: 8"))
                    .endsWith(",\"ada 7 from a filter a b /tenants/a%20b/v1/scope\"]");
        }

        @Test
        void isNullWhereARequestHasNoSuchThing(@LocalServerPort int port) {
            assertThat(scope(port, "/scope", "X-Anonymous: yes")).endsWith(",\"null null null null /scope\"]");
        }
    }

    @Nested
    @WebTest
    @Import(Forgetful.class)
    class WithABeanThatReturnsNull {
        @Test
        void saysWhichBeanAndWhatToDo(@LocalServerPort int port) {
            RawHttp.Response refused = new RawHttp(port).get("/scope");

            assertThat(refused.status()).isEqualTo(500);
            assertThat(refused.body())
                    .startsWith("a CursorScope must return a text, but ")
                    .contains("CursorScopeTest$Forgetful")
                    .endsWith("returned null: return \"\" for a request that has no such thing, or refuse the request");
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
            return request -> "tenant " + request.header("X-Tenant");
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class EverySight {
        @Bean
        CursorScope everything() {
            return request -> String.join(
                    " ",
                    request.principal(),
                    request.header("X-Tenant"),
                    (String) request.attribute("greeting"),
                    request.pathVariable("tenant"),
                    request.path());
        }

        /** As an application's own security does. */
        @Bean
        Filter users() {
            return (request, response, chain) -> {
                HttpServletRequest http = (HttpServletRequest) request;
                if (http.getHeader("X-Anonymous") != null) {
                    chain.doFilter(request, response);
                    return;
                }
                request.setAttribute("greeting", "from a filter");
                chain.doFilter(
                        new HttpServletRequestWrapper(http) {
                            @Override
                            public Principal getUserPrincipal() {
                                return () -> "ada";
                            }
                        },
                        response);
            };
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @RestControllerAdvice
    static class Forgetful {
        @Bean
        @SuppressWarnings("NullAway") // as code that is not checked for null may do
        CursorScope tenant() {
            return request -> request.header("X-Tenant");
        }

        @ExceptionHandler
        @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
        String answer(IllegalStateException exception) {
            return String.valueOf(exception.getMessage());
        }
    }
}
