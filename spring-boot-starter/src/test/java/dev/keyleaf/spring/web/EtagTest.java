package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.spring.web.RawHttp.Response;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** An application that gives every answer an ETag. */
@WebTest
@Import(EtagTest.Etags.class)
class EtagTest {
    @TestConfiguration
    static class Etags {
        @Bean
        static ShallowEtagHeaderFilter etags() {
            return new ShallowEtagHeaderFilter();
        }
    }

    @Test
    void answersAnUnchangedPageBy304WithTheSameLinks(@LocalServerPort int port) {
        RawHttp http = new RawHttp(port);
        Response page = http.get("/posts?limit=5");
        String etag = page.header("ETag").orElseThrow();

        Response unchanged = http.get("/posts?limit=5", "If-None-Match: " + etag);

        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(unchanged.headers("Link")).isEqualTo(page.headers("Link")).isNotEmpty();
        assertThat(unchanged.headers("X-Next-Cursor")).containsExactly("NEXT");
    }
}
