package dev.keyleaf.spring.mvc;

import dev.keyleaf.spring.export.Export;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Refuses an export to a client that takes only other types: as JSON it would be an empty object. Sees each one before
 * the application's advices do, so that its rows are closed in any case.
 *
 * <p>It also asks those advices that are only for the converter that writes lists: a view or a filter that they choose
 * for a list is that of its export.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ExportOnlyAdvice implements ResponseBodyAdvice<Object> {
    private final ListWriter lists;
    private final ApplicationContext context;

    ExportOnlyAdvice(ListWriter lists, ApplicationContext context) {
        this.lists = lists;
        this.context = context;
    }

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
        if (!(body instanceof Export<?> export)) {
            return body;
        }
        if (request instanceof ServletServerHttpRequest servlet) {
            AbortFilter.closeAtEnd(servlet.getServletRequest(), export.rows());
        }
        if (selectedConverterType != ExportConverter.class) {
            export.rows().close();
            throw new NotAcceptableStatusException(List.of(ExportConverter.NDJSON));
        }
        return export;
    }

    @Override
    public @Nullable Map<String, Object> determineWriteHints(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType selectedContentType,
            Class<? extends HttpMessageConverter<?>> selectedConverterType) {
        HttpMessageConverter<?> converter = body instanceof Export<?> ? lists.converter() : null;
        return converter == null ? null : hints(body, returnType, selectedConverterType, classOf(converter));
    }

    @SuppressWarnings("unchecked") // what the signature of advices wants
    private static Class<? extends HttpMessageConverter<?>> classOf(HttpMessageConverter<?> converter) {
        return (Class<? extends HttpMessageConverter<?>>) converter.getClass();
    }

    private Map<String, Object> hints(
            @Nullable Object body,
            MethodParameter returnType,
            Class<? extends HttpMessageConverter<?>> exports,
            Class<? extends HttpMessageConverter<?>> lists) {
        var hints = new HashMap<String, Object>();
        for (ControllerAdviceBean bean : ControllerAdviceBean.findAnnotatedBeans(context)) {
            if (bean.isApplicableToBeanType(returnType.getContainingClass())
                    && bean.resolveBean() instanceof ResponseBodyAdvice<?> advice
                    && !advice.supports(returnType, exports)
                    && advice.supports(returnType, lists)) {
                hints.putAll(of(advice, body, returnType, lists));
            }
        }
        return hints;
    }

    @SuppressWarnings("unchecked") // an advice may say that it is for one type of body, but gets any
    private static <T> Map<String, Object> of(
            ResponseBodyAdvice<T> advice,
            @Nullable Object body,
            MethodParameter returnType,
            Class<? extends HttpMessageConverter<?>> converter) {
        Map<String, Object> hints =
                advice.determineWriteHints((T) body, returnType, MediaType.APPLICATION_JSON, converter);
        return hints == null ? Map.of() : hints;
    }
}
