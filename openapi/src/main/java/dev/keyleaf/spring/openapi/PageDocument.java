package dev.keyleaf.spring.openapi;

import dev.keyleaf.spring.http.Endpoints;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Adds to a document what its pages have in common, and takes out what they do not need. */
final class PageDocument implements GlobalOpenApiCustomizer {
    private final Endpoints endpoints;
    private final PageConverter pages;
    private final PageParameters parameters;
    private final ItemSchemas items;
    private final ProblemSchemas problems;

    PageDocument(
            Endpoints endpoints,
            PageConverter pages,
            PageParameters parameters,
            ItemSchemas items,
            ProblemSchemas problems) {
        this.endpoints = endpoints;
        this.pages = pages;
        this.parameters = parameters;
        this.items = items;
        this.problems = problems;
    }

    /** @throws IllegalStateException if two types that this document shows in pages share a name */
    @Override
    public void customise(OpenAPI document) {
        List<HandlerMethod> methods = PageOperations.finish(document);
        NamedTypes named = SchemaNames.of(methods, endpoints, pages.isOpenapi31());
        named.check();
        if (named.isEmpty()) {
            return;
        }
        Components components = document.getComponents() == null ? new Components() : document.getComponents();
        document.setComponents(components);
        Map<String, Schema<?>> ours = new LinkedHashMap<>(problems.all());
        ours.put(PageConverter.ACCURACY, pages.accuracy());
        ours.putAll(parameters.sorts(methods.stream().map(endpoints::of).toList()));
        ours.forEach((name, schema) -> add(name, schema, components));
        items.describe(document, named);

        // of ours only what is used: a group of endpoints has a document of its own, and an array stands for its page
        Set<String> used = References.of(document);
        ours.keySet().stream().filter(name -> !used.contains(name)).forEach(components.getSchemas()::remove);
        pages.pages().stream().filter(name -> !used.contains(name)).forEach(components.getSchemas()::remove);
    }

    private static void add(String name, Schema<?> schema, Components components) {
        Schema<?> given =
                components.getSchemas() == null ? null : components.getSchemas().get(name);
        if (given != null && !given.equals(schema)) {
            throw NamedTypes.sharedWithOurs(name);
        }
        components.addSchemas(name, schema);
    }
}
