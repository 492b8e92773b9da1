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
        assertThat(meter.most())
                .as("the most a page may touch, beside what reading a tie would")
                .isLessThan(meter.rows() / 20);
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
        Map<String, Long> costs = new LinkedHashMap<>();
        costs.put("first", meter.cost(listing, KeysetRequest.first(LIMIT)));
        for (int percentage : PERCENTAGES) {
            costs.put(percentage + " %", meter.cost(listing, at(meter.rows() / 100 * percentage, listing, travel)));
        }
        assertThat(costs.values())
                .as("costs of pages of %s, %s: %s", listing, travel, costs)
                .allSatisfy(cost -> assertThat(cost).isBetween(1L, meter.most()));
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
