package dev.keyleaf.testkit;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.RowStream;
import java.util.Map;

/**
 * The pager under test: what an adapter makes of a {@link ItemList} over the table of {@link Item}. Every method but the
 * first belongs to a {@link Feature}, and must be implemented unless {@link #lacking} names that. Exceptions are
 * unchecked and pass through.
 */
public interface ItemPager {
    /** A page by its keys. */
    KeysetPage<Item> page(ItemList listing, KeysetRequest request);

    /** A page by offset: {@link Feature#OFFSETS}. */
    default OffsetPage<Item> page(ItemList listing, OffsetRequest request) {
        throw Feature.OFFSETS.isNotImplemented();
    }

    /** All rows, read page by page: {@link Feature#WALKS}. */
    default RowStream<Item> walk(ItemList listing, KeysetRequest request) {
        throw Feature.WALKS.isNotImplemented();
    }

    /** All rows, read by one statement: {@link Feature#STREAMS}. */
    default RowStream<Item> stream(ItemList listing, KeysetRequest request) {
        throw Feature.STREAMS.isNotImplemented();
    }

    /** How many connections are in use, none where nothing is read: {@link Feature#CONNECTIONS}. */
    default int connectionsInUse() {
        throw Feature.CONNECTIONS.isNotImplemented();
    }

    /** What this pager cannot do, each with the reason in a sentence. */
    default Map<Feature, String> lacking() {
        return Map.of();
    }
}
