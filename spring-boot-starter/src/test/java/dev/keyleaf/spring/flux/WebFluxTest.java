package dev.keyleaf.spring.flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.PagingRequest;
import dev.keyleaf.SortKey;
import dev.keyleaf.Sorts;
import dev.keyleaf.spring.export.Export;
import dev.keyleaf.spring.export.ExportRequest;
import dev.keyleaf.spring.web.SortedBy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Applications on Spring WebFlux, each started on a real port where it starts. */
class WebFluxTest {
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    static class Application {}

    private static ConfigurableApplicationContext start(Class<?>... controllers) {
        return new SpringApplicationBuilder(Application.class)
                .sources(controllers)
                .web(WebApplicationType.REACTIVE)
                .properties("server.port=0", "spring.main.banner-mode=off")
                .run();
    }

    record Search(String q, KeysetRequest page) {}

    record Wrapped(List<Search> searches) {}

    static final class ById implements Supplier<Sorts> {
        @Override
        public Sorts get() {
            return Sorts.of("id", Ordering.unique(SortKey.asc("id")));
        }
    }

    @RestController
    static class TakesKeyset {
        @GetMapping("/list")
        Mono<String> list(KeysetRequest request) {
            return Mono.just(request + " " + request.limit());
        }
    }

    @RestController
    static class TakesOffset {
        @GetMapping("/list")
        String list(OffsetRequest request) {
            return request.toString();
        }
    }

    @RestController
    static class TakesEither {
        @GetMapping("/list")
        String list(PagingRequest request) {
            return request.toString();
        }
    }

    @RestController
    static class TakesExport {
        @GetMapping("/list")
        String list(ExportRequest request) {
            return request.toString();
        }
    }

    @RestController
    static class TakesOrdering {
        @GetMapping("/list")
        String list(@SortedBy(ById.class) Ordering ordering) {
            return ordering.toString();
        }
    }

    @RestController
    static class TakesMono {
        @GetMapping("/list")
        Mono<String> list(@ModelAttribute Mono<KeysetRequest> request) {
            return request.map(KeysetRequest::toString);
        }
    }

    @RestController
    static class TakesBody {
        @PostMapping("/list")
        String list(@RequestBody Wrapped body) {
            return body.toString();
        }
    }

    @RestController
    static class TakesForm {
        @GetMapping("/list")
        String list(Search search) {
            return search.toString();
        }
    }

    @RestController
    static class ReturnsExport {
        @GetMapping("/list")
        Mono<ResponseEntity<Export<Map<String, String>>>> list() {
            return Mono.empty();
        }
    }

    @RestController
    static class TakesNothingOfOurs {
        @GetMapping("/list")
        KeysetPage<String> list(@RequestParam int limit) {
            return new KeysetPage<>(List.of("a"), limit, null, null);
        }
    }

    static class OwnResolver implements WebFluxConfigurer, HandlerMethodArgumentResolver {
        @Override
        public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
            configurer.addCustomResolver(this);
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == KeysetRequest.class;
        }

        @Override
        public Mono<Object> resolveArgument(
                MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
            return Mono.just(KeysetRequest.first(3));
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                TakesKeyset.class,
                TakesOffset.class,
                TakesEither.class,
                TakesExport.class,
                TakesOrdering.class,
                TakesMono.class,
                TakesBody.class,
                TakesForm.class
            })
    void doesNotStartWhereAClientWouldFillATypeOfOurs(Class<?> controller) {
        Throwable failure = catchThrowable(() -> start(controller).close());

        assertThat(failure)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(controller.getSimpleName() + "#list[1 args]: Keyleaf serves pages by Spring MVC")
                .hasMessageContaining("Use spring-boot-starter-webmvc");
    }

    @Test
    void doesNotStartWhereAnExportWouldNeverBeClosed() {
        Throwable failure = catchThrowable(() -> start(ReturnsExport.class).close());

        assertThat(failure).hasMessageContaining("ReturnsExport#list[0 args]: Keyleaf serves exports");
    }

    @Test
    void startsWhereControllersMakeTheirRequestsThemselves() throws Exception {
        try (var application = start(TakesNothingOfOurs.class)) {
            assertThat(get(application, "/list?limit=7"))
                    .isEqualTo("{\"items\":[\"a\"],\"limit\":7,\"nextCursor\":null,\"prevCursor\":null,"
                            + "\"hasMore\":false}");
        }
    }

    @Test
    void leavesTheApplicationWhatItResolvesItself() throws Exception {
        try (var application = start(TakesKeyset.class, OwnResolver.class)) {
            assertThat(get(application, "/list?limit=99999")).endsWith(" 3");
        }
    }

    private static String get(ConfigurableApplicationContext application, String target) throws Exception {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + target))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
