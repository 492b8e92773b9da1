package dev.keyleaf.spring.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Adds to a document what its pages have in common, and takes out what they do not need. */
final class PageDocument implements GlobalOpenApiCustomizer {
    private final PageConverter pages;
    private final PageOperations operations;
    private final ItemSchemas items;
    private final ProblemSchemas problems;

    PageDocument(PageConverter pages, PageOperations operations, ItemSchemas items, ProblemSchemas problems) {
        this.pages = pages;
        this.operations = operations;
        this.items = items;
        this.problems = problems;
    }

    @Override
    public void customise(OpenAPI document) {
        Components components = document.getComponents() == null ? new Components() : document.getComponents();
        Map<String, Schema<?>> ours = new LinkedHashMap<>(problems.all());
        ours.putAll(operations.sorts());
        ours.forEach(components::addSchemas);
        document.setComponents(components);
        items.describe(document, pages.itemNames());

        // of ours only what is used: a group of endpoints has a document of its own, and an array stands for its page
        Set<String> used = References.of(document);
        ours.keySet().stream().filter(name -> !used.contains(name)).forEach(components.getSchemas()::remove);
        pages.pages().stream().filter(name -> !used.contains(name)).forEach(components.getSchemas()::remove);
        if (!used.contains(PageConverter.ACCURACY)) {
            components.getSchemas().remove(PageConverter.ACCURACY);
        }
    }
}
