/**
 * The demo: users and posts served in every kind of page, from a PostgreSQL of the application's own or from yours.
 *
 * <p>Begin with {@link dev.keyleaf.demo.PostController}, which is all that an application writes.
 * {@link dev.keyleaf.demo.DemoApplication} starts it; package {@code database} is only the stage that it plays on.
 */
@NullMarked
package dev.keyleaf.demo;

import org.jspecify.annotations.NullMarked;
