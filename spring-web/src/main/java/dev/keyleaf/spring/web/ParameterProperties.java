package dev.keyleaf.spring.web;

import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How lists read the parameters that are not those of paging.
 *
 * @param zone Time zone in which the day begins that a client sends where a filter asks for an instant.
 * @param filterNaming How the parameters of filters are called that name themselves by no annotation.
 * @param foreignPaging What is done with parameters by which other libraries page, such as page and size, on lists that
 *     do not read them.
 * @param unknownParameters What is done with parameters that neither the list nor its controller method reads.
 * @param knownParameters Parameters that are read elsewhere, by a servlet filter or an interceptor for example, and that
 *     every list accepts.
 */
@ConfigurationProperties("keyleaf.web")
public record ParameterProperties(
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue("as-is") FilterNaming filterNaming,
        @DefaultValue("reject") Others foreignPaging,
        @DefaultValue("ignore") Others unknownParameters,
        @DefaultValue List<String> knownParameters) {
    public ParameterProperties {
        knownParameters = List.copyOf(knownParameters);
    }

    /** How a parameter is called. */
    public enum FilterNaming {
        /** As its component in Java, for example {@code minTotal}. */
        AS_IS,
        /** As in {@code min_total}. */
        SNAKE_CASE
    }

    /** What is done with a parameter that has no meaning. */
    public enum Others {
        /** Answer 400 and name it. */
        REJECT,
        /** Read the others. */
        IGNORE
    }
}
