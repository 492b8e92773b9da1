package dev.keyleaf.spring.web;

import dev.keyleaf.Sorts;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;

/**
 * The sorts from which a client chooses the annotated {@link dev.keyleaf.Ordering} of a controller method.
 *
 * <pre>{@code
 * KeysetPage<Post> posts(KeysetRequest request, @SortedBy(PostSorts.class) Ordering ordering)
 * }</pre>
 *
 * A request without a sort gets {@link Sorts#defaultOrdering()}; one that is not listed, by name or composed
 * of keys, is answered by 400 and the names that are. Also usable as a meta-annotation.
 */
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface SortedBy {
    /** Supplies the list: the bean of this type where there is one, else an instance made by its default constructor. */
    Class<? extends Supplier<Sorts>> value();
}
