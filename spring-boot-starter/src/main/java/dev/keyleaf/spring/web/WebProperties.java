package dev.keyleaf.spring.web;

import dev.keyleaf.Count.Mode;
import dev.keyleaf.KeysetRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests for pages are read and refused, unless {@link Paging} says otherwise at an endpoint.
 *
 * @param defaultLimit Rows on a page when the request names no limit.
 * @param maxLimit Highest limit a client may ask for, at most 100000.
 * @param maxOffset Highest offset a client may ask for. The database reads every row that an offset skips.
 * @param overMaxLimit What becomes of a request over the maximum limit.
 * @param counts Totals a client may ask for; the first is for a request that names none. An exact count costs more the
 *     more rows there are, so it is left to the endpoints that can afford it.
 * @param countCap Where a capped count stops, at least 1.
 * @param countTimeout How long a count may take, at least 1ms. Longer ones are stopped, and the page has an estimate or no
 *     total.
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
        @DefaultValue Parameters parameters,
        @DefaultValue Body body,
        // a URN needs no domain: it means the same everywhere, and nobody can come to own it
        @DefaultValue("urn:keyleaf:problem:") URI problemBase) {

    /** @throws IllegalArgumentException if a value is out of its bounds, or two contradict each other */
    public WebProperties {
        checkLimit("keyleaf.web.default-limit", defaultLimit);
        checkLimit("keyleaf.web.max-limit", maxLimit);
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

    static void checkLimit(String name, int limit) {
        if (limit < 1 || limit > KeysetRequest.MAX_LIMIT) {
            throw new IllegalArgumentException(
                    name + " must be from 1 to " + KeysetRequest.MAX_LIMIT + ", but was " + limit);
        }
    }

    /** What becomes of a request over the maximum limit. */
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
     */
    public record Parameters(
            @DefaultValue("limit") String limit,
            @DefaultValue("offset") String offset,
            @DefaultValue("cursor") String cursor,
            @DefaultValue("sort") String sort,
            @DefaultValue("count") String count,
            @DefaultValue("checkpoint") String checkpoint) {

        /** @throws IllegalArgumentException if a name is blank, or two are the same */
        public Parameters {
            List<String> names = List.of(limit, offset, cursor, sort, count, checkpoint);
            if (names.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException(
                        "the name of a parameter must not be blank, but one is: " + describe(names));
            }
            if (Set.copyOf(names).size() < names.size()) {
                throw new IllegalArgumentException("parameters must have different names, but are " + describe(names));
            }
        }

        List<String> all() {
            return List.of(limit, offset, cursor, sort, count, checkpoint);
        }

        Parameters withCursor(String newCursor) {
            return new Parameters(limit, offset, newCursor, sort, count, checkpoint);
        }

        private static String describe(List<String> names) {
            return "limit '%s', offset '%s', cursor '%s', sort '%s', count '%s', checkpoint '%s'"
                    .formatted(names.toArray());
        }
    }

    /**
     * Form of the JSON object of a page.
     *
     * @param items Name of the field with the rows.
     * @param naming Spelling of the names of the other fields.
     * @param nulls What becomes of a cursor that there is none of.
     */
    public record Body(
            @DefaultValue("items") String items,
            @DefaultValue("snake-case") Naming naming,
            @DefaultValue("write") Nulls nulls) {

        private static final Pattern WORD = Pattern.compile("_([a-z])");

        private static final List<String> OTHERS =
                List.of("limit", "offset", "next_cursor", "prev_cursor", "has_more", "total", "total_accuracy");

        /** @throws IllegalArgumentException if the field of the rows has no name, or that of another */
        public Body {
            if (items.isBlank()) {
                throw new IllegalArgumentException("keyleaf.web.body.items must not be blank");
            }
            Naming spelling = naming;
            if (OTHERS.stream().anyMatch(other -> spell(other, spelling).equals(items))) {
                throw new IllegalArgumentException(
                        "keyleaf.web.body.items must not be the name of another field, but was '" + items + "'");
            }
        }

        /** The name of a field other than the items', given as in {@code next_cursor}. */
        public String field(String name) {
            return spell(name, naming);
        }

        private static String spell(String name, Naming naming) {
            return naming == Naming.SNAKE_CASE
                    ? name
                    : WORD.matcher(name).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
        }
    }

    /** Spelling of names. */
    public enum Naming {
        /** As in {@code next_cursor}. */
        SNAKE_CASE,
        /** As in {@code nextCursor}. */
        CAMEL_CASE
    }

    /** What becomes of a field without a value. */
    public enum Nulls {
        /** Write null. */
        WRITE,
        /** Leave the field out. */
        OMIT
    }
}
