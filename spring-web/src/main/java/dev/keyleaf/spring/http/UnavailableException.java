package dev.keyleaf.spring.http;

import dev.keyleaf.http.UnavailableProblem;
import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A request is refused because too much is being done already. */
public final class UnavailableException extends ErrorResponseException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String detail;

    /**
     * Refuses a request.
     *
     * @param detail why, for the client to read
     * @param retryAfterSeconds when it may try again
     */
    public UnavailableException(String detail, int retryAfterSeconds) {
        super(HttpStatus.SERVICE_UNAVAILABLE);
        this.detail = detail;
        setDetail(detail);
        getHeaders().set(UnavailableProblem.RETRY_AFTER, Integer.toString(retryAfterSeconds));
    }

    /** Why. */
    public String detail() {
        return detail;
    }
}
