package dev.keyleaf.spring.web;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.PagingRequest;
import dev.keyleaf.spring.export.ExportRequest;
import dev.keyleaf.spring.web.RequestParser.Arguments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controller methods their {@link PagingRequest} of either kind, their {@link ExportRequest} and their
 * {@link Ordering}.
 *
 * <p>Whichever argument comes first, all parameters of the endpoint are read for it, so that a client learns of all
 * its mistakes at once; they are kept for the next argument.
 */
final class PageArgumentResolver implements HandlerMethodArgumentResolver {
    private static final String READ = PageArgumentResolver.class.getName() + ".read";

    private final Endpoints endpoints;
    private final Scopes scopes;
    private final Consumer<KeysetRequest> cursorCheck;
    private final int fetchSize;

    /** What was read of a request; a request that is forwarded may reach another endpoint, with another query. */
    private record Read(
            Endpoint endpoint, String url, @Nullable String query, Arguments arguments) {}

    /**
     * Resolves the arguments of all endpoints.
     *
     * @param cursorCheck throws what is wrong with a cursor whatever the query
     * @param fetchSize how many rows of an export are read at a time
     */
    PageArgumentResolver(Endpoints endpoints, Scopes scopes, Consumer<KeysetRequest> cursorCheck, int fetchSize) {
        this.endpoints = endpoints;
        this.scopes = scopes;
        this.cursorCheck = cursorCheck;
        this.fetchSize = fetchSize;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return PagingRequest.class.isAssignableFrom(type) || type == ExportRequest.class || type == Ordering.class;
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
        Arguments arguments = arguments(request);
        Object argument =
                parameter.getParameterType() == Ordering.class ? arguments.ordering() : page(arguments, request);
        if (argument == null) {
            throw new IllegalStateException(parameter.getParameterType().getSimpleName() + " in "
                    + parameter.getExecutable() + " must be an argument of the controller method that serves the "
                    + "request, and an Ordering must say @SortedBy(…)");
        }
        return argument;
    }

    private Arguments arguments(HttpServletRequest request) {
        Endpoint endpoint = endpoints.of(request);
        String url = request.getRequestURL().toString();
        String query = request.getQueryString();
        if (request.getAttribute(READ) instanceof Read read
                && read.endpoint().equals(endpoint)
                && read.url().equals(url)
                && Objects.equals(read.query(), query)) {
            return read.arguments();
        }
        Arguments arguments = RequestParser.parse(endpoint, url, RawQuery.of(query), cursorCheck);
        request.setAttribute(READ, new Read(endpoint, url, query, arguments));
        return arguments;
    }

    private @Nullable Object page(Arguments arguments, HttpServletRequest request) {
        if (!(arguments.page() instanceof KeysetRequest keyset)) {
            return arguments.page();
        }
        KeysetRequest scoped = keyset.within(scopes.of(request));
        return arguments.isExport() ? new ExportRequest(scoped.withLimit(fetchSize), arguments.checkpoint()) : scoped;
    }
}
