package dev.keyleaf.testkit;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.paging.PageAssembler;
import dev.keyleaf.paging.PageAssembler.Row;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.Travel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mistakes in how a page is put together. */
final class WrongPages {
    private WrongPages() {}

    /** Serves a page before in the order in which it was read. */
    static final class FlipsPagesBackwards extends WrongPager {
        @Override
        KeysetPage<Item> assemble(
                PageAssembler assembler, List<Row<Item>> fetched, int limit, @Nullable Position start, boolean behind) {
            KeysetPage<Item> page = super.assemble(assembler, fetched, limit, start, behind);
            return start != null && start.travel() == Travel.BEFORE
                    ? new KeysetPage<>(Walk.turned(page.items()), limit, page.nextCursor(), page.prevCursor())
                    : page;
        }
    }

    /** Serves at most 20 rows and says nothing. */
    static final class ClampsTheLimit extends WrongPager {
        @Override
        public KeysetPage<Item> page(ItemList listing, KeysetRequest request) {
            KeysetPage<Item> page = super.page(listing, request.withLimit(Math.min(request.limit(), 20)));
            return new KeysetPage<>(page.items(), request.limit(), page.nextCursor(), page.prevCursor());
        }
    }

    /** Hides a page number in the cursor. */
    static final class CountsPages extends WrongPager {
        @Override
        public KeysetPage<Item> page(ItemList listing, KeysetRequest request) {
            int number = request.cursor() == null ? 0 : Integer.parseInt(request.cursor());
            OffsetPage<Item> page = page(listing, new OffsetRequest(request.limit(), (long) number * request.limit()));
            return new KeysetPage<>(
                    page.items(),
                    request.limit(),
                    page.hasMore() ? "" + (number + 1) : null,
                    number == 0 ? null : "" + (number - 1));
        }
    }

    /** Hides an offset in the cursor. */
    static final class CountsRows extends WrongPager {
        @Override
        public KeysetPage<Item> page(ItemList listing, KeysetRequest request) {
            int limit = request.limit();
            int offset = request.cursor() == null ? 0 : Integer.parseInt(request.cursor());
            OffsetPage<Item> page = page(listing, new OffsetRequest(limit, offset));
            return new KeysetPage<>(
                    page.items(),
                    limit,
                    page.hasMore() ? "" + (offset + limit) : null,
                    offset == 0 ? null : "" + Math.max(0, offset - limit));
        }
    }

    /** Sorts all rows for every page, the first one too: so each costs the same. */
    static final class ReadsEverything extends WrongPager {
        @Override
        public KeysetPage<Item> page(ItemList listing, KeysetRequest request) {
            touch(all(listing).size());
            return super.page(listing, request);
        }
    }

    /** Mints cursors from rows alone: an empty page has none. */
    static final class IsStuckOnTheEmptyPage extends WrongPager {
        @Override
        KeysetPage<Item> assemble(
                PageAssembler assembler, List<Row<Item>> fetched, int limit, @Nullable Position start, boolean behind) {
            return fetched.isEmpty()
                    ? new KeysetPage<>(List.of(), limit, null, null)
                    : super.assemble(assembler, fetched, limit, start, behind);
        }
    }

    /** Takes a full page for a sign of more. */
    static final class PromisesMoreAfterAFullPage extends WrongPager {
        @Override
        KeysetPage<Item> assemble(
                PageAssembler assembler, List<Row<Item>> fetched, int limit, @Nullable Position start, boolean behind) {
            var rows = new ArrayList<>(fetched);
            if (rows.size() == limit) {
                rows.add(rows.get(0)); // cut again by the assembler
            }
            return super.assemble(assembler, rows, limit, start, behind);
        }
    }

    /** Takes a cursor in the request for a sign of rows on its other side. */
    static final class PromisesRowsBehind extends WrongPager {
        @Override
        KeysetPage<Item> assemble(
                PageAssembler assembler, List<Row<Item>> fetched, int limit, @Nullable Position start, boolean behind) {
            return super.assemble(assembler, fetched, limit, start, true);
        }
    }

    /** Never offers the way back. */
    static final class KnowsNoWayBack extends WrongPager {
        @Override
        public KeysetPage<Item> page(ItemList listing, KeysetRequest request) {
            KeysetPage<Item> page = super.page(listing, request);
            return new KeysetPage<>(page.items(), page.limit(), page.nextCursor(), null);
        }
    }

    /** Always says that there is one more offset page. */
    static final class PromisesMoreByOffset extends WrongPager {
        @Override
        public OffsetPage<Item> page(ItemList listing, OffsetRequest request) {
            OffsetPage<Item> page = super.page(listing, request);
            return new OffsetPage<>(
                    page.items(), page.limit(), page.offset(), page.items().size() == page.limit());
        }
    }
}
