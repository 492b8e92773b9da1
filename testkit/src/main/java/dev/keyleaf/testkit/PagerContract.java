package dev.keyleaf.testkit;

import org.junit.jupiter.api.Nested;

/**
 * The laws of paging: a class that extends this one runs them all against its {@link Subject}. Where a subject cannot
 * do what a law needs, it says so and the law is skipped with the reason; nothing passes by being left out.
 */
public abstract class PagerContract {
    /** Opens what is tested, once for every test. The table exists; whatever is in it is removed by the test. */
    protected abstract Subject open();

    /**
     * How many random cases there are: 200, or as many as the system property {@code keyleaf.walks} says. To override
     * it, return the smaller of this and another number, so that one case can be repeated.
     */
    protected long randomCases() {
        return Long.getLong("keyleaf.walks", 200);
    }

    /** Following next from the start yields exactly the rows of one plain ORDER BY. */
    @Nested
    class Law1Walk extends WalkLaw {
        Law1Walk() {
            super(PagerContract.this::open);
        }
    }

    /** Following prev from the end yields the same pages; next, then prev is where one was. */
    @Nested
    class Law2Mirror extends MirrorLaw {
        Law2Mirror() {
            super(PagerContract.this::open);
        }
    }

    /** What is found does not depend on the limit, nor on a limit that changes between pages. */
    @Nested
    class Law3Limit extends LimitLaw {
        Law3Limit() {
            super(PagerContract.this::open);
        }
    }

    /** A cursor is a place between rows: the rows beside it may be deleted or moved, the place stays. */
    @Nested
    class Law4Position extends PositionLaw {
        Law4Position() {
            super(PagerContract.this::open);
        }
    }

    /** While others write, every row that exists throughout the walk and keeps its key is met exactly once. */
    @Nested
    class Law5Concurrency extends ConcurrencyLaw {
        Law5Concurrency() {
            super(PagerContract.this::open);
        }
    }

    /** Cursors and {@code has_more} tell the truth at both ends, both ways, for exact multiples too. */
    @Nested
    class Law6Exactness extends ExactnessLaw {
        Law6Exactness() {
            super(PagerContract.this::open);
        }
    }

    /** A total is that of the whole list, on whatever page it is read, and says what it is. */
    @Nested
    class Law7Totals extends TotalsLaw {
        Law7Totals() {
            super(PagerContract.this::open);
        }
    }

    /** What a page touches does not grow with its depth, for any ordering that an index serves. */
    @Nested
    class Law8Cost extends CostLaw {
        Law8Cost() {
            super(PagerContract.this::open);
        }
    }

    /** A cursor that was not made for this request is refused with the reason. */
    @Nested
    class Law9Strangers extends StrangersLaw {
        Law9Strangers() {
            super(PagerContract.this::open);
        }
    }

    /** All rows one after another are those of one plain ORDER BY, from any cursor on. */
    @Nested
    class RowStreams extends RowStreamLaw {
        RowStreams() {
            super(PagerContract.this::open, PagerContract.this::randomCases);
        }
    }

    /** Reading all rows holds no connection longer than it needs one, however it ends. */
    @Nested
    class HeldByRowStreams extends HeldByRowStreamsLaw {
        HeldByRowStreams() {
            super(PagerContract.this::open);
        }
    }

    /** The laws of walking and of position together, in random cases. */
    @Nested
    class RandomCases extends RandomLaw {
        RandomCases() {
            super(PagerContract.this::open, PagerContract.this::randomCases);
        }
    }
}
