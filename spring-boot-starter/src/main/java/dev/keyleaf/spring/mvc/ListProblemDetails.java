package dev.keyleaf.spring.mvc;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Takes the place of Spring Boot's handler of problem details, which comes before {@link ListRefusalAdvice}: it does
 * the same, but answers for lists by {@link ListRefusals}.
 */
@ControllerAdvice
@Order(0)
class ListProblemDetails extends ResponseEntityExceptionHandler {
    private final ListRefusals refusals;

    ListProblemDetails(ListRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Map<String, Object>> answer =
                request instanceof ServletWebRequest servlet ? refusals.answer(refused, servlet.getRequest()) : null;
        return answer == null
                ? super.handleExceptionInternal(refused, body, headers, status, request)
                : ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .body(answer.getBody());
    }
}
