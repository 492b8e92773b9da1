package dev.keyleaf.spring.mvc;

import dev.keyleaf.spring.export.Export;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Refuses an export to a client that takes only other types: as JSON it would be an empty object. Sees each one before
 * the application's advices do, so that its rows are closed whatever becomes of it.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ExportOnlyAdvice implements ResponseBodyAdvice<Object> {
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
}
