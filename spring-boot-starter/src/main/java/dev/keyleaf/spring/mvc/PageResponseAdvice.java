package dev.keyleaf.spring.mvc;

import dev.keyleaf.OffsetPage;
import dev.keyleaf.Page;
import dev.keyleaf.http.Endpoint;
import dev.keyleaf.http.NumberedPage;
import dev.keyleaf.http.PageHeaders;
import dev.keyleaf.http.PageUrls;
import dev.keyleaf.http.QueryString;
import dev.keyleaf.spring.http.Endpoints;
import dev.keyleaf.spring.json.LinkedPage;
import dev.keyleaf.spring.json.PageItems;
import dev.keyleaf.spring.web.WebProperties.Links;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
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
    private final Endpoints endpoints;
    private final PageCaching caching;
    private final Links links;

    PageResponseAdvice(Endpoints endpoints, PageCaching caching, Links links) {
        this.endpoints = endpoints;
        this.caching = caching;
        this.links = links;
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
        Endpoint endpoint = PageArgumentResolver.endpoint(endpoints, servlet);
        if (MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(selectedContentType)) {
            // a client that takes problems too must not take a page for one
            response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        }
        String method = servlet.getMethod();
        String url = servlet.getRequestURL().toString();
        QueryString query = QueryString.of(servlet.getQueryString());
        add(PageHeaders.of(page, endpoint, method, url, query), response.getHeaders());
        if (response instanceof ServletServerHttpResponse servletResponse) {
            caching.apply(servletResponse);
        }
        if (endpoint.pageInHeaders()) {
            return new PageItems(page.items());
        }
        PageUrls urls = links == Links.WRITE ? PageUrls.of(page, endpoint, method, url, query) : null;
        return urls == null ? numbered(page, endpoint) : new LinkedPage(numbered(page, endpoint), urls);
    }

    private static Object numbered(Page<?> page, Endpoint endpoint) {
        Integer firstPage = endpoint.firstPage();
        return firstPage != null && page instanceof OffsetPage<?> offset ? new NumberedPage(offset, firstPage) : page;
    }

    private static void add(PageHeaders page, HttpHeaders headers) {
        if (page.link() != null) {
            headers.add(PageHeaders.LINK, page.link());
        }
        if (page.nextCursor() != null) {
            headers.set(PageHeaders.NEXT_CURSOR, page.nextCursor());
        }
        if (page.totalCount() != null) {
            headers.set(PageHeaders.TOTAL_COUNT, page.totalCount());
        }
        // CORS is the application's to allow; where it does, a script may read what belongs to the page
        if (headers.getAccessControlAllowOrigin() != null) {
            headers.addAll(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, PageHeaders.NAMES);
        }
    }
}
