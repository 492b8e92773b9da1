package dev.keyleaf.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Travel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

abstract class CostLaw extends Law {
    private static final int LIMIT = 20;
    private static final List<Integer> PERCENTAGES = List.of(1, 50, 99);

    CostLaw(Supplier<Subject> opener) {
        super(opener);
    }

    @TestFactory
    Stream<DynamicTest> touchesTheSameAtAnyDepth() {
        Optional<CostMeter> counting = subject().costMeter();
        assumeTrue(counting.isPresent(), "the subject counts no costs");
        CostMeter meter = counting.get();
        fill(meter.rows());
        meter.analyze();
        return CostMeter.orderings().stream()
                .flatMap(ordering -> Stream.of(Travel.AFTER, Travel.BEFORE)
                        .map(travel -> DynamicTest.dynamicTest(Listing.of(ordering) + " " + travel, () -> {
                            Optional<String> reason = meter.whyNotServed(ordering, travel);
                            assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
                            compare(meter, ordering, travel);
                        })));
    }

    private void compare(CostMeter meter, Ordering ordering, Travel travel) {
        Listing listing = Listing.of(ordering);
        long first = meter.cost(listing, KeysetRequest.first(LIMIT));
        Map<Integer, Long> costs = new LinkedHashMap<>();
        for (int percentage : PERCENTAGES) {
            costs.put(percentage, meter.cost(listing, at(meter.rows() / 100 * percentage, listing, travel)));
        }
        // a page in the middle has several ranges to look into, and some to look for rows behind it
        long most = 6 * first + 10 * LIMIT;
        assertThat(costs.values())
                .as(
                        "cost of a page at %s %% of %s, %s, where the first page costs %s",
                        PERCENTAGES, listing, travel, first)
                .allSatisfy(cost -> assertThat(cost).isBetween(1L, most));
    }

    /** A request for the page behind so many rows, or for the one before them. */
    private KeysetRequest at(int rows, Listing listing, Travel travel) {
        Subject subject = subject().unchecked();
        String behind =
                requireNonNull(subject.page(listing, KeysetRequest.first(rows)).nextCursor(), "next cursor");
        KeysetRequest request = KeysetRequest.first(LIMIT).withCursor(behind);
        if (travel == Travel.AFTER) {
            return request;
        }
        KeysetPage<Item> page = subject.page(listing, request);
        return request.withCursor(requireNonNull(page.prevCursor(), "prev cursor"));
    }
}
