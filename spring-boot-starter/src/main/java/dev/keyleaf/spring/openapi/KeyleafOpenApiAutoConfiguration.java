package dev.keyleaf.spring.openapi;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.PageRequest;
import dev.keyleaf.spring.export.ExportRequest;
import dev.keyleaf.spring.web.Endpoints;
import dev.keyleaf.spring.web.KeyleafWebAutoConfiguration;
import dev.keyleaf.spring.web.WebProperties;
import io.swagger.v3.core.jackson.TypeNameResolver;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Pages in springdoc's document of a Spring MVC application. */
@AutoConfiguration(
        after = KeyleafWebAutoConfiguration.class,
        afterName = {
            "org.springdoc.core.configuration.SpringDocConfiguration",
            "org.springdoc.core.properties.SpringDocConfigProperties"
        })
@ConditionalOnClass({GlobalOperationCustomizer.class, JsonMapper.class})
@ConditionalOnBean({Endpoints.class, SpringDocConfigProperties.class})
public final class KeyleafOpenApiAutoConfiguration {
    static {
        // described as what they are read from; springdoc keeps this list in a static of its own
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        PageRequest.class,
                        KeysetRequest.class,
                        OffsetRequest.class,
                        ExportRequest.class,
                        Ordering.class);
    }

    @Bean
    static SchemaNames keyleafSchemaNames() {
        return new SchemaNames();
    }

    @Bean
    static Schemas keyleafSchemas(SpringDocConfigProperties springdoc) {
        return new Schemas(springdoc.isOpenapi31());
    }

    @Bean
    static PageConverter keyleafPageConverter(WebProperties properties, SchemaNames names, Schemas schemas) {
        return new PageConverter(properties.body(), names, schemas);
    }

    @Bean
    static PageOperations keyleafPageOperations(
            Endpoints endpoints, PageConverter pages, SchemaNames names, Schemas schemas) {
        return new PageOperations(endpoints, pages, new PageParameters(names, schemas), schemas);
    }

    @Bean
    static PageDocument keyleafPageDocument(
            WebProperties properties,
            PageConverter pages,
            PageOperations operations,
            SchemaNames names,
            Schemas schemas,
            ObjectProvider<JsonMapper> json) {
        JsonMapper mapper = json.getIfAvailable();
        ItemSchemas items = new ItemSchemas(mapper == null ? JsonMapper.shared() : mapper, names, schemas);
        return new PageDocument(pages, operations, items, new ProblemSchemas(properties.problemBase(), schemas));
    }

    /** Two types of one name are found at the start, not by whoever reads the document. */
    @Bean
    static SmartInitializingSingleton keyleafSchemaNameCheck(
            SchemaNames names,
            PageConverter pages,
            Endpoints endpoints,
            SpringDocConfigProperties springdoc,
            ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return () -> {
            // springdoc does the same, but only when the document is asked for
            TypeNameResolver.std.setUseFqn(springdoc.isUseFqn());
            mappings.stream()
                    .forEach(mapping -> names.check(
                            mapping.getHandlerMethods().values(), pages, endpoints, springdoc.isOpenapi31()));
        };
    }
}
