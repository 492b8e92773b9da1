package dev.keyleaf.spring.http;

import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.Violation;
import dev.keyleaf.Violation.InvalidCursor;
import dev.keyleaf.http.Problem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;

/**
 * Answers an {@link InvalidRequestException} by 400 and a {@link Problem}.
 *
 * <p>Comes before the application's own advices, one of which often handles every {@code Exception}, and touches
 * nothing else. An application that answers in its own way handles the exception in the controller, or in an advice of
 * the same order: between equals, the application's is asked first.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ProblemAdvice {
    private final Endpoints endpoints;
    private final URI base;

    /**
     * Answers for the application's endpoints.
     *
     * @param base in front of the names of problem types
     */
    public ProblemAdvice(Endpoints endpoints, URI base) {
        this.endpoints = endpoints;
        this.base = base;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> answer(InvalidRequestException exception, HandlerMethod handler) {
        List<Violation> violations = exception instanceof InvalidCursorException refused
                ? List.of(named(refused, handler))
                : exception.violations();
        // stating the content type keeps the Accept header out of it: an error is not negotiated
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Problem(base, violations).body());
    }

    /** A pager knows of a cursor, but not by what name this endpoint takes it. */
    private Violation named(InvalidCursorException refused, HandlerMethod handler) {
        return new InvalidCursor(endpoints.of(handler).names().cursor(), refused.reason());
    }
}
