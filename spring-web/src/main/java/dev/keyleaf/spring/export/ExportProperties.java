package dev.keyleaf.spring.export;

import dev.keyleaf.KeysetRequest;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How exports are served.
 *
 * @param fetchSize Rows that are read from the database at a time, and kept in memory.
 * @param maxConcurrent Exports that may run at once; one more is answered by 503. Each occupies a thread of the web
 *     server for as long as its client reads, and a streamed one a connection to the database: stay below the pool's
 *     size.
 * @param minRate Bytes that a client must read in a second, on average. The export of a slower one is cut. 0 for no
 *     bound.
 * @param minRateWindow Time over which that average is taken; only what is spent waiting for the client counts.
 * @param maxDuration How long an export may take; it is cut then. 0 for no bound.
 */
@ConfigurationProperties("keyleaf.export")
public record ExportProperties(
        @DefaultValue("1000") int fetchSize,
        @DefaultValue("4") int maxConcurrent,
        @DefaultValue("2KB") DataSize minRate,
        @DefaultValue("60s") Duration minRateWindow,
        @DefaultValue("1h") Duration maxDuration) {
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
        if (minRate.isNegative()) {
            throw new IllegalArgumentException("keyleaf.export.min-rate must not be negative, but was " + minRate);
        }
        if (minRateWindow.isNegative() || minRateWindow.isZero()) {
            throw new IllegalArgumentException(
                    "keyleaf.export.min-rate-window must be positive, but was " + minRateWindow);
        }
        if (maxDuration.isNegative()) {
            throw new IllegalArgumentException(
                    "keyleaf.export.max-duration must not be negative, but was " + maxDuration);
        }
    }
}
