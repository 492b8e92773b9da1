package dev.keyleaf.demo.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much data the demo makes: {@code --demo.posts=N} and {@code --demo.users=N}.
 *
 * @param posts rows of {@code posts}, 0 to {@value #MAX_POSTS}
 * @param users rows of {@code users}, 1 to {@value #MAX_USERS}
 */
@ConfigurationProperties(prefix = "demo", ignoreUnknownFields = false)
public record DemoSize(
        @DefaultValue("1000000") int posts,
        @DefaultValue("100000") int users) {
    static final int MAX_POSTS = 100_000_000;
    static final int MAX_USERS = 10_000_000;

    /** @throws IllegalArgumentException if a number is out of its bounds */
    public DemoSize {
        check("demo.posts", posts, 0, MAX_POSTS);
        check("demo.users", users, 1, MAX_USERS);
    }

    private static void check(String name, int value, int minimum, int maximum) {
        if (value < minimum || value > maximum) {
            throw new IllegalArgumentException(
                    name + " must be from " + minimum + " to " + maximum + ", but was " + value);
        }
    }
}
