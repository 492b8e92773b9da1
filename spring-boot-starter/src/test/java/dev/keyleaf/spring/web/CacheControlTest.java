package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.TestPropertySource;

/** What caches are told of pages. */
class CacheControlTest {
    private static List<String> told(int port, String target) {
        return new RawHttp(port).get(target).headers("Cache-Control");
    }

    @Nested
    @WebTest
    class ByDefault {
        @Test
        void isToKeepAPageForItsReaderAndToAskFirst(@LocalServerPort int port) {
            assertThat(told(port, "/posts")).containsExactly("private, no-cache");
            assertThat(told(port, "/users?offset=20")).containsExactly("private, no-cache");
            assertThat(told(port, "/posts/feed")).containsExactly("private, no-cache");
            assertThat(new RawHttp(port).send("HEAD", "/posts", "").headers("Cache-Control"))
                    .containsExactly("private, no-cache");
        }

        @Test
        void isNothingOfARefusal(@LocalServerPort int port) {
            assertThat(told(port, "/posts?limit=0")).isEmpty();
        }
    }

    @Nested
    @WebTest
    @Import(OwnHeaders.class)
    @TestPropertySource(properties = "keyleaf.web.cache-control=max-age=60")
    class WhereTheApplicationSetsIt {
        @Test
        void isWhatTheApplicationSays(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/posts", "X-Own: public").headers("Cache-Control"))
                    .containsExactly("public");
        }

        @Test
        void isWhatThePropertySays(@LocalServerPort int port) {
            assertThat(told(port, "/posts")).containsExactly("max-age=60");
        }
    }

    @Nested
    @WebTest
    @TestPropertySource(properties = "keyleaf.web.cache-control=")
    class WhereThePropertyIsEmpty {
        @Test
        void isNothing(@LocalServerPort int port) {
            assertThat(told(port, "/posts")).isEmpty();
        }
    }

    @Nested
    @WebTest
    @Import(Secured.class)
    class BehindSpringSecurity {
        @Test
        void isTheStricterHeaderOfSpringSecurity(@LocalServerPort int port) {
            assertThat(told(port, "/posts")).singleElement().asString().contains("no-store");
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class OwnHeaders {
        @Bean
        Filter headers() {
            return (request, response, chain) -> {
                String own = ((HttpServletRequest) request).getHeader("X-Own");
                if (own != null) {
                    ((HttpServletResponse) response).setHeader("Cache-Control", own);
                }
                chain.doFilter(request, response);
            };
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Secured {
        @Bean
        SecurityFilterChain everyone(HttpSecurity security) {
            return security.authorizeHttpRequests(
                            requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }
}
