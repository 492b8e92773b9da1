package dev.keyleaf.spring.abandonment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests of one list are served at once where the server cannot tell whether their clients are still there:
 * in other servers than Tomcat, over HTTP/2, and for requests with a body.
 *
 * @param maxRunning Requests of one list that run at once; stay below the size of the connection pool, so that other
 *     lists find a connection.
 * @param maxWaiting Requests of one list that wait for their turn; one more is answered by 503. Each occupies a
 *     thread of the web server.
 */
@ConfigurationProperties("keyleaf.list")
record ListProperties(
        @DefaultValue("8") int maxRunning,
        @DefaultValue("64") int maxWaiting) {
    /** @throws IllegalArgumentException if a value is out of its bounds */
    ListProperties {
        if (maxRunning < 1) {
            throw new IllegalArgumentException("keyleaf.list.max-running must be at least 1, but was " + maxRunning);
        }
        if (maxWaiting < 0) {
            throw new IllegalArgumentException("keyleaf.list.max-waiting must be at least 0, but was " + maxWaiting);
        }
    }
}
