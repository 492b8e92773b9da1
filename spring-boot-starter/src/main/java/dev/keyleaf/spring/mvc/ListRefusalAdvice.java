package dev.keyleaf.spring.mvc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** {@link ListRefusals}, after the application's own advices: one that handles these exceptions decides. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ListRefusalAdvice {
    private final ListRefusals refusals;

    ListRefusalAdvice(ListRefusals refusals) {
        this.refusals = refusals;
    }

    /** What is not for us is thrown on, as if unseen. */
    @ExceptionHandler({
        BindException.class,
        HandlerMethodValidationException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class
    })
    ResponseEntity<Map<String, Object>> answer(Exception refused, HttpServletRequest request) throws Exception {
        ResponseEntity<Map<String, Object>> answer = refusals.answer(refused, request);
        if (answer == null) {
            throw refused;
        }
        return answer;
    }
}
