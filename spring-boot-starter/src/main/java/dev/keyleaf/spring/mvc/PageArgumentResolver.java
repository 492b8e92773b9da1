package dev.keyleaf.spring.mvc;

import dev.keyleaf.http.Arguments;
import dev.keyleaf.http.Endpoint;
import dev.keyleaf.http.QueryString;
import dev.keyleaf.spring.http.Endpoints;
import dev.keyleaf.spring.http.PageArguments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Gives controller methods their {@link PageArguments}. What was read for the first one is kept for the others. */
final class PageArgumentResolver implements HandlerMethodArgumentResolver {
    private static final String READ = PageArgumentResolver.class.getName() + ".read";

    private final Endpoints endpoints;
    private final PageArguments pages;

    /** What was read of a request; a request that is forwarded may reach another endpoint, with another query. */
    private record Read(
            Endpoint endpoint, String url, @Nullable String query, Arguments arguments) {}

    PageArgumentResolver(Endpoints endpoints, PageArguments pages) {
        this.endpoints = endpoints;
        this.pages = pages;
    }

    /** The endpoint that serves a request. */
    static Endpoint endpoint(Endpoints endpoints, HttpServletRequest request) {
        return endpoints.of(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return pages.supports(parameter);
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
        Endpoint endpoint = endpoint(endpoints, request);
        return pages.argument(parameter, endpoint, arguments(request), ServletScopeRequest.scope(request));
    }

    /**
     * What a request asks of its endpoint.
     *
     * @throws dev.keyleaf.InvalidRequestException if any parameter is wrong
     */
    Arguments arguments(HttpServletRequest request) {
        Endpoint endpoint = endpoint(endpoints, request);
        String url = request.getRequestURL().toString();
        String query = request.getQueryString();
        if (request.getAttribute(READ) instanceof Read read
                && read.endpoint().equals(endpoint)
                && read.url().equals(url)
                && Objects.equals(read.query(), query)) {
            return read.arguments();
        }
        MockedRequests.check(endpoint, request);
        Arguments arguments = pages.read(endpoint, url, QueryString.of(query));
        request.setAttribute(READ, new Read(endpoint, url, query, arguments));
        return arguments;
    }
}
