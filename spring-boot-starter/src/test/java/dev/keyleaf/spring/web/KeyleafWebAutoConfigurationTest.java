package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.Sorts;
import dev.keyleaf.spring.KeyleafJsonAutoConfiguration;
import dev.keyleaf.spring.KeyleafWebAutoConfiguration;
import dev.keyleaf.spring.http.Endpoints;
import dev.keyleaf.spring.http.HandlerMethods;
import dev.keyleaf.spring.mvc.KeyleafMvcAutoConfiguration;
import dev.keyleaf.spring.mvc.KeyleafMvcExportAutoConfiguration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;

class KeyleafWebAutoConfigurationTest {
    private static final AutoConfigurations AUTO_CONFIGURATIONS = AutoConfigurations.of(
            KeyleafWebAutoConfiguration.class,
            KeyleafJsonAutoConfiguration.class,
            KeyleafMvcAutoConfiguration.class,
            KeyleafMvcExportAutoConfiguration.class,
            WebMvcAutoConfiguration.class);

    private final WebApplicationContextRunner web =
            new WebApplicationContextRunner().withConfiguration(AUTO_CONFIGURATIONS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            default-limit=0           | keyleaf.web.default-limit must be from 1 to 100000, but was 0
            max-limit=100001          | keyleaf.web.max-limit must be from 1 to 100000, but was 100001
            max-limit=10              | keyleaf.web.default-limit must be at most keyleaf.web.max-limit, but 20 is over 10
            max-offset=-1             | keyleaf.web.max-offset must be at least 0, but was -1
            problem-base=/problems/   | keyleaf.web.problem-base must be an absolute URI
            parameters.cursor=limit   | parameters must have different names, but are limit 'limit', offset 'offset', cursor 'limit'
            body.items=               | keyleaf.web.body.items must not be blank
            body.items=limit          | keyleaf.web.body.items must not be the name of another field, but was 'limit'
            parameters.sort=          | the name of a parameter must not be blank
            """)
    void refusesAPropertyThatCannotBe(String property, String message) {
        web.withPropertyValues("keyleaf.web." + property)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(message));
    }

    @Test
    void refusesAnEndpointWhoseLimitsContradictEachOther() {
        web.withBean(Contradiction.class, Contradiction::new)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("Contradiction#list[1 args]: the default limit must be at most the "
                                + "maximum limit, but 20 is over 10"));
    }

    @Test
    void refusesAnEndpointWithTwoPageRequests() {
        web.withBean(Two.class, Two::new)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("a controller method takes at most one KeysetRequest, OffsetRequest, "
                                + "PagingRequest or ExportRequest, but this one takes 2"));
    }

    @Test
    void refusesAListOfSortsAtSomethingElse() {
        web.withBean(Misplaced.class, Misplaced::new)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("@SortedBy stands at an Ordering, but here at a String"));
    }

    @Test
    void takesTheListOfSortsFromItsBeanWhereThereIsOne() {
        web.withBean(Sorted.class, Sorted::new)
                .withBean(InjectedSorts.class, () -> new InjectedSorts("title"))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void givesWayWhereThereIsNoWebApplication() {
        new ApplicationContextRunner()
                .withConfiguration(AUTO_CONFIGURATIONS)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Endpoints.class));
    }

    @Test
    void givesWayWhereThereIsNoSpringMvc() {
        web.withClassLoader(new FilteredClassLoader(WebMvcConfigurer.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(HandlerMethods.class));
    }

    @Test
    void givesWayWhereThereIsNoJackson() {
        web.withClassLoader(new FilteredClassLoader(JacksonModule.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Endpoints.class)
                        .doesNotHaveBean("keyleafPageJson"));
    }

    record InjectedSorts(String column) implements Supplier<Sorts> {
        @Override
        public Sorts get() {
            return Sorts.of(column, Ordering.unique(SortKey.asc(column)));
        }
    }

    @RestController
    static class Contradiction {
        @GetMapping("/")
        KeysetPage<String> list(@Paging(maxLimit = 10) KeysetRequest request) {
            throw new AssertionError("never called: " + request);
        }
    }

    @RestController
    static class Two {
        @GetMapping("/")
        KeysetPage<String> list(KeysetRequest request, OffsetRequest other) {
            throw new AssertionError("never called: " + request + other);
        }
    }

    @RestController
    static class Misplaced {
        @GetMapping("/")
        String list(@SortedBy(TestApplication.PostSorts.class) String sort) {
            return sort;
        }
    }

    @RestController
    static class Sorted {
        @GetMapping("/")
        String list(@SortedBy(InjectedSorts.class) Ordering ordering) {
            return ordering.toString();
        }
    }
}
