package dev.keyleaf;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The condition that a component of a filter stands for. A filter is a record whose components are what a client may
 * ask for:
 *
 * <pre>{@code
 * record OrderFilter(
 *         @Where("customer_id = ?") Optional<Long> customer,
 *         @Where("status in (?)") List<Status> status,
 *         @Where("placed >= ?") @Nullable LocalDate from,
 *         @Where(value = "title ilike ?", match = Where.Match.CONTAINS) Optional<String> q) {}
 *
 * pager.page(ORDERS.filters(filter), ordering, request);
 * }</pre>
 *
 * <p>A component without a value leaves its condition out: null, an empty {@code Optional}, and an empty collection, for
 * a client that names no status wants all. What must keep no row when it is empty, a list of what a user may see for
 * example, is no wish of a client and belongs into a condition of the query.
 *
 * <p>Every component has this annotation: one without would be a filter that is silently dropped. A component that the
 * code uses in its own way says so by an empty condition.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Where {
    /**
     * A condition over the columns of the select list with one {@code ?}, or one {@code :name} that may stand in it
     * several times; empty for a component that stands for none.
     */
    String value();

    /** How the value is put into the condition. */
    Match match() default Match.VALUE;

    /** How a value is put into a condition. */
    enum Match {
        /** As it is. */
        VALUE,
        /** As a pattern of {@code LIKE} that matches what contains the text. Texts only. */
        CONTAINS,
        /** As a pattern of {@code LIKE} that matches what starts with the text. Texts only. */
        STARTS_WITH
    }
}
