package dev.keyleaf.spring.export;

import dev.keyleaf.KeysetRequest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How exports are served.
 *
 * @param fetchSize Rows that are read from the database at a time, and kept in memory.
 * @param maxConcurrent Exports that may run at once; one more is answered by 503. Each occupies a thread of the web
 *     server for as long as its client reads, and a streamed one a connection to the database: stay below the pool's
 *     size.
 */
@ConfigurationProperties("keyleaf.export")
public record ExportProperties(
        @DefaultValue("1000") int fetchSize,
        @DefaultValue("4") int maxConcurrent) {
    /** @throws IllegalArgumentException if a value is out of its bounds */
    public ExportProperties {
        if (fetchSize < 1 || fetchSize > KeysetRequest.MAX_LIMIT) {
            throw new IllegalArgumentException("keyleaf.export.fetch-size must be from 1 to " + KeysetRequest.MAX_LIMIT
                    + ", but was " + fetchSize);
        }
        if (maxConcurrent < 1) {
            throw new IllegalArgumentException(
                    "keyleaf.export.max-concurrent must be at least 1, but was " + maxConcurrent);
        }
    }
}
