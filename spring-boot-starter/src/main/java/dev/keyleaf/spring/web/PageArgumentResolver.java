package dev.keyleaf.spring.web;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.PageRequest;
import dev.keyleaf.spring.export.ExportRequest;
import dev.keyleaf.spring.web.RequestParser.Arguments;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controller methods their {@link PageRequest} of either kind, their {@link ExportRequest} and their
 * {@link Ordering}.
 *
 * <p>Whichever argument comes first, all parameters of the endpoint are read for it, so that a client learns of all
 * its mistakes at once. Reading them again for the next argument is cheaper than keeping them.
 */
final class PageArgumentResolver implements HandlerMethodArgumentResolver {
    private final Endpoints endpoints;
    private final Scopes scopes;
    private final int fetchSize;

    /** @param fetchSize how many rows of an export are read at a time */
    PageArgumentResolver(Endpoints endpoints, Scopes scopes, int fetchSize) {
        this.endpoints = endpoints;
        this.scopes = scopes;
        this.fetchSize = fetchSize;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return PageRequest.class.isAssignableFrom(type) || type == ExportRequest.class || type == Ordering.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("pages are served to servlet requests, but this is a " + webRequest);
        }
        Arguments arguments = RequestParser.parse(endpoints.of(request), RawQuery.of(request.getQueryString()));
        Object argument =
                parameter.getParameterType() == Ordering.class ? arguments.ordering() : page(arguments, request);
        if (argument == null) {
            throw new IllegalStateException(parameter.getParameterType().getSimpleName() + " in "
                    + parameter.getExecutable() + " must be an argument of the controller method that serves the "
                    + "request, and an Ordering must say @SortedBy(…)");
        }
        return argument;
    }

    private @Nullable Object page(Arguments arguments, HttpServletRequest request) {
        if (!(arguments.page() instanceof KeysetRequest keyset)) {
            return arguments.page();
        }
        KeysetRequest scoped = keyset.within(scopes.of(request));
        return arguments.isExport() ? new ExportRequest(scoped.withLimit(fetchSize), arguments.checkpoint()) : scoped;
    }
}
