package dev.keyleaf.spring.openapi;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.PagingRequest;
import dev.keyleaf.spring.export.ExportRequest;
import dev.keyleaf.spring.http.Endpoints;
import dev.keyleaf.spring.http.FilterType;
import dev.keyleaf.spring.http.HandlerMethods;
import dev.keyleaf.spring.web.WebProperties;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.api.AbstractOpenApiResource;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.CollectionUtils;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/** Pages in springdoc's document. */
@AutoConfiguration(
        afterName = {
            "dev.keyleaf.spring.KeyleafWebAutoConfiguration",
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
                        PagingRequest.class,
                        KeysetRequest.class,
                        OffsetRequest.class,
                        ExportRequest.class,
                        Ordering.class);
    }

    @Bean
    static Schemas keyleafSchemas(SpringDocConfigProperties springdoc) {
        return new Schemas(springdoc.isOpenapi31());
    }

    @Bean
    static PageConverter keyleafPageConverter(
            WebProperties properties, ObjectProvider<JsonMapper> json, Schemas schemas) {
        return new PageConverter(properties.body(), () -> mapper(json), schemas);
    }

    @Bean
    static PageOperations keyleafPageOperations(Endpoints endpoints, PageConverter pages, Schemas schemas) {
        return new PageOperations(endpoints, pages, new PageParameters(schemas), schemas);
    }

    @Bean
    static PageDocument keyleafPageDocument(
            Endpoints endpoints,
            WebProperties properties,
            PageConverter pages,
            Schemas schemas,
            ObjectProvider<JsonMapper> json) {
        return new PageDocument(
                endpoints,
                pages,
                new PageParameters(schemas),
                new ItemSchemas(mapper(json), schemas),
                new ProblemSchemas(properties.problemBase(), schemas));
    }

    private static JsonMapper mapper(ObjectProvider<JsonMapper> json) {
        return json.getIfAvailable(JsonMapper::shared);
    }

    /** Which classes are filters is known when all methods are; springdoc would describe each as one parameter. */
    @Bean
    static SmartInitializingSingleton keyleafFiltersIgnored(
            Endpoints endpoints, ObjectProvider<HandlerMethods> stacks) {
        return () -> stacks.stream()
                .flatMap(HandlerMethods::all)
                .flatMap(method -> endpoints.of(method).filters().stream())
                .forEach(filter -> {
                    if (filter instanceof FilterType type) {
                        SpringDocUtils.getConfig().addRequestWrapperToIgnore(type.type());
                    }
                });
    }

    /**
     * Two types of one name are found at the start, not by the readers of the document. Where it shows only some of the
     * methods, or there are several, it is up to springdoc which methods share one: then each is checked when it is made.
     */
    @Bean
    static SmartInitializingSingleton keyleafSchemaNameCheck(
            Endpoints endpoints,
            SpringDocConfigProperties springdoc,
            ObjectProvider<GroupedOpenApi> groups,
            ObjectProvider<HandlerMethods> stacks) {
        return () -> {
            // springdoc does the same, but only when the document is asked for
            TypeNameResolver.std.setUseFqn(springdoc.isUseFqn());
            if (groups.stream().findAny().isEmpty() && showsAll(springdoc)) {
                List<HandlerMethod> methods = stacks.stream()
                        .flatMap(HandlerMethods::all)
                        .filter(KeyleafOpenApiAutoConfiguration::isShown)
                        .toList();
                SchemaNames.of(methods, endpoints, springdoc.isOpenapi31()).check();
            }
        };
    }

    private static boolean showsAll(SpringDocConfigProperties springdoc) {
        return Stream.<Collection<?>>of(
                        springdoc.getGroupConfigs(),
                        springdoc.getPathsToMatch(),
                        springdoc.getPathsToExclude(),
                        springdoc.getPackagesToScan(),
                        springdoc.getPackagesToExclude(),
                        springdoc.getProducesToMatch(),
                        springdoc.getConsumesToMatch(),
                        springdoc.getHeadersToMatch())
                .allMatch(CollectionUtils::isEmpty);
    }

    private static boolean isShown(HandlerMethod method) {
        Operation operation = method.getMethodAnnotation(Operation.class);
        return AbstractOpenApiResource.containsResponseBody(method)
                && !AbstractOpenApiResource.isHiddenRestControllers(method.getBeanType())
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Hidden.class)
                && !method.hasMethodAnnotation(Hidden.class)
                && (operation == null || !operation.hidden());
    }
}
