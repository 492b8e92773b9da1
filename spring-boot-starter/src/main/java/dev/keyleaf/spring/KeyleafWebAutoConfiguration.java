package dev.keyleaf.spring;

import dev.keyleaf.spring.export.ExportProperties;
import dev.keyleaf.spring.http.Endpoints;
import dev.keyleaf.spring.http.FilterTypes;
import dev.keyleaf.spring.http.PageArguments;
import dev.keyleaf.spring.http.ProblemAdvice;
import dev.keyleaf.spring.http.UnavailableAdvice;
import dev.keyleaf.spring.web.CursorScope;
import dev.keyleaf.spring.web.ParameterProperties;
import dev.keyleaf.spring.web.WebProperties;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;

/** What pages need whichever HTTP stack serves them. Configured by {@code keyleaf.web.*}. */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass(HandlerMethod.class)
@EnableConfigurationProperties({WebProperties.class, ParameterProperties.class, ExportProperties.class})
public final class KeyleafWebAutoConfiguration {
    @Bean
    static FilterTypes keyleafFilters(ParameterProperties properties, BeanFactory beans) {
        return new FilterTypes(properties, beans);
    }

    @Bean
    static Endpoints keyleafEndpoints(
            WebProperties properties, ParameterProperties parameters, FilterTypes filters, BeanFactory beans) {
        return new Endpoints(properties, parameters, filters, beans);
    }

    @Bean
    static PageArguments keyleafPageArguments(
            FilterTypes filters,
            ObjectProvider<CursorScope> scopes,
            ExportProperties exports,
            ConfigurableListableBeanFactory beans) {
        return new PageArguments(filters, scopes, exports, beans);
    }

    @Bean
    static ProblemAdvice keyleafProblems(Endpoints endpoints, WebProperties properties) {
        return new ProblemAdvice(endpoints, properties.problemBase());
    }

    @Bean
    static UnavailableAdvice keyleafUnavailable(WebProperties properties) {
        return new UnavailableAdvice(properties.problemBase());
    }
}
