package dev.keyleaf.spring.web;

import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.spring.export.ExportProperties;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Pages in the controllers of a Spring MVC application. Configured by {@code keyleaf.web.*}. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
@EnableConfigurationProperties({WebProperties.class, ExportProperties.class})
public final class KeyleafWebAutoConfiguration {
    @Bean
    static Endpoints keyleafEndpoints(WebProperties properties, BeanFactory beans) {
        return new Endpoints(properties, beans);
    }

    @Bean
    static WebMvcConfigurer keyleafArguments(
            Endpoints endpoints,
            ObjectProvider<CursorScope> scopes,
            ObjectProvider<JdbcPager> pagers,
            ExportProperties exports) {
        var resolver = new PageArgumentResolver(
                endpoints,
                new Scopes(scopes.orderedStream().toList()),
                request -> pagers.ifUnique(pager -> pager.check(request)), // of several nobody knows whose cursor it is
                exports.fetchSize());
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(resolver);
            }
        };
    }

    @Bean
    static PageResponseAdvice keyleafPages(Endpoints endpoints) {
        return new PageResponseAdvice(endpoints);
    }

    @Bean
    static ProblemAdvice keyleafProblems(Endpoints endpoints, WebProperties properties) {
        return new ProblemAdvice(endpoints, properties.problemBase());
    }

    /** Reads every endpoint at the start: a contradiction in one stops the application, not its first client. */
    @Bean
    static SmartInitializingSingleton keyleafEndpointCheck(
            Endpoints endpoints, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return () -> mappings.stream()
                .forEach(mapping -> mapping.getHandlerMethods().values().forEach(endpoints::of));
    }

    /** Pages that are not in the form of the house would be noticed by their clients first. */
    @Bean
    static SmartInitializingSingleton keyleafWriterCheck(
            Endpoints endpoints,
            ObjectProvider<RequestMappingHandlerMapping> mappings,
            ObjectProvider<RequestMappingHandlerAdapter> adapters) {
        return () -> {
            boolean hasPages = mappings.stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                    .anyMatch(method -> endpoints.of(method).kind().isPage());
            if (hasPages) {
                adapters.forEach(adapter -> PageWriterCheck.warn(adapter.getMessageConverters()));
            }
        };
    }
}
