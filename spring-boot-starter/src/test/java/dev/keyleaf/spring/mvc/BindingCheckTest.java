package dev.keyleaf.spring.mvc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.spring.KeyleafJsonAutoConfiguration;
import dev.keyleaf.spring.KeyleafWebAutoConfiguration;
import dev.keyleaf.spring.export.ExportRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurationSupport;

/** Applications whose clients would fill a page request, and some that look alike. */
class BindingCheckTest {
    private final WebApplicationContextRunner web = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    KeyleafWebAutoConfiguration.class,
                    KeyleafJsonAutoConfiguration.class,
                    KeyleafMvcAutoConfiguration.class,
                    WebMvcAutoConfiguration.class));

    record Search(String q, KeysetRequest page) {}

    static class Form {
        private List<Search> searches = List.of();

        List<Search> getSearches() {
            return searches;
        }

        void setSearches(List<Search> searches) {
            this.searches = searches;
        }
    }

    @RestController
    static class ModelAttributes {
        @GetMapping("/list")
        String list(@ModelAttribute KeysetRequest request) {
            return request.toString();
        }
    }

    @RestController
    static class Bodies {
        @PostMapping("/list")
        String list(@RequestBody OffsetRequest request) {
            return request.toString();
        }
    }

    @RestController
    static class Parts {
        @PostMapping("/list")
        String list(@RequestPart("page") ExportRequest request) {
            return request.toString();
        }
    }

    @RestController
    static class Entities {
        @PostMapping("/list")
        String list(HttpEntity<List<Search>> request) {
            return request.toString();
        }
    }

    @RestController
    static class Records {
        @GetMapping("/list")
        String list(Search search) {
            return search.toString();
        }
    }

    @RestController
    static class Forms {
        @GetMapping("/list")
        String list(Form form) {
            return form.getSearches().toString();
        }
    }

    @RestController
    static class Plain {
        @GetMapping("/list")
        String list(KeysetRequest request) {
            return request.toString();
        }
    }

    @RestController
    static class Attributes {
        @GetMapping("/list")
        String list(@RequestAttribute Search search) {
            return search.toString();
        }
    }

    static class LeavesResolversOut extends WebMvcConfigurationSupport {}

    @ParameterizedTest
    @ValueSource(
            classes = {ModelAttributes.class, Bodies.class, Parts.class, Entities.class, Records.class, Forms.class})
    void doesNotStartWhereAClientWouldFillATypeOfOurs(Class<?> controller) {
        web.withBean(controller)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining(controller.getSimpleName() + "#list[1 args]: a client must not choose")
                        .hasMessageContaining("but Spring would bind parameter 0 to whatever a client sends"));
    }

    @Test
    void doesNotStartWhereTheApplicationsConfigurationLeavesOurArgumentsOut() {
        web.withBean(Plain.class)
                .withUserConfiguration(LeavesResolversOut.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("Plain#list[1 args]: a client must not choose")
                        .hasMessageContaining("use a WebMvcConfigurer"));
    }

    @ParameterizedTest
    @ValueSource(classes = {Plain.class, Attributes.class})
    void startsWhereTheServerMakesTheArgument(Class<?> controller) {
        web.withBean(controller).run(context -> assertThat(context).hasNotFailed());
    }
}
