package dev.keyleaf.spring.mvc;

import dev.keyleaf.spring.export.ExportProperties;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.json.JsonMapper;

/** Exports from the controllers of a Spring MVC application. Configured by {@code keyleaf.export.*}. */
@AutoConfiguration(afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({WebMvcConfigurer.class, JsonMapper.class})
@ConditionalOnBean(JsonMapper.class)
@EnableConfigurationProperties(ExportProperties.class)
public final class KeyleafMvcExportAutoConfiguration {
    @Bean
    static ListWriter keyleafListWriter(JsonMapper mapper, ObjectProvider<RequestMappingHandlerAdapter> adapters) {
        return new ListWriter(mapper, adapters);
    }

    @Bean
    static ExportConverter keyleafExports(JsonMapper mapper, ListWriter lists, ExportProperties properties) {
        return new ExportConverter(mapper, lists, properties);
    }

    @Bean
    static ExportOnlyAdvice keyleafExportsOnly(ListWriter lists, ApplicationContext context) {
        return new ExportOnlyAdvice(lists, context);
    }

    /** Around all other filters, and around error pages too. */
    @Bean
    static FilterRegistrationBean<AbortFilter> keyleafExportAborts() {
        var registration = new FilterRegistrationBean<>(new AbortFilter());
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
