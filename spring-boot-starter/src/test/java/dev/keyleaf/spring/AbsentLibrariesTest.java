package dev.keyleaf.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.cursor.CursorCodec;
import dev.keyleaf.cursor.CursorPolicy;
import dev.keyleaf.spring.http.Endpoints;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Applications that lack a library which the starter can do without. */
class AbsentLibrariesTest {
    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withUserConfiguration(Application.class)
            // nothing is there, and nothing connects
            .withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/none");

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Lists.class)
    static class Application {}

    @RestController
    static class Lists {
        @GetMapping("/list")
        KeysetPage<String> list(KeysetRequest request) {
            return new KeysetPage<>(List.of("a"), request.limit(), null, null);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.keyleaf.jdbc",
                "org.springdoc.core.customizers",
                "io.swagger",
                "org.springframework.jdbc",
                "org.postgresql",
                "org.apache.coyote"
            })
    void servesPagesWithout(String library) {
        application.withClassLoader(new FilteredClassLoader(library)).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(MockMvcTester.from(context).get().uri("/list?limit=7"))
                    .hasStatusOk()
                    .bodyText()
                    .isEqualTo("{\"items\":[\"a\"],\"limit\":7,\"nextCursor\":null,\"prevCursor\":null,"
                            + "\"hasMore\":false}");
        });
    }

    @Test
    void startsWithoutJackson() {
        application
                .withClassLoader(new FilteredClassLoader("tools.jackson", "com.fasterxml"))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Endpoints.class));
    }

    @Test
    void namesABadCursorWithOtherMistakesThoughThereIsNoPager() {
        withoutJdbc()
                .withUserConfiguration(OwnEngine.class)
                .run(
                        context -> assertThat(errors(context))
                                .isEqualTo(
                                        "limit must be a whole number from 1 to 100 in "
                                                + "plain digits, but was '0'; cursor is not a cursor of this service: start again without it"));
    }

    @Test
    void judgesNoCursorWhereNothingUsesThePolicy() {
        withoutJdbc()
                .run(context -> assertThat(errors(context))
                        .isEqualTo("limit must be a whole number from 1 to 100 in plain digits, but was '0'"));
    }

    private WebApplicationContextRunner withoutJdbc() {
        return application.withClassLoader(new FilteredClassLoader("dev.keyleaf.jdbc"));
    }

    private static String errors(AssertableWebApplicationContext context) throws Exception {
        String body = MockMvcTester.from(context)
                .get()
                .uri("/list?limit=0&cursor=x")
                .exchange()
                .getResponse()
                .getContentAsString();
        return JsonMapper.shared().readTree(body).path("detail").asString();
    }

    /** An engine of the application's, whose cursors are protected as the policy says. */
    @Configuration(proxyBeanMethods = false)
    static class OwnEngine {
        @Bean
        static CursorCodec codec(CursorPolicy policy) {
            return CursorCodec.opaque(policy);
        }
    }
}
