package dev.keyleaf.testkit;

import dev.keyleaf.Count;
import dev.keyleaf.CursorStyle;
import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.Total;
import dev.keyleaf.Violation;
import dev.keyleaf.cursor.CursorCodec;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.cursor.Fingerprint;
import dev.keyleaf.paging.PageAssembler;
import dev.keyleaf.paging.PageAssembler.Row;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.Travel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Pages over a list in memory, as plainly as it can be said: sort everything, take what lies ahead of the position.
 * Knows nothing of seek plans and SQL, so it can judge them; cursors are core's own. The methods that are not public
 * are where the kit's own tests put their mistakes.
 */
class ReferencePager implements Subject {
    private final boolean nullsSortHigh;
    private final CursorCodec signed = CursorCodec.signed(CursorKeys.random());
    private final Map<Long, Item> items = new HashMap<>();
    private final Map<Ordering, Keys> keys = new ConcurrentHashMap<>();
    private final AtomicLong touched = new AtomicLong();
    private final AtomicInteger open = new AtomicInteger();

    ReferencePager(boolean nullsSortHigh) {
        this.nullsSortHigh = nullsSortHigh;
    }

    @Override
    public KeysetPage<Item> page(ItemList listing, KeysetRequest request) {
        PageAssembler assembler = cursors(listing, request);
        Position start = start(assembler, request);
        List<Item> all = all(listing);
        List<Item> ahead = start == null ? all : ahead(listing.ordering(), all, start);
        List<Row<Item>> fetched = ahead.stream()
                .limit(request.limit() + 1L)
                .map(item -> new Row<>(item, keyset(listing.ordering(), item)))
                .toList();
        touch(fetched.size()); // the search costs nothing here
        return assemble(assembler, fetched, request.limit(), start, ahead.size() < all.size())
                .withTotal(total(all, ahead, Math.min(request.limit(), ahead.size()), request.count()));
    }

    @Override
    public OffsetPage<Item> page(ItemList listing, OffsetRequest request) {
        List<Item> all = all(listing);
        List<Item> page =
                all.stream().skip(request.offset()).limit(request.limit()).toList();
        touch(request.offset() + page.size());
        boolean hasMore = request.offset() + page.size() < all.size();
        return new OffsetPage<>(page, request.limit(), request.offset(), hasMore)
                .withTotal(total(all, page, page.isEmpty() ? 0 : request.offset() + page.size(), request.count()));
    }

    @Override
    public RowStream<Item> walk(ItemList listing, KeysetRequest request) {
        return new ReferenceRows(this, listing, request, false, open);
    }

    @Override
    public RowStream<Item> stream(ItemList listing, KeysetRequest request) {
        return new ReferenceRows(this, listing, request, true, open);
    }

    /** There are none, but a stream holds its rows as if it had one. */
    @Override
    public int connectionsInUse() {
        return open.get();
    }

    @Override
    public Map<Feature, String> lacking() {
        return Map.of(Feature.MAPPERS, "a list in memory has items, and no rows to make them of");
    }

    @Override
    public List<Item> all(ItemList listing) {
        Keys keys = keys(listing.ordering());
        return snapshot().stream()
                .filter(item -> listing.filters().stream().allMatch(filter -> filter.matches(item)))
                .map(item -> new Sorted(keys.values(item), item))
                .sorted((one, other) -> keys.compare(one.values(), other.values()))
                .map(Sorted::item)
                .toList();
    }

    /** An item beside its keys, which are so read once and not for each comparison. */
    private record Sorted(List<@Nullable Object> values, Item item) {}

    @Override
    public void insert(List<Item> added) {
        synchronized (items) {
            for (Item item : added) {
                if (items.putIfAbsent(item.id(), item) != null) {
                    throw new IllegalArgumentException("the id " + item.id() + " exists already");
                }
            }
        }
    }

    @Override
    public void delete(Collection<Long> ids) {
        synchronized (items) {
            items.keySet().removeAll(ids);
        }
    }

    @Override
    public void update(Item item) {
        synchronized (items) {
            items.replace(item.id(), item);
        }
    }

    @Override
    public void clear() {
        synchronized (items) {
            items.clear();
        }
    }

    @Override
    public Optional<CostMeter> costMeter() {
        return Optional.of(new CostMeter() {
            @Override
            public int rows() {
                return 1_000;
            }

            @Override
            public long most() {
                return 21; // and one to see whether there are more
            }

            @Override
            public void analyze() {}

            @Override
            public long cost(ItemList listing, KeysetRequest request) {
                long before = touched.get();
                page(listing, request);
                return touched.get() - before;
            }
        });
    }

    @Override
    public void close() {}

    final void touch(long rows) {
        touched.addAndGet(rows);
    }

    @Nullable
    Position start(PageAssembler assembler, KeysetRequest request) {
        return request.cursor() == null ? null : assembler.codec().decode(request.cursor(), assembler.fingerprint());
    }

    /** The rows ahead of a position, the nearest first. */
    List<Item> ahead(Ordering ordering, List<Item> all, Position start) {
        var ahead = new ArrayList<Item>();
        for (Item item : all) {
            if (isAhead(ordering, item, start)) {
                ahead.add(item);
            }
        }
        if (start.travel() == Travel.BEFORE) {
            Collections.reverse(ahead);
        }
        return ahead;
    }

    boolean isAhead(Ordering ordering, Item item, Position start) {
        Keys keys = keys(ordering);
        int compared = keys.compare(keys.values(item), keys.read(start.keyset()));
        return compared == 0 ? start.inclusive() : compared > 0 == (start.travel() == Travel.AFTER);
    }

    Keyset keyset(Ordering ordering, Item item) {
        return keys(ordering).write(item);
    }

    KeysetPage<Item> assemble(
            PageAssembler assembler, List<Row<Item>> fetched, int limit, @Nullable Position start, boolean behind) {
        return assembler.assemble(fetched, limit, start, behind);
    }

    /**
     * The total of a page. A list in memory has no statistics, so where an estimate is asked for it counts to the cap.
     *
     * @param ahead the rows from the page on; for pagers that get it wrong
     * @param seen how many rows the page shows to be there
     */
    @Nullable
    Total total(List<Item> all, List<Item> ahead, long seen, Count count) {
        if (!count.isAsked()) {
            return null;
        }
        return count.mode() == Count.Mode.EXACT || all.size() <= count.cap()
                ? new Total.Exact(all.size())
                : new Total.AtLeast(Math.max(count.cap(), seen));
    }

    Fingerprint fingerprint(ItemList listing, List<String> scope) {
        List<String> filters = listing.filters().stream().map(Filter::toString).toList();
        return Fingerprint.of(scope, listing.ordering(), filters);
    }

    final PageAssembler cursors(ItemList listing, KeysetRequest request) {
        return new PageAssembler(codec(request), fingerprint(listing, request.scope()));
    }

    /** Where all rows begin, which are read forwards only. */
    @Nullable
    Position forwards(PageAssembler cursors, KeysetRequest request) {
        Position start = start(cursors, request);
        if (start != null && start.travel() == Travel.BEFORE) {
            throw new InvalidRequestException(
                    new Violation.InvalidParameter("cursor", "cursor leads backwards: all rows are read forwards"));
        }
        return start;
    }

    /** All rows from a position on. */
    final List<Item> from(ItemList listing, @Nullable Position start) {
        List<Item> all = all(listing);
        return start == null ? all : ahead(listing.ordering(), all, start);
    }

    private CursorCodec codec(KeysetRequest request) {
        return request.style() == CursorStyle.PLAIN ? CursorCodec.plain() : signed;
    }

    private Keys keys(Ordering ordering) {
        return keys.computeIfAbsent(ordering, missing -> Keys.of(missing, nullsSortHigh));
    }

    private List<Item> snapshot() {
        synchronized (items) {
            return List.copyOf(items.values());
        }
    }
}
