package dev.keyleaf.spring.web;

import dev.keyleaf.Count.Mode;
import dev.keyleaf.http.Endpoint;
import dev.keyleaf.http.PageField;
import dev.keyleaf.http.ParameterNames;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests for pages are read and refused, unless {@link Paging} says otherwise at an endpoint.
 *
 * @param defaultLimit Rows on a page when the request names no limit.
 * @param maxLimit Highest limit a client may ask for, at most 100000.
 * @param maxOffset Highest offset a client may ask for. The database reads every row that an offset skips.
 * @param overMaxLimit How a limit above the maximum is handled.
 * @param counts Totals a client may ask for; the first is for a request that names none. An exact count costs more the
 *     more rows there are, so it is left to the endpoints that can afford it.
 * @param countCap Where a capped count stops, at least 1.
 * @param countTimeout How long a count may take, at least 1ms. Longer ones are stopped, and the page has an estimate or no
 *     total.
 * @param cacheControl Cache-Control of pages whose answer has none; empty to send none. If this is not set, it is
 *     "private, no-cache", and where Spring Security writes its headers, what that says.
 * @param pageNumbers Whether the pages of lists by offset are numbered, and from what number on: page and size instead of
 *     offset and limit, in requests and answers.
 * @param parameters Names of the query parameters.
 * @param body Form of the JSON object of a page.
 * @param problemBase Absolute URI that stands in front of the names of problem types. A team that documents its
 *     problems puts the address of those pages here, with the slash at its end.
 */
@ConfigurationProperties("keyleaf.web")
public record WebProperties(
        @DefaultValue("20") int defaultLimit,
        @DefaultValue("100") int maxLimit,
        @DefaultValue("100000") long maxOffset,
        @DefaultValue("reject") OverMaxLimit overMaxLimit,

        @DefaultValue({"none", "capped", "estimate", "auto"})
        List<Mode> counts,

        @DefaultValue("10000") long countCap,
        @DefaultValue("2s") Duration countTimeout,
        @Nullable String cacheControl,
        @DefaultValue("off") PageNumbers pageNumbers,
        @DefaultValue Parameters parameters,
        @DefaultValue Body body,
        // a URN needs no domain: it means the same everywhere, and it has no owner
        @DefaultValue("urn:keyleaf:problem:") URI problemBase) {

    /** @throws IllegalArgumentException if a value is out of its bounds, or two contradict each other */
    public WebProperties {
        Endpoint.checkLimit("keyleaf.web.default-limit", defaultLimit);
        Endpoint.checkLimit("keyleaf.web.max-limit", maxLimit);
        if (defaultLimit > maxLimit) {
            throw new IllegalArgumentException("keyleaf.web.default-limit must be at most keyleaf.web.max-limit, but "
                    + defaultLimit + " is over " + maxLimit);
        }
        if (maxOffset < 0) {
            throw new IllegalArgumentException("keyleaf.web.max-offset must be at least 0, but was " + maxOffset);
        }
        counts = counts.stream().distinct().toList();
        if (counts.isEmpty()) {
            throw new IllegalArgumentException("keyleaf.web.counts must name at least one, if only none");
        }
        if (countCap < 1 || countCap == Long.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "keyleaf.web.count-cap must be at least 1 and less than 2^63 - 1, but was " + countCap);
        }
        if (countTimeout.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException(
                    "keyleaf.web.count-timeout must be at least 1ms, but was " + countTimeout);
        }
        if (!problemBase.isAbsolute()) {
            throw new IllegalArgumentException("keyleaf.web.problem-base must be an absolute URI such as "
                    + "https://example.com/problems/, but was '" + problemBase + "'");
        }
    }

    /** How a limit above the maximum is handled. */
    public enum OverMaxLimit {
        /** Answer 400 and name the maximum. */
        REJECT,
        /** Read the maximum instead. */
        CLAMP
    }

    /**
     * Names of the query parameters.
     *
     * @param limit Name of the parameter for the number of rows.
     * @param offset Name of the parameter for the number of rows to skip.
     * @param cursor Name of the parameter for the cursor.
     * @param sort Name of the parameter for the sort.
     * @param count Name of the parameter for the total.
     * @param checkpoint Name of the parameter for the number of rows between two checkpoints of an export.
     * @param page Name of the parameter for the number of a page.
     * @param size Name of the parameter for the number of rows on a numbered page.
     */
    public record Parameters(
            @DefaultValue(ParameterNames.LIMIT) String limit,
            @DefaultValue(ParameterNames.OFFSET) String offset,
            @DefaultValue(ParameterNames.CURSOR) String cursor,
            @DefaultValue(ParameterNames.SORT) String sort,
            @DefaultValue(ParameterNames.COUNT) String count,
            @DefaultValue(ParameterNames.CHECKPOINT) String checkpoint,
            @DefaultValue(ParameterNames.PAGE) String page,
            @DefaultValue(ParameterNames.SIZE) String size) {

        /** @throws IllegalArgumentException if a name is blank, or two are the same */
        public Parameters {
            new ParameterNames(limit, offset, cursor, sort, count, checkpoint); // checks them
            new ParameterNames(size, page, cursor, sort, count, checkpoint);
        }

        /** The same names, as endpoints take them. */
        public ParameterNames names() {
            return new ParameterNames(limit, offset, cursor, sort, count, checkpoint);
        }

        /** The names of lists whose pages are numbered. */
        public ParameterNames numberedNames() {
            return new ParameterNames(size, page, cursor, sort, count, checkpoint);
        }
    }

    /**
     * Form of the JSON object of a page.
     *
     * @param items Name of the field with the rows; unset, it is "items" in the naming of the other fields.
     * @param naming Spelling of the names of the fields; unset, they follow the naming strategy of the application's
     *     Jackson.
     * @param nulls How a missing cursor is written, and the URL of a page that does not exist.
     * @param links Whether the URLs of the next and the previous page are in the body as well as in the Link header.
     */
    public record Body(
            @Nullable String items,
            @Nullable Naming naming,
            @DefaultValue("write") Nulls nulls,
            @DefaultValue("omit") Links links) {

        /** @throws IllegalArgumentException if the field of the rows has no name, or that of another */
        public Body {
            if (items != null && items.isBlank()) {
                throw new IllegalArgumentException("keyleaf.web.body.items must not be blank");
            }
            List<Naming> spellings = naming == null ? List.of(Naming.values()) : List.of(naming);
            if (Arrays.stream(PageField.values())
                    .anyMatch(other -> spellings.stream()
                            .anyMatch(each -> each.spell(other).equals(items)))) {
                throw new IllegalArgumentException(
                        "keyleaf.web.body.items must not be the name of another field, but was '" + items + "'");
            }
        }
    }

    /** Spelling of names. */
    public enum Naming {
        /** As in {@code next_cursor}. */
        SNAKE_CASE,
        /** As in {@code nextCursor}. */
        CAMEL_CASE;

        /** The name of a field. */
        public String spell(PageField field) {
            return this == SNAKE_CASE ? field.snakeCase() : field.camelCase();
        }
    }

    /** Whether URLs are written into the body. */
    public enum Links {
        /** Leave them out: they are in the Link header. */
        OMIT,
        /** Write them. */
        WRITE
    }

    /** How a field without a value is written. */
    public enum Nulls {
        /** Write null. */
        WRITE,
        /** Leave the field out. */
        OMIT
    }
}
