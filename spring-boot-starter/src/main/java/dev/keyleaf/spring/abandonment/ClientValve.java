package dev.keyleaf.spring.abandonment;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.http11.AbstractHttp11Protocol;

/** Gives each request its {@link TomcatClient}, if it can be told whether that is still there. */
final class ClientValve extends ValveBase {
    ClientValve() {
        super(true); // asynchronous requests may pass
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!isWatched(request)) {
            getNext().invoke(request, response);
            return;
        }
        var client = new TomcatClient(request.getCoyoteRequest());
        ServletAbandonment.setClient(request, client);
        try {
            getNext().invoke(request, response);
        } finally {
            client.end();
        }
    }

    /** Streams of HTTP/2 share a connection, which outlives them; that of AJP is the proxy's. */
    private static boolean isWatched(Request request) {
        String protocol = request.getProtocol();
        return protocol != null // as it is of a request line that Tomcat refuses
                && request.getConnector().getProtocolHandler() instanceof AbstractHttp11Protocol<?>
                && protocol.startsWith("HTTP/1")
                && request.getContentLengthLong() <= 0
                && request.getHeader("Transfer-Encoding") == null;
    }
}
