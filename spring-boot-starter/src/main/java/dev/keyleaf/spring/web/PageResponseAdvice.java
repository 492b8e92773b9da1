package dev.keyleaf.spring.web;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.Page;
import dev.keyleaf.Total;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Adds the headers of a page to its response, and leaves only the items in the body where that is asked for.
 *
 * <p>Comes before the application's own advices: one that puts bodies into an envelope would hide the page.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageResponseAdvice implements ResponseBodyAdvice<Object> {
    static final String NEXT_CURSOR = "X-Next-Cursor";
    static final String TOTAL_COUNT = "X-Total-Count";

    private final Endpoints endpoints;

    PageResponseAdvice(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** Any method may return a page: as a {@code ResponseEntity<?>}, as an {@code Object}. The body itself tells. */
    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType selectedContentType,
            Class<? extends HttpMessageConverter<?>> selectedConverterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof Page<?> page) || !(request instanceof ServletServerHttpRequest servletRequest)) {
            return body;
        }
        HttpServletRequest servlet = servletRequest.getServletRequest();
        Endpoint endpoint = endpoints.of(servlet);
        if (MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(selectedContentType)) {
            // a client that takes problems too must not take a page for one
            response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        }
        addHeaders(page, endpoint, request.getMethod(), servlet, response.getHeaders());
        return endpoint.pageInHeaders() ? new PageItems(page.items()) : page;
    }

    private static void addHeaders(
            Page<?> page, Endpoint endpoint, HttpMethod method, HttpServletRequest request, HttpHeaders headers) {
        String nextCursor = page instanceof KeysetPage<?> keyset && keyset.nextCursor() != null
                ? headerValue(keyset.nextCursor())
                : "";
        // a link is followed by GET: it cannot repeat a page that was asked for by a body; and where we do not read the
        // request, we do not know how it asks for another page
        if (endpoint.kind().isPage() && (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))) {
            var links =
                    new PageLinks(request.getRequestURL().toString(), RawQuery.of(request.getQueryString()), endpoint);
            headers.add(HttpHeaders.LINK, links.header(page, nextCursor.length()));
        }
        if (!nextCursor.isEmpty()) {
            headers.set(NEXT_CURSOR, nextCursor);
        }
        if (page.total() instanceof Total.Exact exact) {
            headers.set(TOTAL_COUNT, Long.toString(exact.count()));
        }
        // CORS is the application's to allow; where it does, a script may read what belongs to the page
        if (headers.getAccessControlAllowOrigin() != null) {
            headers.addAll(
                    HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, List.of(HttpHeaders.LINK, NEXT_CURSOR, TOTAL_COUNT));
        }
    }

    private static String headerValue(String cursor) {
        for (int i = 0; i < cursor.length(); i++) {
            if (cursor.charAt(i) < '!' || cursor.charAt(i) > '~') {
                throw new IllegalStateException("a cursor must consist of visible ASCII characters to stand in a "
                        + "header, but one of " + cursor.length() + " characters does not");
            }
        }
        return cursor;
    }
}
