package dev.keyleaf.testkit;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.RowStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The two ways of reading all rows. */
enum Way {
    WALK(Feature.WALKS) {
        @Override
        RowStream<Item> open(ItemPager pager, Listing listing, KeysetRequest request) {
            return pager.walk(listing, request);
        }
    },
    STREAM(Feature.STREAMS) {
        @Override
        RowStream<Item> open(ItemPager pager, Listing listing, KeysetRequest request) {
            return pager.stream(listing, request);
        }
    };

    private final Feature feature;

    Way(Feature feature) {
        this.feature = feature;
    }

    abstract RowStream<Item> open(ItemPager pager, Listing listing, KeysetRequest request);

    interface Check {
        void of(Way way);
    }

    /** A test for each way, skipped for one that the pager lacks. */
    static Stream<DynamicTest> each(ItemPager pager, Object what, Check check) {
        return Arrays.stream(values())
                .map(way -> DynamicTest.dynamicTest((way + " " + what).strip(), () -> {
                    way.feature.assumeOf(pager);
                    check.of(way);
                }));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
