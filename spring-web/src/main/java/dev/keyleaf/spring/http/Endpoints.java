package dev.keyleaf.spring.http;

import dev.keyleaf.Count;
import dev.keyleaf.Count.Mode;
import dev.keyleaf.CursorStyle;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.PagingRequest;
import dev.keyleaf.Sorts;
import dev.keyleaf.http.Endpoint;
import dev.keyleaf.http.Endpoint.Kind;
import dev.keyleaf.http.FilterSet;
import dev.keyleaf.http.OtherParameters;
import dev.keyleaf.http.ParameterNames;
import dev.keyleaf.spring.export.ExportRequest;
import dev.keyleaf.spring.web.PageInHeaders;
import dev.keyleaf.spring.web.PageNumbers;
import dev.keyleaf.spring.web.Paging;
import dev.keyleaf.spring.web.ParameterProperties;
import dev.keyleaf.spring.web.ParameterProperties.Others;
import dev.keyleaf.spring.web.SortedBy;
import dev.keyleaf.spring.web.WebProperties;
import dev.keyleaf.spring.web.WebProperties.OverMaxLimit;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Duration;
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
import org.springframework.web.method.HandlerMethod;

/** The endpoints of the application, each read once from its controller method. */
public final class Endpoints {
    private final WebProperties properties;
    private final ParameterProperties parameters;
    private final FilterTypes filters;
    private final BeanFactory beans;
    private final Endpoint undeclared;
    private final Map<Declaration, Endpoint> known = new ConcurrentHashMap<>();

    /** A controller method without its bean, of which there may be one for each request. */
    private record Declaration(Class<?> controller, Method method) {}

    /**
     * The endpoints of an application.
     *
     * @param beans where lists of sorts are found
     */
    public Endpoints(WebProperties properties, ParameterProperties parameters, FilterTypes filters, BeanFactory beans) {
        this.properties = properties;
        this.parameters = parameters;
        this.filters = filters;
        this.beans = beans;
        this.undeclared = endpoint(null, Kind.NONE, null, null, false, List.of(), name -> true);
    }

    /**
     * The endpoint of what handles a request; one that declares nothing if that is no controller method.
     *
     * @throws IllegalStateException if what the method declares contradicts itself
     */
    public Endpoint of(@Nullable Object handler) {
        return handler instanceof HandlerMethod method
                ? known.computeIfAbsent(new Declaration(method.getBeanType(), method.getMethod()), any -> read(method))
                : undeclared;
    }

    private Endpoint read(HandlerMethod method) {
        List<MethodParameter> arguments = Arrays.asList(method.getMethodParameters());
        MethodParameter request = only(
                arguments,
                p -> kind(p) != Kind.NONE,
                "KeysetRequest, OffsetRequest, PagingRequest or ExportRequest",
                method);
        MethodParameter ordering =
                only(arguments, p -> annotation(p, SortedBy.class) != null, "Ordering with @SortedBy", method);
        boolean pageInHeaders = method.hasMethodAnnotation(PageInHeaders.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PageInHeaders.class);
        try {
            return endpoint(
                    request == null ? null : annotation(request, Paging.class),
                    request == null ? Kind.NONE : kind(request),
                    ordering == null ? null : sortedBy(ordering),
                    ordering == null ? null : sorts(sortedBy(ordering)),
                    pageInHeaders,
                    arguments.stream()
                            .filter(FilterTypes::isFilter)
                            .<FilterSet>map(parameter -> filters.of(parameter.getParameterType()))
                            .toList(),
                    new HandlerParameters(method, parameters.knownParameters()));
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
            List<FilterSet> filterSets,
            Predicate<String> isRead) {
        int limit = paging == null ? 0 : paging.limit();
        int maxLimit = paging == null ? 0 : paging.maxLimit();
        long maxOffset = paging == null ? -1 : paging.maxOffset();
        Integer firstPage = kind == Kind.OFFSET ? numbers(paging).first() : null;
        ParameterNames usual = firstPage == null
                ? properties.parameters().names()
                : properties.parameters().numberedNames();
        ParameterNames names = paging == null || paging.cursor().isEmpty() ? usual : usual.withCursor(paging.cursor());
        boolean isList = kind != Kind.NONE;
        return new Endpoint(
                kind,
                limit == 0 ? properties.defaultLimit() : limit,
                maxLimit == 0 ? properties.maxLimit() : maxLimit,
                properties.overMaxLimit() == OverMaxLimit.CLAMP,
                maxOffset == -1 ? properties.maxOffset() : maxOffset,
                paging == null ? CursorStyle.OPAQUE : paging.style(),
                names,
                new OtherParameters(
                        OtherParameters.paging(
                                kind, names, properties.parameters().names()),
                        properties.parameters().sort(),
                        isList && parameters.foreignPaging() == Others.REJECT,
                        (isList || !filterSets.isEmpty()) && parameters.unknownParameters() == Others.REJECT,
                        isRead),
                sortsType,
                sorts,
                counts(paging),
                firstPage,
                pageInHeaders,
                filterSets);
    }

    private PageNumbers numbers(@Nullable Paging paging) {
        PageNumbers[] stated = paging == null ? new PageNumbers[0] : paging.numbers();
        if (stated.length > 1) {
            throw new IllegalArgumentException("@Paging takes one value of numbers, but has " + stated.length);
        }
        return stated.length == 0 ? properties.pageNumbers() : stated[0];
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

    /** The annotation of a parameter, directly or as a meta-annotation. */
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
