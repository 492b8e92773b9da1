package dev.keyleaf.spring;

import dev.keyleaf.spring.json.PageJson;
import dev.keyleaf.spring.web.WebProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JacksonModule;

/** Pages as JSON, in the mapper that Spring Boot makes: it takes every {@link JacksonModule} that is a bean. */
@AutoConfiguration
@ConditionalOnClass(JacksonModule.class)
@EnableConfigurationProperties(WebProperties.class)
public final class KeyleafJsonAutoConfiguration {
    @Bean
    static PageJson keyleafPageJson(WebProperties properties) {
        return new PageJson(properties.body());
    }
}
