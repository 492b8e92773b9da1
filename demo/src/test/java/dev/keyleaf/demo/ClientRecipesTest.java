package dev.keyleaf.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.Pages;
import dev.keyleaf.Violation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.json.JsonMapper;

/** Recipes of docs/recipes.md for clients, and for what they are told; quoted from here. */
@RecipeApplication
class ClientRecipesTest {
    private final String url;
    private final JsonMapper json;

    ClientRecipesTest(@LocalServerPort int port, @Autowired JsonMapper json) {
        this.url = "http://localhost:" + port;
        this.json = json;
    }

    interface PostsApi {
        @GetExchange("/recipes/posts")
        KeysetPage<Post> posts(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);
    }

    static PostsApi api(String url, JsonMapper json) {
        RestClient client = RestClient.builder()
                .baseUrl(url)
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(PostsApi.class);
    }

    static Pages<Post> all(PostsApi api) {
        return Pages.follow(cursor -> api.posts(100, cursor), 10_000);
    }

    @RestControllerAdvice
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Refusals {
        private final MessageSource messages;

        Refusals(MessageSource messages) {
            this.messages = messages;
        }

        @ExceptionHandler
        ProblemDetail answer(InvalidRequestException refused, Locale locale) {
            ProblemDetail problem = ProblemDetail.forStatus(400);
            problem.setDetail(refused.violations().stream()
                    .map(violation -> message(violation, locale))
                    .collect(Collectors.joining(" ")));
            return problem;
        }

        private String message(Violation violation, Locale locale) {
            String code = violation instanceof Violation.InvalidCursor cursor
                    ? "list." + cursor.reason()
                    : "list." + violation.getClass().getSimpleName();
            String message = messages.getMessage(code, new Object[] {violation.parameter()}, null, locale);
            return message == null ? violation.detail() : message;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Messages {
        @Bean
        static MessageSource messageSource() {
            var messages = new StaticMessageSource();
            messages.addMessage("list.LimitTooLarge", Locale.GERMAN, "{0} ist zu groß.");
            messages.addMessage("list.MALFORMED", Locale.GERMAN, "{0} führt nirgends hin.");
            return messages;
        }
    }

    @Test
    void readPagesByAnInterface() {
        List<Post> posts = all(api(url, json)).stream().toList();

        assertThat(posts).hasSize(2000).doesNotHaveDuplicates();
    }

    @Test
    void areToldWhatIsWrongInTheirLanguage() {
        String refused = RestClient.create(url)
                .get()
                .uri("/recipes/posts?limit=1000&cursor=x")
                .header("Accept-Language", "de")
                .exchange((request, response) -> new String(response.getBody().readAllBytes(), UTF_8));

        assertThat(refused).contains("limit ist zu groß. cursor führt nirgends hin.");
    }

    @Test
    void areToldInEnglishWhereThereIsNoOtherText() {
        String refused = RestClient.create(url)
                .get()
                .uri("/recipes/posts?limit=0")
                .header("Accept-Language", "de")
                .exchange((request, response) -> new String(response.getBody().readAllBytes(), UTF_8));

        assertThat(refused).contains("limit must be a whole number from 1 to 100");
    }
}
