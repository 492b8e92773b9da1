package dev.keyleaf.spring.openapi;

import dev.keyleaf.Page;
import dev.keyleaf.http.Endpoint;
import dev.keyleaf.http.Endpoint.Kind;
import dev.keyleaf.spring.export.Export;
import dev.keyleaf.spring.http.Endpoints;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.core.GenericTypeResolver;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;

/**
 * Finds the names of the types that the pages of some methods show. swagger gives two types of one simple name one
 * schema, and does not tell for which document it works; so each document's types are resolved once more.
 */
final class SchemaNames {
    /** Where the converter notes what it is asked to resolve. swagger knows no other way to hand it something. */
    private static final ThreadLocal<NamedTypes> READING = new ThreadLocal<>();

    private SchemaNames() {}

    /** What the names are noted in that are being read; null if none are. */
    static @Nullable NamedTypes reading() {
        return READING.get();
    }

    /** Resolves every page and export that the methods return, as the document will. */
    static NamedTypes of(Collection<HandlerMethod> methods, Endpoints endpoints, boolean v31) {
        var named = new NamedTypes();
        READING.set(named);
        try {
            for (HandlerMethod method : methods) {
                pages(returnType(method), v31);
                sorts(endpoints.of(method), named);
            }
        } finally {
            READING.remove();
        }
        if (!named.isEmpty()) {
            named.noteOurs(PageConverter.ACCURACY);
            ProblemSchemas.NAMES.forEach(named::noteOurs);
        }
        return named;
    }

    private static void sorts(Endpoint endpoint, NamedTypes named) {
        Class<?> type = endpoint.sortsType();
        if (type != null) {
            named.note(PageParameters.sortsName(type), type.getName(), type);
        } else if (endpoint.kind() != Kind.NONE) {
            ProblemSchemas.NAMES.forEach(named::noteOurs);
        }
    }

    /** As the class of the bean says, where the method is that of a generic base class. */
    private static ResolvableType returnType(HandlerMethod method) {
        return ResolvableType.forType(
                GenericTypeResolver.resolveType(method.getMethod().getGenericReturnType(), method.getBeanType()));
    }

    /** The pages in the type of a result, however it is wrapped. */
    private static void pages(ResolvableType type, boolean v31) {
        Class<?> raw = type.resolve();
        if (raw != null && (Page.class.isAssignableFrom(raw) || raw == Export.class)) {
            var converters = ModelConverters.getInstance(v31);
            // swagger's converters are those of the process: of several contexts the last one's is there
            if (converters.getConverters().stream().anyMatch(PageConverter.class::isInstance)) {
                converters.resolveAsResolvedSchema(new AnnotatedType(type.getType()).resolveAsRef(true));
            }
            return;
        }
        for (ResolvableType generic : type.getGenerics()) {
            pages(generic, v31);
        }
    }
}
