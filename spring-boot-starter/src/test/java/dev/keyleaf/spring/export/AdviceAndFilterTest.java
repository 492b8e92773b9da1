package dev.keyleaf.spring.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.RowStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Exports of an application that does something to every answer. */
class AdviceAndFilterTest {
    @Import({ExportApplication.class, Wrapped.class, Envelope.class})
    static class Application {
        @Bean
        static ShallowEtagHeaderFilter etags() {
            return new ShallowEtagHeaderFilter();
        }
    }

    /** Puts exports into an envelope, and says what becomes of that. */
    @RestControllerAdvice(assignableTypes = Wrapped.class)
    @Order(0)
    static class Envelope implements ResponseBodyAdvice<Object> {
        @Override
        public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
            return true;
        }

        @Override
        public @Nullable Object beforeBodyWrite(
                @Nullable Object body,
                MethodParameter returnType,
                MediaType type,
                Class<? extends HttpMessageConverter<?>> converterType,
                ServerHttpRequest request,
                ServerHttpResponse response) {
            return body instanceof Export<?> ? Map.of("data", body) : body;
        }

        @ExceptionHandler
        ResponseEntity<String> answer(IllegalStateException exception) {
            return ResponseEntity.internalServerError().body(exception.getMessage());
        }
    }

    @RestController
    static class Wrapped {
        private static final CountDownLatch CLOSED = new CountDownLatch(1);

        @GetMapping("/wrapped")
        Export<Map<String, Long>> wrapped(ExportRequest request) {
            return Export.of(new Endless(CLOSED), request);
        }
    }

    private record Endless(CountDownLatch closed) implements RowStream<Map<String, Long>> {
        @Override
        public boolean next() {
            return true;
        }

        @Override
        public Map<String, Long> row() {
            return Map.of("id", 1L);
        }

        @Override
        public String cursor() {
            return "here";
        }

        @Override
        public RowStream<Map<String, Long>> withoutCursors() {
            return this;
        }

        @Override
        public void cancel() {}

        @Override
        public void close() {
            closed.countDown();
        }
    }

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(Application.class)
                .properties(Entries.properties().toArray(String[]::new))
                .run();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static Download get(String target) throws IOException {
        int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        try (var download = new Download(port, target)) {
            return download.readAll();
        }
    }

    @Test
    void isStreamedThoughOtherAnswersAreKeptForTheirEtag() throws IOException {
        Download all = get("/stream");

        assertThat(all.header("ETag")).isEmpty();
        assertThat(all.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(all.isComplete()).isTrue();
    }

    @Test
    void saysThatAnEnvelopeIsNoExportAndClosesTheRows() throws Exception {
        Download refused = get("/wrapped");

        assertThat(refused.status()).isEqualTo(500);
        assertThat(refused.text())
                .contains("an export must reach its client as the controller returned it, but a ResponseBodyAdvice");
        assertThat(Wrapped.CLOSED.await(1, TimeUnit.MINUTES))
                .as("closed soon after the answer")
                .isTrue();
    }
}
