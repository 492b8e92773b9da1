package dev.keyleaf.spring.web;

import dev.keyleaf.Count;
import dev.keyleaf.CursorStyle;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What differs at this endpoint from the properties {@code keyleaf.web.*}; stands at a
 * {@link dev.keyleaf.PagingRequest} of either kind, an argument of a controller method. What is left out is
 * as the properties say. Values that contradict each other stop the application at its start.
 *
 * <p>Also usable as a meta-annotation.
 */
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Paging {
    /** The limit of a request that names none, at least 1; 0 for {@code keyleaf.web.default-limit}. */
    int limit() default 0;

    /** The highest limit a client may ask for, at least 1; 0 for {@code keyleaf.web.max-limit}. */
    int maxLimit() default 0;

    /** The highest offset a client may ask for, at least 0; -1 for {@code keyleaf.web.max-offset}. */
    long maxOffset() default -1;

    /**
     * The name of the parameter that carries the cursor; empty for {@code keyleaf.web.parameters.cursor}. Where it
     * is another, a request with the latter is refused, unless the method reads that with {@code @RequestParam}.
     */
    String cursor() default "";

    /**
     * The totals a client may ask for; the first is for a request that names none. Empty for
     * {@code keyleaf.web.counts}.
     */
    Count.Mode[] counts() default {};

    /** Where a capped count stops, at least 1; 0 for {@code keyleaf.web.count-cap}. */
    long countCap() default 0;

    /** How long a count may take, in milliseconds, at least 1; 0 for {@code keyleaf.web.count-timeout}. */
    long countTimeoutMillis() default 0;

    /**
     * Whether the pages of a list by offset are numbered, and from what number on. One value, or none for
     * {@code keyleaf.web.page-numbers}.
     */
    PageNumbers[] numbers() default {};

    /** What the cursors look like; of no meaning for offsets. */
    CursorStyle style() default CursorStyle.OPAQUE;
}
