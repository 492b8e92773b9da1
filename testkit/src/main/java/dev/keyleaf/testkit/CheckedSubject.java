package dev.keyleaf.testkit;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.RowStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A subject whose every page is checked against {@link Invariants}, and now and then whether its cursors lead there and
 * back. For one thread that does all the writing.
 */
final class CheckedSubject implements Subject {
    /** Two pages more each time: with every page a test would take three times as long. */
    private static final int PAGES_A_ROUND_TRIP = 16;

    private final Subject subject;
    /** Asked once between two writes: otherwise a test would read the whole table for every page. */
    private final Map<ItemList, List<Item>> known = new HashMap<>();

    private int pages;

    CheckedSubject(Subject subject) {
        this.subject = subject;
    }

    /** The subject itself, for tests with writers that this class does not see. */
    Subject unchecked() {
        return subject;
    }

    @Override
    public KeysetPage<Item> page(ItemList listing, KeysetRequest request) {
        KeysetPage<Item> page = subject.page(listing, request);
        Invariants.check(listing, request, page, all(listing));
        if (++pages % PAGES_A_ROUND_TRIP == 0 && !page.items().isEmpty()) {
            goRoundTrips(listing, request, page);
        }
        return page;
    }

    private void goRoundTrips(ItemList listing, KeysetRequest request, KeysetPage<Item> page) {
        if (page.nextCursor() != null) {
            KeysetPage<Item> next = subject.page(listing, request.withCursor(page.nextCursor()));
            KeysetPage<Item> same = subject.page(listing, request.withCursor(next.prevCursor()));
            Invariants.checkRoundTrip("next, then prev", listing, page, same);
        }
        if (page.prevCursor() != null) {
            KeysetPage<Item> prev = subject.page(listing, request.withCursor(page.prevCursor()));
            KeysetPage<Item> same = subject.page(listing, request.withCursor(prev.nextCursor()));
            Invariants.checkRoundTrip("prev, then next", listing, page, same);
        }
    }

    @Override
    public OffsetPage<Item> page(ItemList listing, OffsetRequest request) {
        OffsetPage<Item> page = subject.page(listing, request);
        Invariants.check(listing, request, page, all(listing));
        return page;
    }

    @Override
    public List<Item> all(ItemList listing) {
        return known.computeIfAbsent(listing, missing -> List.copyOf(subject.all(missing)));
    }

    @Override
    public void insert(List<Item> items) {
        known.clear();
        subject.insert(items);
    }

    @Override
    public void delete(Collection<Long> ids) {
        known.clear();
        subject.delete(ids);
    }

    @Override
    public void update(Item item) {
        known.clear();
        subject.update(item);
    }

    @Override
    public void clear() {
        known.clear();
        subject.clear();
    }

    @Override
    public RowStream<Item> walk(ItemList listing, KeysetRequest request) {
        return subject.walk(listing, request);
    }

    @Override
    public RowStream<Item> stream(ItemList listing, KeysetRequest request) {
        return subject.stream(listing, request);
    }

    @Override
    public int connectionsInUse() {
        return subject.connectionsInUse();
    }

    @Override
    public Map<Feature, String> lacking() {
        return subject.lacking();
    }

    @Override
    public ItemPager failingAt(long id) {
        return subject.failingAt(id);
    }

    @Override
    public Optional<CostMeter> costMeter() {
        return subject.costMeter();
    }

    @Override
    public void close() {
        subject.close();
    }
}
