package dev.keyleaf.spring.mvc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Where;
import dev.keyleaf.spring.KeyleafJsonAutoConfiguration;
import dev.keyleaf.spring.KeyleafWebAutoConfiguration;
import dev.keyleaf.spring.web.Filters;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurationSupport;

/** Filters that stop an application at its start. */
class FilterCheckTest {
    private final WebApplicationContextRunner web = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    KeyleafWebAutoConfiguration.class,
                    KeyleafJsonAutoConfiguration.class,
                    KeyleafMvcAutoConfiguration.class,
                    WebMvcAutoConfiguration.class));

    @Filters
    record WithoutCondition(@Where("a = ?") int a, int b) {}

    record TwoParameters(@Where("a between ? and ?") int a) {}

    record NoParameter(@Where("a = 1") boolean a) {}

    record PatternOfNumber(
            @Where(value = "a like ?", match = Where.Match.CONTAINS)
            int a) {}

    record PatternOfList(
            @Where(value = "a like ?", match = Where.Match.CONTAINS)
            List<String> a) {}

    record OddType(@Where("a = ?") Optional<Runnable> a) {}

    @SuppressWarnings("rawtypes")
    record RawList(@Where("a in (?)") List a) {}

    record OwnLimit(@Where("max_rows = ?") int limit) {}

    record Constrained(@Where("a = ?") @Positive int a) {}

    record Good(@Where("a = ?") int a, @Where("") int used) {}

    @RestController
    static class WithoutConditionController {
        @GetMapping("/")
        String get(WithoutCondition filter) {
            return "";
        }
    }

    @RestController
    static class TwoParametersController {
        @GetMapping("/")
        String get(TwoParameters filter) {
            return "";
        }
    }

    @RestController
    static class NoParameterController {
        @GetMapping("/")
        String get(NoParameter filter) {
            return "";
        }
    }

    @RestController
    static class PatternOfNumberController {
        @GetMapping("/")
        String get(PatternOfNumber filter) {
            return "";
        }
    }

    @RestController
    static class PatternOfListController {
        @GetMapping("/")
        String get(PatternOfList filter) {
            return "";
        }
    }

    @RestController
    static class OddTypeController {
        @GetMapping("/")
        String get(OddType filter) {
            return "";
        }
    }

    @RestController
    static class RawListController {
        @GetMapping("/")
        String get(RawList filter) {
            return "";
        }
    }

    @RestController
    static class OwnLimitController {
        @GetMapping("/")
        String get(OwnLimit filter, KeysetRequest request) {
            return "";
        }
    }

    @RestController
    static class ConstrainedController {
        @GetMapping("/")
        String get(Constrained filter) {
            return "";
        }
    }

    @RestController
    static class GoodController {
        @GetMapping("/")
        String get(Good filter, KeysetRequest request) {
            return "";
        }
    }

    static List<Arguments> refused() {
        return List.of(
                Arguments.of(
                        WithoutConditionController.class,
                        "component b of " + WithoutCondition.class.getName()
                                + " must have a condition, or it would be a filter that is silently dropped"),
                Arguments.of(TwoParametersController.class, "'a between ? and ?' must have one parameter, but has 2"),
                Arguments.of(NoParameterController.class, "'a = 1' must have one parameter, but has 0"),
                Arguments.of(PatternOfNumberController.class, "must be a String or an Optional<String>, but is a int"),
                Arguments.of(
                        PatternOfListController.class,
                        "must be a String or an Optional<String>, but is a java.util.List"),
                Arguments.of(
                        OddTypeController.class, "a java.lang.Runnable cannot be read from text: register a Converter"),
                Arguments.of(RawListController.class, "it must say of what type its values are, but is a plain List"),
                Arguments.of(OwnLimitController.class, "two are called limit: rename the filter"),
                Arguments.of(
                        ConstrainedController.class,
                        "has constraints that nothing checks: add spring-boot-starter-validation"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesAtTheStart(Class<?> controller, String message) {
        web.withUserConfiguration(controller)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining(message));
    }

    @Test
    void startsWithGoodFilters() {
        web.withUserConfiguration(GoodController.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    static class OwnConfiguration extends WebMvcConfigurationSupport {}

    @Test
    void refusesFiltersThatSpringWouldBind() {
        web.withUserConfiguration(GoodController.class, OwnConfiguration.class)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("Spring would bind"));
    }
}
