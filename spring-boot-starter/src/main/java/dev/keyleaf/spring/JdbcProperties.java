package dev.keyleaf.spring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the pager uses the database.
 *
 * @param statementTimeout How long a statement may run before it is stopped. Without it there is no bound but the
 *     database's own.
 */
@ConfigurationProperties("keyleaf.jdbc")
record JdbcProperties(@Nullable Duration statementTimeout) {}
