package dev.keyleaf.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.seek.Travel;
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
        if (counting.isEmpty()) {
            return Stream.of(dynamicTest("with a meter", () -> assumeTrue(false, "the subject counts no costs")));
        }
        CostMeter meter = counting.get();
        fill(meter.rows());
        meter.analyze();
        assertThat(meter.most())
                .as("the most a page may touch, beside what reading a tie would")
                .isLessThan(meter.rows() / 20);
        return CostMeter.orderings().stream().flatMap(ordering -> {
            ItemList listing = ItemList.of(ordering);
            var cursors = new LinkedHashMap<Integer, String>();
            return Stream.of(Travel.AFTER, Travel.BEFORE)
                    .map(travel -> dynamicTest(listing + " " + travel, () -> {
                        Optional<String> reason = meter.whyNotServed(ordering, travel);
                        assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
                        if (cursors.isEmpty()) {
                            cursors.putAll(cursors(listing, meter.rows()));
                        }
                        compare(meter, listing, travel, cursors);
                    }));
        });
    }

    /** For each percentage the cursor behind so many of the rows, each reached from the one before and not the start. */
    private Map<Integer, String> cursors(ItemList listing, int rows) {
        var cursors = new LinkedHashMap<Integer, String>();
        int from = 0;
        String cursor = null;
        for (int percentage : PERCENTAGES) {
            int to = rows / 100 * percentage;
            cursor = requireNonNull(
                    subject()
                            .unchecked()
                            .page(listing, KeysetRequest.first(to - from).withCursor(cursor))
                            .nextCursor(),
                    "next cursor");
            cursors.put(percentage, cursor);
            from = to;
        }
        return cursors;
    }

    private void compare(CostMeter meter, ItemList listing, Travel travel, Map<Integer, String> cursors) {
        Map<String, Long> costs = new LinkedHashMap<>();
        costs.put("first", meter.cost(listing, KeysetRequest.first(LIMIT)));
        cursors.forEach((percentage, cursor) -> costs.put(
                percentage + " %",
                meter.cost(
                        listing,
                        travelling(travel, listing, KeysetRequest.first(LIMIT).withCursor(cursor)))));
        assertThat(costs.values())
                .as("costs of pages of %s, %s: %s", listing, travel, costs)
                .allSatisfy(cost -> assertThat(cost).isBetween(1L, meter.most()));
    }

    /** The request, or the one for the page before. */
    private KeysetRequest travelling(Travel travel, ItemList listing, KeysetRequest request) {
        if (travel == Travel.AFTER) {
            return request;
        }
        KeysetPage<Item> page = subject().unchecked().page(listing, request);
        return request.withCursor(requireNonNull(page.prevCursor(), "prev cursor"));
    }
}
