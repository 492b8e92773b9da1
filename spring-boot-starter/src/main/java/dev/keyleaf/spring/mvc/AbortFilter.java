package dev.keyleaf.spring.mvc;

import dev.keyleaf.RowStream;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.apache.coyote.CloseNowException;
import org.springframework.util.ClassUtils;

/**
 * Cuts the connection of a response that failed after its beginning was sent. Servlets know one way to say so: an
 * exception that leaves all filters; the container then does not end the response properly. So this is the outermost
 * filter, and exceptions do not pass through Spring, where an exception handler would take them for answered and
 * write behind the rows. For the same reason no error page is let into such a response.
 */
final class AbortFilter implements Filter {
    private static final String FAILED = AbortFilter.class.getName() + ".failed";

    private static final String ROWS = AbortFilter.class.getName() + ".rows";

    private static final boolean TOMCAT =
            ClassUtils.isPresent("org.apache.coyote.CloseNowException", AbortFilter.class.getClassLoader());

    /** Lets the connection of a request be cut as soon as its handling is over. */
    static void abort(ServletRequest request) {
        request.setAttribute(FAILED, true);
    }

    /** Lets rows be closed when the handling of a request is over, however it ends. */
    static void closeAtEnd(ServletRequest request, RowStream<?> rows) {
        request.setAttribute(ROWS, rows);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (hasFailed(request)) {
            return; // the container asks for an error page
        }
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getAttribute(ROWS) instanceof RowStream<?> rows) {
                rows.close();
            }
        }
        if (hasFailed(request)) {
            throw TOMCAT ? Tomcat.closeNow() : new IOException("an export was aborted, the log says why");
        }
    }

    private static boolean hasFailed(ServletRequest request) {
        return request.getAttribute(FAILED) != null;
    }

    /** A class of its own: where there is no Tomcat it is never loaded. */
    private static final class Tomcat {
        /** What Tomcat itself throws to close a connection; it logs no error of it. */
        static IOException closeNow() {
            return new CloseNowException("an export was aborted, the log says why");
        }
    }
}
