package dev.keyleaf.spring.http;

import dev.keyleaf.DatabaseException;
import dev.keyleaf.DatabaseException.Kind;
import dev.keyleaf.http.UnavailableProblem;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers what a pager's database cannot do now by 503, {@code Retry-After} and an {@link UnavailableProblem}.
 *
 * <p>Comes after the application's own advices: one that handles these exceptions, or every one, decides. Failures that
 * are not a pager's, and those that another try would repeat, are left as they are.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class UnavailableAdvice {
    private static final Log LOG = LogFactory.getLog(UnavailableAdvice.class);

    private static final String RETRY_AFTER_SECONDS = "5";

    /** The package of Spring's own exceptions; the library need not be there. */
    private static final String SPRING_DAO = "org.springframework.dao";

    private final URI base;

    /**
     * Answers for all lists.
     *
     * @param base in front of the names of problem types
     */
    public UnavailableAdvice(URI base) {
        this.base = base;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> answer(UnavailableException exception) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .headers(exception.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new UnavailableProblem(base, exception.detail()).body());
    }

    /** Also of an exception of Spring's that has one of a pager as its cause. Others are thrown on, as if unseen. */
    @ExceptionHandler(DatabaseException.class)
    ResponseEntity<Map<String, Object>> answer(Exception thrown, DatabaseException failure) throws Exception {
        if (failure.kind() == Kind.OTHER || !isOfPager(thrown, failure)) {
            throw thrown;
        }
        LOG.warn(line(failure));
        LOG.debug("what the database could not do", failure);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(UnavailableProblem.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new UnavailableProblem(base, "the database cannot serve the page now; try again later").body());
    }

    /** Not what an application made of it: that may have a status of its own. */
    private static boolean isOfPager(Exception thrown, DatabaseException failure) {
        return thrown == failure
                || (thrown.getCause() == failure
                        && thrown.getClass().getPackageName().equals(SPRING_DAO));
    }

    /** Messages of drivers stay out: they may hold values. */
    private static String line(DatabaseException exception) {
        String line = "a page could not be read now, the client got a 503: " + exception.getMessage();
        return exception.getCause() instanceof SQLException sql
                ? line + " (" + sql.getClass().getSimpleName() + ", SQLState " + sql.getSQLState() + ")"
                : line;
    }
}
