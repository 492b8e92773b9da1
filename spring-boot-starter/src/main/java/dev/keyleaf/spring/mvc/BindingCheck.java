package dev.keyleaf.spring.mvc;

import dev.keyleaf.spring.http.BoundTypes;
import dev.keyleaf.spring.http.FilterTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ModelAttributeMethodProcessor;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.AbstractMessageConverterMethodArgumentResolver;

/** Stops an application at its start whose clients could fill a page request with what they like. */
final class BindingCheck {
    private BindingCheck() {}

    /**
     * Checks a controller method.
     *
     * @param resolvers what the application makes arguments with, in their order
     * @throws IllegalStateException if a client fills a type of ours
     */
    static void check(HandlerMethod method, @Nullable List<HandlerMethodArgumentResolver> resolvers) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            boolean isFilter = FilterTypes.isFilter(parameter);
            Class<?> ours = isFilter ? parameter.getParameterType() : BoundTypes.in(parameter);
            if (ours != null && resolvers != null && isBoundBySpring(parameter, resolvers)) {
                throw new IllegalStateException(method.getShortLogMessage() + ": "
                        + (isFilter
                                ? "an empty or misspelled value must not be taken for no filter"
                                : "a client must not choose the bounds, the scope or the style of a "
                                        + ours.getSimpleName())
                        + ", but Spring would bind parameter " + parameter.getParameterIndex()
                        + " to whatever a client sends. Make the " + ours.getSimpleName()
                        + " a parameter of its own, without @ModelAttribute or @RequestBody; in place of a "
                        + "WebMvcConfigurationSupport, which leaves Keyleaf's arguments out, use a WebMvcConfigurer");
            }
        }
    }

    private static boolean isBoundBySpring(MethodParameter parameter, List<HandlerMethodArgumentResolver> resolvers) {
        return resolvers.stream()
                .filter(resolver -> resolver.supportsParameter(parameter))
                .findFirst()
                .filter(resolver -> resolver instanceof ModelAttributeMethodProcessor
                        || resolver instanceof AbstractMessageConverterMethodArgumentResolver)
                .isPresent();
    }
}
