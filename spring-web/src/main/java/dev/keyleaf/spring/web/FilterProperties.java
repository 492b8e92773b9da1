package dev.keyleaf.spring.web;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the parameters of {@link Filters} are read.
 *
 * @param zone Time zone in which the day begins that a client sends where an instant is asked for.
 * @param filterNaming How the parameters of filters are called that name themselves by no annotation.
 */
@ConfigurationProperties("keyleaf.web")
public record FilterProperties(
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue("as-is") FilterNaming filterNaming) {
    /** How a parameter is called. */
    public enum FilterNaming {
        /** As its component in Java, for example {@code minTotal}. */
        AS_IS,
        /** As in {@code min_total}. */
        SNAKE_CASE
    }
}
