package dev.keyleaf.spring.abandonment;

import dev.keyleaf.paging.AbandonedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Ends requests whose clients are gone. Comes before the application's own advices, which would report a failure that
 * is none. The status is for the access log.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AbandonedAdvice {
    @ExceptionHandler
    ResponseEntity<Void> answer(AbandonedException exception) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }
}
