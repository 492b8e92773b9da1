package dev.keyleaf.spring.openapi;

import dev.keyleaf.Page;
import dev.keyleaf.spring.web.Endpoint;
import dev.keyleaf.spring.web.Endpoints;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;

/** Which Java type has which name in the document. swagger gives two types of one simple name one schema. */
final class SchemaNames {
    private final Map<String, Set<String>> types = new TreeMap<>();
    private final Map<String, Class<?>> classes = new TreeMap<>();

    /**
     * Notes that a type has a name.
     *
     * @param type the type as one reads it, type arguments included
     */
    synchronized void note(String name, String type, Class<?> raw) {
        types.computeIfAbsent(name, any -> new TreeSet<>()).add(type);
        classes.putIfAbsent(name, raw);
    }

    synchronized boolean isNoted(String name, String type) {
        return types.getOrDefault(name, Set.of()).contains(type);
    }

    /** The class of a name, by which its schema can be made precise; null if it is not known. */
    synchronized @Nullable Class<?> type(String name) {
        return classes.get(name);
    }

    /**
     * Resolves every page that a method returns, as the document will.
     *
     * @throws IllegalStateException if two types that are shown in pages share a name
     */
    void check(Collection<HandlerMethod> methods, PageConverter pages, Endpoints endpoints, boolean v31) {
        for (HandlerMethod method : methods) {
            page(ResolvableType.forMethodReturnType(method.getMethod(), method.getBeanType()), pages, v31);
            Endpoint endpoint = endpoints.of(method);
            if (endpoint.sorts() != null) {
                PageParameters.noteSorts(endpoint, this);
            }
        }
        List<String> shared = shared();
        if (!shared.isEmpty()) {
            throw new IllegalStateException("types of pages must have different names in the OpenAPI document, but "
                    + String.join("; ", shared)
                    + ": rename one, give it another name by @Schema(name = \"…\"), or set springdoc.use-fqn=true");
        }
    }

    /** The pages in the type of a result, however it is wrapped. */
    private static void page(ResolvableType type, PageConverter pages, boolean v31) {
        Class<?> raw = type.resolve();
        if (raw != null && Page.class.isAssignableFrom(raw)) {
            var converters = ModelConverters.getInstance(v31);
            if (converters.getConverters().contains(pages)) {
                converters.resolveAsResolvedSchema(new AnnotatedType(type.getType()).resolveAsRef(true));
            }
            return;
        }
        for (ResolvableType generic : type.getGenerics()) {
            page(generic, pages, v31);
        }
    }

    private synchronized List<String> shared() {
        return types.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getValue().stream().collect(Collectors.joining(" and ")) + " share the name "
                        + entry.getKey())
                .toList();
    }
}
