package dev.keyleaf.testkit;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The reference, of which an adapter serves pages by keys and nothing else.
 *
 * @param lacking what it declares
 * @param reference does what it does
 */
record OnlyPages(Map<Feature, String> lacking, Subject reference) implements Subject {
    OnlyPages(Map<Feature, String> lacking) {
        this(lacking, Subject.reference(true));
    }

    @Override
    public KeysetPage<Item> page(ItemList listing, KeysetRequest request) {
        return reference.page(listing, request);
    }

    @Override
    public List<Item> all(ItemList listing) {
        return reference.all(listing);
    }

    @Override
    public void insert(List<Item> items) {
        reference.insert(items);
    }

    @Override
    public void delete(Collection<Long> ids) {
        reference.delete(ids);
    }

    @Override
    public void update(Item item) {
        reference.update(item);
    }

    @Override
    public void clear() {
        reference.clear();
    }

    @Override
    public void close() {
        reference.close();
    }
}
