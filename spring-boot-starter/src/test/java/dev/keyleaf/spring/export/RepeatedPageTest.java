package dev.keyleaf.spring.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.spring.export.ExportApplication.Entry;
import dev.keyleaf.spring.export.ExportApplication.EntrySorts;
import dev.keyleaf.sql.SqlQuery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** A page with real cursors, asked for again in another second by a client that has kept it. */
class RepeatedPageTest {
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Lists.class)
    static class Application {
        @Bean
        static ShallowEtagHeaderFilter etags() {
            return new ShallowEtagHeaderFilter();
        }
    }

    @RestController
    static class Lists {
        private final JdbcPager pager;

        Lists(JdbcPager pager) {
            this.pager = pager;
        }

        @GetMapping("/entries")
        KeysetPage<Entry> entries(KeysetRequest request) {
            return pager.page(
                    SqlQuery.of("select id, score, text from entries", Entry.class),
                    new EntrySorts().get().defaultOrdering(),
                    request);
        }
    }

    private static int statusOfTheSecond(String... properties) throws Exception {
        try (var application = new SpringApplicationBuilder(Application.class)
                .properties(Entries.properties().toArray(String[]::new))
                .properties(properties)
                .run()) {
            String port = application.getEnvironment().getRequiredProperty("local.server.port");
            HttpResponse<String> page = get(port, "");
            assertThat(page.body()).contains("\"nextCursor\":\"");
            Thread.sleep(1_100);
            return get(port, page.headers().firstValue("ETag").orElseThrow()).statusCode();
        }
    }

    private static HttpResponse<String> get(String port, String etag) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/entries?limit=3"));
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void isNotSentAgainWhereCursorsDoNotExpire() throws Exception {
        assertThat(statusOfTheSecond()).isEqualTo(304);
    }

    /** Each token must tell its own age, or a client could keep a cursor alive by asking for its page again. */
    @Test
    void isAnotherWhereCursorsExpire() throws Exception {
        assertThat(statusOfTheSecond("keyleaf.cursor.time-to-live=1h")).isEqualTo(200);
    }
}
