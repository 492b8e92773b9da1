package dev.keyleaf.spring;

import dev.keyleaf.spring.json.PageJson;
import dev.keyleaf.spring.web.WebProperties;
import dev.keyleaf.sql.JsonReader;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages as JSON, in the mapper that Spring Boot makes: it takes every {@link JacksonModule} that is a bean. The same mapper
 * reads the columns that have JSON.
 */
@AutoConfiguration(afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnClass({JacksonModule.class, JsonMapper.class})
@EnableConfigurationProperties(WebProperties.class)
public final class KeyleafJsonAutoConfiguration {
    @Bean
    static PageJson keyleafPageJson(WebProperties properties) {
        return new PageJson(properties.body());
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(JsonMapper.class)
    static JsonReader keyleafJsonReader(JsonMapper mapper) {
        return (json, type) -> mapper.readValue(json, mapper.constructType(type));
    }
}
