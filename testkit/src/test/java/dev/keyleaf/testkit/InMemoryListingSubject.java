package dev.keyleaf.testkit;

import static dev.keyleaf.testkit.Feature.CONNECTIONS;
import static dev.keyleaf.testkit.Feature.MAPPERS;
import static dev.keyleaf.testkit.Feature.PLAIN_CURSORS;
import static dev.keyleaf.testkit.Feature.STREAMS;
import static dev.keyleaf.testkit.Feature.WALKS;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A list in memory for each ordering, over the same items; what the items are and their order is the reference's. */
final class InMemoryListingSubject implements Subject {
    private final Map<Long, Item> items = new ConcurrentHashMap<>();
    private final Map<Ordering, InMemoryListing<Item>> byOrdering = new ConcurrentHashMap<>();

    @Override
    public KeysetPage<Item> page(ItemList list, KeysetRequest request) {
        return listing(list).page(request);
    }

    @Override
    public OffsetPage<Item> page(ItemList list, OffsetRequest request) {
        return listing(list).page(request);
    }

    private InMemoryListing<Item> listing(ItemList list) {
        InMemoryListing<Item> listing = byOrdering.computeIfAbsent(list.ordering(), ordering -> {
            Keys keys = Keys.of(ordering, true);
            return InMemoryListing.of(
                    items.values(), (one, other) -> keys.compare(keys.values(one), keys.values(other)));
        });
        for (Filter filter : list.filters()) {
            listing = listing.filter(filter.toString(), filter::matches);
        }
        return listing;
    }

    @Override
    public Map<Feature, String> lacking() {
        return Map.of(
                PLAIN_CURSORS, "items in memory are compared as they are, and a place among them has no text",
                WALKS, "a list that is bound has pages only",
                STREAMS, "a list that is bound has pages only",
                MAPPERS, "a list in memory has items, and no rows to make them of",
                CONNECTIONS, "a list in memory needs none");
    }

    @Override
    public List<Item> all(ItemList list) {
        try (Subject reference = Subject.reference(true)) {
            reference.insert(List.copyOf(items.values()));
            return reference.all(list);
        }
    }

    @Override
    public void insert(List<Item> added) {
        added.forEach(item -> items.put(item.id(), item));
    }

    @Override
    public void delete(Collection<Long> ids) {
        items.keySet().removeAll(ids);
    }

    @Override
    public void update(Item item) {
        items.replace(item.id(), item);
    }

    @Override
    public void clear() {
        items.clear();
    }

    @Override
    public void close() {}
}
