package dev.keyleaf.spring;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pagers use the database.
 *
 * @param statementTimeout How long a statement may run before it is stopped: of pages, of counts, and each fetch of an
 *     export. 0 for no bound but the database's own.
 */
@ConfigurationProperties("keyleaf")
record DatabaseProperties(@DefaultValue("10s") Duration statementTimeout) {
    /** @throws IllegalArgumentException if the timeout is negative */
    DatabaseProperties {
        if (statementTimeout.isNegative()) {
            throw new IllegalArgumentException(
                    "keyleaf.statement-timeout must not be negative, but was " + statementTimeout);
        }
    }
}
