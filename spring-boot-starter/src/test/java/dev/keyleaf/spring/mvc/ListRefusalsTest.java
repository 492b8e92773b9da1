package dev.keyleaf.spring.mvc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.json.JsonMapper;

/** What Spring refuses at a list, beside what is wrong with paging. */
class ListRefusalsTest {
    enum Color {
        RED,
        BLUE
    }

    record Bound(@Size(max = 3) String q, @Max(9) Integer size, LocalDate day) {}

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @Import(Application.Lists.class)
    static class Application {
        @RestController
        static class Lists {
            private static KeysetPage<String> page(KeysetRequest request) {
                return new KeysetPage<>(List.of(), request.limit(), null, null);
            }

            @GetMapping("/bound")
            KeysetPage<String> bound(@Valid Bound bound, KeysetRequest request) {
                return page(request);
            }

            @GetMapping("/param")
            KeysetPage<String> param(@RequestParam("d") LocalDate day, KeysetRequest request) {
                return page(request);
            }

            @GetMapping("/color")
            KeysetPage<String> color(Color color, KeysetRequest request) {
                return page(request);
            }

            @GetMapping("/valid")
            KeysetPage<String> valid(@RequestParam("t") @Size(max = 2) String text, KeysetRequest request) {
                return page(request);
            }

            @GetMapping("/path/{day}")
            KeysetPage<String> path(@PathVariable LocalDate day, KeysetRequest request) {
                return page(request);
            }

            @GetMapping("/no-list")
            String noList(@RequestParam("d") LocalDate day) {
                return "";
            }
        }
    }

    @RestControllerAdvice
    static class Own {
        @ExceptionHandler
        ResponseEntity<String> answer(MethodArgumentNotValidException e) {
            return ResponseEntity.status(422).body("own");
        }
    }

    @RestControllerAdvice
    static class OwnProblems extends ResponseEntityExceptionHandler {}

    private static ConfigurableApplicationContext start(String property, Class<?>... more) {
        Class<?>[] sources = new Class<?>[more.length + 1];
        sources[0] = Application.class;
        System.arraycopy(more, 0, sources, 1, more.length);
        return new SpringApplicationBuilder(sources)
                .run(
                        "--server.port=0",
                        "--spring.web.locale=en",
                        "--spring.web.locale-resolver=fixed",
                        "--" + property);
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext context, String target) throws Exception {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + target))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static List<String> refusals(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        return StreamSupport.stream(
                        JsonMapper.shared()
                                .readTree(response.body())
                                .path("errors")
                                .spliterator(),
                        false)
                .map(error -> error.path("detail").asString())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"spring.mvc.problemdetails.enabled=false", "spring.mvc.problemdetails.enabled=true"})
    void answersWithTheProblemOfTheList(String property) throws Exception {
        try (var context = start(property)) {
            assertThat(refusals(get(context, "/bound?q=abcd&size=10&limit=0")))
                    .containsExactly(
                            "limit must be a whole number from 1 to 100 in plain digits, but was '0'",
                            "q size must be between 0 and 3: 'abcd'",
                            "size must be less than or equal to 9: '10'");
            assertThat(refusals(get(context, "/bound?day=x")))
                    .containsExactly("day must be a valid LocalDate, but was 'x'");
            assertThat(refusals(get(context, "/param?d=x&cursor=")))
                    .hasSize(2)
                    .contains("d must be a valid LocalDate, but was 'x'");
            assertThat(refusals(get(context, "/param"))).containsExactly("d must be given");
            assertThat(refusals(get(context, "/color?color=red%00")))
                    .containsExactly("color must be one of RED, BLUE, but was 'red\\u0000'");
            assertThat(refusals(get(context, "/valid?t=abc"))).containsExactly("t size must be between 0 and 2: 'abc'");
            assertThat(get(context, "/valid?t=ab").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void leavesOtherRefusalsToSpring() throws Exception {
        try (var context = start("spring.mvc.problemdetails.enabled=false")) {
            assertThat(get(context, "/no-list?d=x").body()).contains("\"error\":\"Bad Request\"");
            assertThat(get(context, "/path/x").body()).contains("\"error\":\"Bad Request\"");
        }
        try (var context = start("spring.mvc.problemdetails.enabled=true")) {
            assertThat(get(context, "/no-list?d=x").body())
                    .contains("\"title\":\"Bad Request\"")
                    .doesNotContain("errors");
            assertThat(get(context, "/path/x").body())
                    .contains("\"title\":\"Bad Request\"")
                    .doesNotContain("errors");
        }
    }

    @Test
    void letsTheApplicationsOwnHandlersWin() throws Exception {
        try (var context = start("spring.mvc.problemdetails.enabled=false", Own.class)) {
            assertThat(get(context, "/bound?q=abcd").statusCode()).isEqualTo(422);
        }
        try (var context = start("spring.mvc.problemdetails.enabled=true", OwnProblems.class)) {
            assertThat(get(context, "/bound?q=abcd").body())
                    .contains("\"title\":\"Bad Request\"")
                    .doesNotContain("errors");
        }
    }
}
