package dev.keyleaf.testkit;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.RowStream;
import java.util.Locale;

/** The two ways of reading all rows. */
enum Way {
    WALK(Feature.WALKS) {
        @Override
        RowStream<Item> open(ItemPager pager, ItemList listing, KeysetRequest request) {
            return pager.walk(listing, request);
        }
    },
    STREAM(Feature.STREAMS) {
        @Override
        RowStream<Item> open(ItemPager pager, ItemList listing, KeysetRequest request) {
            return pager.stream(listing, request);
        }
    };

    private final Feature feature;

    Way(Feature feature) {
        this.feature = feature;
    }

    abstract RowStream<Item> open(ItemPager pager, ItemList listing, KeysetRequest request);

    /** What a pager must have to be read this way. */
    Feature feature() {
        return feature;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
