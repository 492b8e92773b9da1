package dev.keyleaf.spring.abandonment;

import java.util.function.BooleanSupplier;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;
import org.jspecify.annotations.Nullable;

/**
 * Whether the client of a request without a body, over HTTP/1, has closed its connection. Tomcat tells when it tries to read: to a closed
 * connection it says that one byte is there, so that the next read finds the failure, and says so each time.
 *
 * <p>A client that only closed its way to the server looks the same: it is taken for gone.
 */
final class TomcatClient implements BooleanSupplier {
    private @Nullable Request request;
    private boolean gone;

    /**
     * The client of a request.
     *
     * @param request has no body: of one, Tomcat may have read more than it tells, which another read would overwrite
     */
    TomcatClient(Request request) {
        this.request = request;
    }

    /** May be asked by any thread. */
    @Override
    public synchronized boolean getAsBoolean() {
        Request current = request;
        if (!gone && current != null) {
            gone = isClosed(current);
        }
        return gone;
    }

    /** The request is handled: Tomcat uses its object for another one. Waits for a look that is under way. */
    synchronized void end() {
        request = null;
    }

    /** A byte of the next request is there once: it is buffered then, and the second look sees it. */
    private static boolean isClosed(Request current) {
        boolean closed = true;
        for (int look = 1; closed && look <= 2; look++) {
            closed = available(current, false) == 0 && available(current, true) == 1;
        }
        return closed;
    }

    private static int available(Request current, boolean read) {
        current.action(ActionCode.AVAILABLE, read);
        return current.getAvailable();
    }
}
