package dev.keyleaf.spring.web;

import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.Violation;
import dev.keyleaf.Violation.InvalidCursor;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers an {@link InvalidRequestException} by 400 and a {@link Problem}.
 *
 * <p>Comes before the application's own advices, one of which often handles every {@code Exception}, and touches
 * nothing else. An application that answers in its own way handles the exception in the controller, or in an advice of
 * the same order: between equals, the application's is asked first.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice {
    private final Endpoints endpoints;
    private final URI base;

    ProblemAdvice(Endpoints endpoints, URI base) {
        this.endpoints = endpoints;
        this.base = base;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> answer(InvalidRequestException exception, HttpServletRequest request) {
        List<Violation> violations = exception instanceof InvalidCursorException refused
                ? List.of(named(refused, request))
                : exception.violations();
        // stating the content type keeps the Accept header out of it: an error is not negotiated
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Problem(base, violations).body(HttpStatus.BAD_REQUEST.value()));
    }

    /** A pager knows of a cursor, but not by what name this endpoint takes it. */
    private Violation named(InvalidCursorException refused, HttpServletRequest request) {
        return new InvalidCursor(endpoints.of(request).names().cursor(), refused.reason());
    }
}
