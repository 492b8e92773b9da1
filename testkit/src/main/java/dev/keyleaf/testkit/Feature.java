package dev.keyleaf.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Locale;

/**
 * What a subject may lack without breaking a law. One that lacks something says so in {@link ItemPager#lacking}, with
 * the reason: the tests that need it are then skipped, and the reason is in their report.
 */
public enum Feature {
    /** Pages by offset. */
    OFFSETS,
    /** Cursors in the style {@code PLAIN}. */
    PLAIN_CURSORS,
    /** Totals of pages. */
    TOTALS,
    /** All rows one after another, read page by page. */
    WALKS,
    /** All rows one after another, read by one statement. */
    STREAMS,
    /** Rows become items by a function of the application, which may fail. */
    MAPPERS,
    /** The connections in use can be counted. */
    CONNECTIONS,
    /** Several threads may call all methods of the subject at once. */
    CONCURRENCY;

    /** Skips the test that is running if a pager lacks this, with its reason. */
    public void assumeOf(ItemPager pager) {
        String reason = pager.lacking().get(this);
        assumeTrue(reason == null, () -> "the subject has no " + this + ": " + reason);
    }

    UnsupportedOperationException isNotImplemented() {
        return new UnsupportedOperationException(
                "the subject implements no " + this + ": implement them, or declare in lacking() why there are none");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
