package dev.keyleaf.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Count;
import dev.keyleaf.Count.Mode;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Total;
import dev.keyleaf.cursor.CursorCodec;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is true of every single page, whatever test asked for it. */
final class Invariants {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1," + CursorCodec.MAX_LENGTH + "}");

    private Invariants() {}

    /**
     * Checks a page.
     *
     * @param all all rows of the listing, as they were when the page was made
     */
    static void check(ItemList listing, KeysetRequest request, KeysetPage<Item> page, List<Item> all) {
        Object what = List.of(listing, request, page); // put into words only where a check fails
        checkShape(what, request, page);
        List<Item> items = page.items();
        checkTotal(what, request.count(), page.total(), items.size(), all);
        if (items.isEmpty()) {
            checkEmpty(what, request, page, all);
            return;
        }
        int from = all.indexOf(items.get(0));
        assertThat(from).as("the first row is one of the listing: %s", what).isNotNegative();
        int to = Math.min(from + items.size(), all.size());
        assertThat(items)
                .as("the rows of a page are neighbours in the listing: %s", what)
                .isEqualTo(all.subList(from, to));
        checkCursors(what, page, from > 0, to < all.size());
        if (request.cursor() == null) {
            assertThat(from)
                    .as("the first page begins with the first row: %s", what)
                    .isZero();
        }
        assertThat(items.size() == request.limit() || from == 0 || to == all.size())
                .as("only a page at an end has fewer rows than its limit: %s", what)
                .isTrue();
    }

    /** Checks where a client is who went to the next page and back, or to the one before and forth. */
    static void checkRoundTrip(String way, ItemList listing, KeysetPage<Item> page, KeysetPage<Item> same) {
        assertThat(same.items())
                .as("%s, by %s rows: %s", way, page.limit(), listing)
                .isEqualTo(page.items());
    }

    /** Checks what holds even while others write. */
    static void checkShape(Object what, KeysetRequest request, KeysetPage<Item> page) {
        assertThat(page.limit()).as("a page tells its limit: %s", what).isEqualTo(request.limit());
        assertThat(page.items()).as("rows of a page: %s", what).hasSizeLessThanOrEqualTo(request.limit());
        assertThat(page.items().stream().map(Item::id))
                .as("no row stands twice on a page: %s", what)
                .doesNotHaveDuplicates();
        checkToken(what, page.nextCursor());
        checkToken(what, page.prevCursor());
        if (page.nextCursor() != null) {
            assertThat(page.prevCursor())
                    .as("next and prev lead to different places: %s", what)
                    .isNotEqualTo(page.nextCursor());
        }
    }

    static void check(ItemList listing, OffsetRequest request, OffsetPage<Item> page, List<Item> all) {
        Object what = List.of(listing, request, page); // put into words only where a check fails
        int from = (int) Math.min(request.offset(), all.size());
        int to = Math.min(from + request.limit(), all.size());
        assertThat(page.limit()).as("a page tells its limit: %s", what).isEqualTo(request.limit());
        assertThat(page.offset()).as("a page tells its offset: %s", what).isEqualTo(request.offset());
        assertThat(page.items())
                .as("an offset page has the rows that follow the skipped ones: %s", what)
                .isEqualTo(all.subList(from, to));
        assertThat(page.hasMore()).as("has_more: %s", what).isEqualTo(to < all.size());
        checkTotal(what, request.count(), page.total(), items(from, to), all);
    }

    /** Rows that were skipped are known to be there only where rows follow them. */
    private static long items(int from, int to) {
        return from < to ? to : 0;
    }

    /** Whatever its kind, a total says no more than is true; and the kind is one of those that were asked for. */
    private static void checkTotal(Object what, Count count, @Nullable Total total, long seen, List<Item> all) {
        if (!count.isAsked()) {
            assertThat(total).as("no total that was not asked for: %s", what).isNull();
            return;
        }
        assertThat(total).as("a total that was asked for: %s", what).isNotNull();
        if (total instanceof Total.Exact exact) {
            assertThat(exact.count()).as("an exact total: %s", what).isEqualTo(all.size());
        } else if (total instanceof Total.AtLeast atLeast) {
            assertThat(atLeast.count()).as("rows there are at least: %s", what).isBetween(seen, (long) all.size());
            assertThat(count.mode())
                    .as("a total that was counted to a cap: %s", what)
                    .isNotEqualTo(Mode.EXACT);
            assertThat(all.size()).as("a total that is not exact: %s", what).isGreaterThan((int) count.cap());
        } else if (total instanceof Total.Estimate estimate) {
            assertThat(estimate.count()).as("an estimate: %s", what).isGreaterThanOrEqualTo(seen);
            assertThat(count.mode()).as("a total that was estimated: %s", what).isIn(Mode.ESTIMATE, Mode.AUTO);
        }
    }

    private static void checkEmpty(Object what, KeysetRequest request, KeysetPage<Item> page, List<Item> all) {
        if (request.cursor() == null) {
            assertThat(all)
                    .as("a first page is empty only where there are no rows: %s", what)
                    .isEmpty();
            checkCursors(what, page, false, false);
        } else {
            assertThat(page.nextCursor() == null)
                    .as("an empty page at a cursor leads back, and only back: %s", what)
                    .isNotEqualTo(page.prevCursor() == null);
        }
    }

    private static void checkCursors(Object what, KeysetPage<Item> page, boolean rowsBefore, boolean rowsAfter) {
        assertThat(page.hasMore())
                .as("has_more tells whether rows follow: %s", what)
                .isEqualTo(rowsAfter);
        assertThat(page.nextCursor() != null)
                .as("there is a next cursor exactly if rows follow: %s", what)
                .isEqualTo(rowsAfter);
        assertThat(page.prevCursor() != null)
                .as("there is a prev cursor exactly if rows precede: %s", what)
                .isEqualTo(rowsBefore);
    }

    private static void checkToken(Object what, @Nullable String token) {
        if (token != null) {
            assertThat(token).as("a cursor needs no escaping: %s", what).matches(TOKEN);
        }
    }
}
