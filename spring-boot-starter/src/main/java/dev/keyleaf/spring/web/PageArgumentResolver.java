package dev.keyleaf.spring.web;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.PageRequest;
import dev.keyleaf.spring.web.RequestParser.Arguments;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controller methods their {@link PageRequest} of either kind and their {@link Ordering}.
 *
 * <p>Whichever argument comes first, all parameters of the endpoint are read for it, so that a client learns of all
 * its mistakes at once. Reading them again for the next argument is cheaper than keeping them.
 */
final class PageArgumentResolver implements HandlerMethodArgumentResolver {
    private final Endpoints endpoints;
    private final Scopes scopes;

    PageArgumentResolver(Endpoints endpoints, Scopes scopes) {
        this.endpoints = endpoints;
        this.scopes = scopes;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return PageRequest.class.isAssignableFrom(type) || type == Ordering.class;
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
        Object argument = argument(parameter.getParameterType(), arguments);
        if (argument == null) {
            throw new IllegalStateException(parameter.getParameterType().getSimpleName() + " in "
                    + parameter.getExecutable() + " must be an argument of the controller method that serves the "
                    + "request, and an Ordering must say @SortedBy(…)");
        }
        return argument instanceof KeysetRequest keyset ? keyset.within(scopes.of(request)) : argument;
    }

    private static @Nullable Object argument(Class<?> type, Arguments arguments) {
        return type == Ordering.class ? arguments.ordering() : arguments.page();
    }
}
