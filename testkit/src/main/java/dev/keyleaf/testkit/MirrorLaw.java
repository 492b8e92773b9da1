package dev.keyleaf.testkit;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.testkit.Feature.PLAIN_CURSORS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.CursorStyle;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.Ordering;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

abstract class MirrorLaw extends Law {
    MirrorLaw(Supplier<Subject> opener) {
        super(opener);
    }

    @BeforeEach
    final void fill() {
        fill(38);
    }

    @TestFactory
    Stream<DynamicTest> walksBackOverOrderingsOfOneKey() {
        return each(Orderings.ofOneKey(), listing -> walkBack(Walk.of(subject(), listing, 7)));
    }

    @TestFactory
    Stream<DynamicTest> walksBackOverOrderingsOfTwoKeys() {
        return each(Orderings.ofTwoKeys(), listing -> walkBack(Walk.of(subject(), listing, 8)));
    }

    @TestFactory
    Stream<DynamicTest> walksBackOverOrderingsOfThreeKeys() {
        return each(Orderings.ofThreeKeys(), listing -> walkBack(Walk.of(subject(), listing, 9)));
    }

    @TestFactory
    Stream<DynamicTest> walksBackRowByRow() {
        return each(Orderings.few(), listing -> walkBack(Walk.of(subject(), listing, 1)));
    }

    @TestFactory
    Stream<DynamicTest> walksBackUnderAFilter() {
        return each(
                Orderings.few(),
                listing -> walkBack(Walk.of(
                        subject(),
                        listing.filter(new Filter.AnyOf(List.of(new Filter.AIs(1), new Filter.TextContains("a")))),
                        3)));
    }

    @TestFactory
    Stream<DynamicTest> walksBackWithReadableCursors() {
        return needing(
                PLAIN_CURSORS,
                each(
                        Stream.of(
                                Ordering.unique(asc("id")),
                                Ordering.unique(asc("id")).reversed()),
                        listing -> walkBack(new Walk(subject()::page, listing, () -> 7, CursorStyle.PLAIN))));
    }

    @TestFactory
    Stream<DynamicTest> returnsToEachPageByNextAndPrev() {
        return each(Orderings.few(), listing -> {
            var walk = Walk.of(subject(), listing, 7);
            for (KeysetPage<Item> page : walk.forwards()) {
                if (page.nextCursor() != null) {
                    String back = walk.at(page.nextCursor()).prevCursor();
                    assertThat(walk.at(back).items())
                            .as("next, then prev: %s", listing)
                            .isEqualTo(page.items());
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> showsTheReversedOrderingFromTheOtherEnd() {
        return each(Orderings.ofOneKey(), listing -> {
            var reversed = Walk.items(Walk.of(subject(), listing.reversed(), 20).forwards());
            assertThat(reversed)
                    .as("the reversed ordering of %s", listing)
                    .containsExactlyElementsOf(Walk.turned(subject().all(listing)));
        });
    }

    private static void walkBack(Walk walk) {
        List<KeysetPage<Item>> forwards = walk.forwards();
        assertThat(Walk.itemsByPage(walk.backwardsFrom(Walk.last(forwards))))
                .as("prev from the end gives the pages that next gave: %s", walk.listing())
                .isEqualTo(Walk.itemsByPage(forwards));
    }
}
