package dev.keyleaf.spring.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The body is the bare JSON array of a page's items. Everything else about the page is in the headers, which are the
 * same as without this annotation: {@code Link} and, where there is one, {@code X-Next-Cursor}; {@code X-Total-Count} where
 * the total is exact. A total that is not exact has no place there: do not allow it to be asked for.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface PageInHeaders {}
