package dev.keyleaf.spring.web;

import dev.keyleaf.CursorStyle;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Sorts;
import dev.keyleaf.spring.web.Endpoint.PageRequest;
import dev.keyleaf.spring.web.WebProperties.OverMaxLimit;
import dev.keyleaf.spring.web.WebProperties.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
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
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** The endpoints of the application, each read once from its controller method. */
final class Endpoints {
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
                : endpoint(null, PageRequest.NONE, null, false);
    }

    /** @throws IllegalStateException if what the method declares contradicts itself */
    Endpoint of(HandlerMethod method) {
        return known.computeIfAbsent(method, this::read);
    }

    private Endpoint read(HandlerMethod method) {
        List<MethodParameter> parameters = Arrays.asList(method.getMethodParameters());
        MethodParameter request =
                only(parameters, p -> pageRequest(p) != PageRequest.NONE, "KeysetRequest or OffsetRequest", method);
        MethodParameter ordering =
                only(parameters, p -> p.hasParameterAnnotation(SortedBy.class), "Ordering with @SortedBy", method);
        boolean pageInHeaders = method.hasMethodAnnotation(PageInHeaders.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PageInHeaders.class);
        try {
            return endpoint(
                    request == null ? null : request.getParameterAnnotation(Paging.class),
                    request == null ? PageRequest.NONE : pageRequest(request),
                    ordering == null ? null : sorts(ordering),
                    pageInHeaders);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(method.getShortLogMessage() + ": " + e.getMessage(), e);
        }
    }

    private Endpoint endpoint(
            @Nullable Paging paging, PageRequest request, @Nullable Sorts sorts, boolean pageInHeaders) {
        int limit = paging == null ? 0 : paging.limit();
        int maxLimit = paging == null ? 0 : paging.maxLimit();
        long maxOffset = paging == null ? -1 : paging.maxOffset();
        Parameters names = properties.parameters();
        return new Endpoint(
                request,
                limit == 0 ? properties.defaultLimit() : limit,
                maxLimit == 0 ? properties.maxLimit() : maxLimit,
                properties.overMaxLimit() == OverMaxLimit.CLAMP,
                maxOffset == -1 ? properties.maxOffset() : maxOffset,
                paging == null ? CursorStyle.OPAQUE : paging.style(),
                paging == null || paging.cursor().isEmpty() ? names : names.withCursor(paging.cursor()),
                sorts,
                pageInHeaders);
    }

    private static PageRequest pageRequest(MethodParameter parameter) {
        if (parameter.getParameterType() == KeysetRequest.class) {
            return PageRequest.KEYSET;
        }
        return parameter.getParameterType() == OffsetRequest.class ? PageRequest.OFFSET : PageRequest.NONE;
    }

    private Sorts sorts(MethodParameter parameter) {
        SortedBy sortedBy = parameter.getParameterAnnotation(SortedBy.class);
        if (sortedBy == null || parameter.getParameterType() != Ordering.class) {
            throw new IllegalArgumentException("@SortedBy stands at an Ordering, but here at a "
                    + parameter.getParameterType().getSimpleName());
        }
        Class<? extends Supplier<Sorts>> type = sortedBy.value();
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
