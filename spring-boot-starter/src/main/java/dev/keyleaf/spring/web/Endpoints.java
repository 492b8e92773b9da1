package dev.keyleaf.spring.web;

import dev.keyleaf.Count;
import dev.keyleaf.Count.Mode;
import dev.keyleaf.CursorStyle;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.PagingRequest;
import dev.keyleaf.Sorts;
import dev.keyleaf.spring.export.ExportRequest;
import dev.keyleaf.spring.web.Endpoint.Kind;
import dev.keyleaf.spring.web.WebProperties.OverMaxLimit;
import dev.keyleaf.spring.web.WebProperties.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** The endpoints of the application, each read once from its controller method. */
public final class Endpoints {
    private final WebProperties properties;
    private final BeanFactory beans;
    private final Map<HandlerMethod, Endpoint> known = new ConcurrentHashMap<>();

    Endpoints(WebProperties properties, BeanFactory beans) {
        this.properties = properties;
        this.beans = beans;
    }

    /** The endpoint that serves a request; one that declares nothing where no controller method does. */
    Endpoint of(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                ? of(method)
                : endpoint(null, Kind.NONE, null, null, false, List.of());
    }

    /**
     * The endpoint of a controller method.
     *
     * @throws IllegalStateException if what the method declares contradicts itself
     */
    public Endpoint of(HandlerMethod method) {
        return known.computeIfAbsent(method, this::read);
    }

    private Endpoint read(HandlerMethod method) {
        List<MethodParameter> parameters = Arrays.asList(method.getMethodParameters());
        MethodParameter request = only(
                parameters,
                p -> kind(p) != Kind.NONE,
                "KeysetRequest, OffsetRequest, PagingRequest or ExportRequest",
                method);
        MethodParameter ordering =
                only(parameters, p -> annotation(p, SortedBy.class) != null, "Ordering with @SortedBy", method);
        boolean pageInHeaders = method.hasMethodAnnotation(PageInHeaders.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PageInHeaders.class);
        try {
            return endpoint(
                    request == null ? null : annotation(request, Paging.class),
                    request == null ? Kind.NONE : kind(request),
                    ordering == null ? null : sortedBy(ordering),
                    ordering == null ? null : sorts(sortedBy(ordering)),
                    pageInHeaders,
                    own(parameters));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(method.getShortLogMessage() + ": " + e.getMessage(), e);
        }
    }

    private Endpoint endpoint(
            @Nullable Paging paging,
            Kind kind,
            @Nullable Class<?> sortsType,
            @Nullable Sorts sorts,
            boolean pageInHeaders,
            List<String> own) {
        int limit = paging == null ? 0 : paging.limit();
        int maxLimit = paging == null ? 0 : paging.maxLimit();
        long maxOffset = paging == null ? -1 : paging.maxOffset();
        Parameters house = properties.parameters();
        Parameters names = paging == null || paging.cursor().isEmpty() ? house : house.withCursor(paging.cursor());
        return new Endpoint(
                kind,
                limit == 0 ? properties.defaultLimit() : limit,
                maxLimit == 0 ? properties.maxLimit() : maxLimit,
                properties.overMaxLimit() == OverMaxLimit.CLAMP,
                maxOffset == -1 ? properties.maxOffset() : maxOffset,
                paging == null ? CursorStyle.OPAQUE : paging.style(),
                names,
                refused(kind, names, house, own),
                sortsType,
                sorts,
                counts(paging),
                pageInHeaders);
    }

    private List<Count> counts(@Nullable Paging paging) {
        List<Mode> modes = paging == null || paging.counts().length == 0
                ? properties.counts()
                : List.copyOf(new LinkedHashSet<>(Arrays.asList(paging.counts())));
        long cap = paging == null || paging.countCap() == 0 ? properties.countCap() : paging.countCap();
        Duration timeout = paging == null || paging.countTimeoutMillis() == 0
                ? properties.countTimeout()
                : Duration.ofMillis(paging.countTimeoutMillis());
        return modes.stream().map(mode -> new Count(mode, cap, timeout)).toList();
    }

    private static Kind kind(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        if (type == KeysetRequest.class) {
            return Kind.KEYSET;
        }
        if (type == OffsetRequest.class) {
            return Kind.OFFSET;
        }
        if (type == ExportRequest.class) {
            return Kind.EXPORT;
        }
        return type == PagingRequest.class ? Kind.EITHER : Kind.NONE;
    }

    /** To ignore where a client wants to begin would show it a first page that it takes for another. */
    private static List<String> refused(Kind kind, Parameters names, Parameters house, List<String> own) {
        var refused = new LinkedHashSet<String>();
        if (kind != Kind.NONE) {
            refused.add(house.cursor());
            refused.add(house.offset());
        }
        if (kind == Kind.EXPORT) {
            refused.add(house.limit()); // an export has all rows: who asks for some must not take them for all
            refused.add(house.count()); // and says how many at its end
        }
        if (kind.takesCursor()) {
            refused.remove(names.cursor());
        }
        if (kind.takesOffset()) {
            refused.remove(names.offset());
        }
        own.forEach(refused::remove);
        return List.copyOf(refused);
    }

    /** The names of the parameters that the method reads for itself. */
    private static List<String> own(List<MethodParameter> parameters) {
        var names = new ArrayList<String>();
        for (MethodParameter parameter : parameters) {
            RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
            if (param != null) {
                String name = param.name().isEmpty() ? parameter.getParameter().getName() : param.name();
                names.add(name);
            }
        }
        return names;
    }

    /** The annotation of a parameter; also where it stands at an annotation of the house that stands at the parameter. */
    private static <A extends Annotation> @Nullable A annotation(MethodParameter parameter, Class<A> type) {
        return MergedAnnotations.from(parameter.getParameterAnnotations())
                .get(type)
                .synthesize(MergedAnnotation::isPresent)
                .orElse(null);
    }

    private static Class<? extends Supplier<Sorts>> sortedBy(MethodParameter parameter) {
        SortedBy sortedBy = annotation(parameter, SortedBy.class);
        if (sortedBy == null || parameter.getParameterType() != Ordering.class) {
            throw new IllegalArgumentException("@SortedBy stands at an Ordering, but here at a "
                    + parameter.getParameterType().getSimpleName());
        }
        return sortedBy.value();
    }

    private Sorts sorts(Class<? extends Supplier<Sorts>> type) {
        Supplier<Sorts> supplier = beans.getBeanProvider(type).getIfAvailable();
        return (supplier == null ? BeanUtils.instantiateClass(type) : supplier).get();
    }

    private static @Nullable MethodParameter only(
            List<MethodParameter> parameters, Predicate<MethodParameter> filter, String what, HandlerMethod method) {
        List<MethodParameter> found = parameters.stream().filter(filter).toList();
        if (found.size() > 1) {
            throw new IllegalStateException(method.getShortLogMessage() + ": a controller method takes at most one "
                    + what + ", but this one takes " + found.size());
        }
        return found.isEmpty() ? null : found.get(0);
    }
}
