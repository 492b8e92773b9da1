package dev.keyleaf.testkit;

import org.junit.jupiter.api.Nested;

/**
 * The laws of paging: a class that extends this one runs them all against its {@link Subject}. Where a database cannot
 * do what a law needs, the subject says so and the law is skipped with the reason; nothing passes by being left out.
 */
public abstract class PagerContract {
    /** Opens what is tested, once for every test. The table exists; whatever is in it is removed by the test. */
    protected abstract Subject open();

    /** Law 1: following next from the start yields exactly the rows of one plain ORDER BY. */
    @Nested
    class Walk extends WalkLaw {
        Walk() {
            super(PagerContract.this::open);
        }
    }
}
