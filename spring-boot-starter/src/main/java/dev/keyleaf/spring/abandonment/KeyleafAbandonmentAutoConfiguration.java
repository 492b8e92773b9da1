package dev.keyleaf.spring.abandonment;

import dev.keyleaf.paging.Abandonment;
import dev.keyleaf.spring.KeyleafWebAutoConfiguration;
import dev.keyleaf.spring.http.Endpoints;
import org.apache.catalina.Valve;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets the pager of a Spring MVC application notice clients that are gone. An application that knows better declares
 * an {@link Abandonment} of its own; {@link Abandonment#NEVER} lets every statement run to its end.
 */
@AutoConfiguration(after = KeyleafWebAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
@EnableConfigurationProperties(ListProperties.class)
public final class KeyleafAbandonmentAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    static Abandonment keyleafAbandonment() {
        return new ServletAbandonment();
    }

    @Bean
    static AbandonedAdvice keyleafAbandonedRequests() {
        return new AbandonedAdvice();
    }

    @Bean
    static WebMvcConfigurer keyleafListBound(Endpoints endpoints, ListProperties properties) {
        var bound = new ListBound(endpoints, properties);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(bound);
            }
        };
    }

    /** Where the application starts a Tomcat. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ConfigurableTomcatWebServerFactory.class, Valve.class})
    static class Tomcat {
        @Bean
        static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> keyleafClients() {
            return factory -> factory.addEngineValves(new ClientValve());
        }
    }
}
