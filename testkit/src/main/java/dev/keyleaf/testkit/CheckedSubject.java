package dev.keyleaf.testkit;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A subject whose every page is checked against {@link Invariants}. For one thread that does all the writing. */
final class CheckedSubject implements Subject {
    private final Subject subject;
    /** Asked once between two writes: otherwise a test would read the whole table for every page. */
    private final Map<Listing, List<Item>> known = new HashMap<>();

    CheckedSubject(Subject subject) {
        this.subject = subject;
    }

    /** The subject itself, for tests with writers that this class does not see. */
    Subject unchecked() {
        return subject;
    }

    @Override
    public KeysetPage<Item> page(Listing listing, KeysetRequest request) {
        KeysetPage<Item> page = subject.page(listing, request);
        Invariants.check(listing, request, page, all(listing));
        return page;
    }

    @Override
    public OffsetPage<Item> page(Listing listing, OffsetRequest request) {
        OffsetPage<Item> page = subject.page(listing, request);
        Invariants.check(listing, request, page, all(listing));
        return page;
    }

    @Override
    public List<Item> all(Listing listing) {
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
    public boolean isConcurrent() {
        return subject.isConcurrent();
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
