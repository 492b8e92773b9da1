package dev.keyleaf.spring.mvc;

import dev.keyleaf.spring.KeyleafWebAutoConfiguration;
import dev.keyleaf.spring.http.Endpoints;
import dev.keyleaf.spring.http.HandlerMethods;
import dev.keyleaf.spring.http.PageArguments;
import dev.keyleaf.spring.web.WebProperties;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Pages in the controllers of a Spring MVC application. */
@AutoConfiguration(
        after = KeyleafWebAutoConfiguration.class,
        beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
public final class KeyleafMvcAutoConfiguration {
    @Bean
    static PageArgumentResolver keyleafPageArgumentResolver(Endpoints endpoints, PageArguments pages) {
        return new PageArgumentResolver(endpoints, pages);
    }

    @Bean
    static WebMvcConfigurer keyleafArguments(PageArgumentResolver resolver) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(resolver);
            }
        };
    }

    @Bean
    static ListRefusals keyleafListRefusals(
            Endpoints endpoints, PageArgumentResolver arguments, WebProperties properties) {
        return new ListRefusals(endpoints, arguments, properties.problemBase());
    }

    @Bean
    static ListRefusalAdvice keyleafListRefusalAdvice(ListRefusals refusals) {
        return new ListRefusalAdvice(refusals);
    }

    @Bean
    @ConditionalOnBooleanProperty("spring.mvc.problemdetails.enabled")
    @ConditionalOnMissingBean(ResponseEntityExceptionHandler.class)
    static ListProblemDetails keyleafProblemDetails(ListRefusals refusals) {
        return new ListProblemDetails(refusals);
    }

    @Bean
    static PageResponseAdvice keyleafPages(Endpoints endpoints, WebProperties properties) {
        return new PageResponseAdvice(
                endpoints,
                new PageCaching(properties.cacheControl()),
                properties.body().links());
    }

    @Bean
    static HandlerMethods keyleafHandlerMethods(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return () -> mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().values().stream());
    }

    /** Reads every endpoint at the start: a contradiction in one stops the application, not its first client. */
    @Bean
    static SmartInitializingSingleton keyleafEndpointCheck(Endpoints endpoints, HandlerMethods methods) {
        return () -> methods.all().forEach(endpoints::of);
    }

    /** Looks at what really makes the arguments: a configuration of the application may have left ours out. */
    @Bean
    static SmartInitializingSingleton keyleafBindingCheck(
            HandlerMethods methods, ObjectProvider<RequestMappingHandlerAdapter> adapters) {
        return () -> adapters.forEach(
                adapter -> methods.all().forEach(method -> BindingCheck.check(method, adapter.getArgumentResolvers())));
    }

    /** Warns at startup if pages would not be written in the configured format. */
    @Bean
    static SmartInitializingSingleton keyleafWriterCheck(
            Endpoints endpoints, HandlerMethods methods, ObjectProvider<RequestMappingHandlerAdapter> adapters) {
        return () -> {
            if (methods.all().anyMatch(method -> endpoints.of(method).kind().isPage())) {
                adapters.forEach(adapter -> PageWriterCheck.warn(adapter.getMessageConverters()));
            }
        };
    }
}
