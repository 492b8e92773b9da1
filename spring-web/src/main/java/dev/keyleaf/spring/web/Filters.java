package dev.keyleaf.spring.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record, or a data class of Kotlin's, whose components are what a client may filter a list by. As an argument
 * of a controller method it is read from the query of the URL, strictly, and with the parameters of paging: a client
 * learns of all its mistakes at once.
 *
 * <pre>{@code
 * @Filters
 * record OrderFilter(
 *         @Where("customer_id = ?") @Positive Optional<Long> customer,
 *         @Where("status in (?)") List<Status> status,
 *         @Where("placed >= ?") @Nullable LocalDate from) {}
 *
 * @GetMapping("/orders")
 * KeysetPage<Order> orders(OrderFilter filter, KeysetRequest request) {
 *     return pager.page(ORDERS.filters(filter), NEWEST, request);
 * }
 * }</pre>
 *
 * <p>A component that is an {@code Optional}, a {@code List}, a {@code Set} or nullable may be left out by a client; a
 * primitive and a component that {@code @NullMarked} code does not mark as nullable must be sent. A list is sent by
 * repeating its parameter, and one that is not sent is empty. An empty value is refused, and never taken for no filter.
 * Constraints of Jakarta Validation hold. A parameter has the name of its component, or the one that {@code @BindParam}
 * gives. The constructor may throw a {@link dev.keyleaf.InvalidRequestException}.
 *
 * <p>At a parameter of a controller method it marks a record of somebody else's; with {@code @ModelAttribute} beside the
 * parameter, Spring binds the record in its own way.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Filters {}
