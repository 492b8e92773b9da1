package dev.keyleaf.spring.flux;

import dev.keyleaf.spring.http.BoundTypes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Stops a WebFlux application at its start whose controllers take a page request or return an export. Spring would
 * fill the request with what a client sends, its limit, scope and style included, and nothing would close the export.
 *
 * <p>Arguments that the application resolves itself are its own. Functional routes cannot be seen: a handler function
 * must not {@code bind} to a type of ours.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(WebFluxConfigurer.class)
public final class KeyleafFluxAutoConfiguration {
    @Bean
    static SmartInitializingSingleton keyleafFluxCheck(
            ObjectProvider<RequestMappingHandlerMapping> mappings, ObjectProvider<WebFluxConfigurer> configurers) {
        return () -> {
            var own = new OwnResolvers();
            configurers.orderedStream().forEach(configurer -> configurer.configureArgumentResolvers(own));
            mappings.stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                    .forEach(method -> check(method, own));
        };
    }

    private static void check(HandlerMethod method, OwnResolvers own) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            Class<?> ours = BoundTypes.in(parameter);
            if (ours != null && !own.resolve(parameter)) {
                throw new IllegalStateException(method.getShortLogMessage() + ": Keyleaf serves pages by Spring MVC, "
                        + "but this is a WebFlux application, where Spring would bind the " + ours.getSimpleName()
                        + " to whatever a client sends, its bounds and its scope included. Use "
                        + "spring-boot-starter-webmvc in place of spring-boot-starter-webflux (with virtual threads, "
                        + "spring.threads.virtual.enabled=true, where waiting threads are the concern), or take the "
                        + "parameters one by one and make the " + ours.getSimpleName() + " in the controller");
            }
        }
        if (BoundTypes.isExport(method.getReturnType())) {
            throw new IllegalStateException(method.getShortLogMessage() + ": Keyleaf serves exports by Spring MVC, but "
                    + "this is a WebFlux application, which would not write the rows of an Export and never close "
                    + "them. Use spring-boot-starter-webmvc in place of spring-boot-starter-webflux");
        }
    }

    /** What the application makes arguments with itself. */
    private static final class OwnResolvers extends ArgumentResolverConfigurer {
        private final List<HandlerMethodArgumentResolver> resolvers = new ArrayList<>();

        @Override
        public void addCustomResolver(HandlerMethodArgumentResolver... added) {
            resolvers.addAll(List.of(added));
        }

        boolean resolve(MethodParameter parameter) {
            return resolvers.stream().anyMatch(resolver -> resolver.supportsParameter(parameter));
        }
    }
}
