package dev.keyleaf.testkit;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static dev.keyleaf.testkit.Feature.OFFSETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@link Invariants} says the same of every page; here are the pages where it is easily got wrong. */
abstract class ExactnessLaw extends Law {
    private static final int LIMIT = 7;
    private static final ItemList LISTING =
            ItemList.of(Ordering.by(desc("a"), asc("t").notNull()).tieBreaker("id"));

    ExactnessLaw(Supplier<Subject> opener) {
        super(opener);
    }

    @TestFactory
    Stream<DynamicTest> endsWithTheLastRow() {
        return sizes(rows -> checkEnds(rows, Walk.of(subject(), LISTING, LIMIT).forwards()));
    }

    @TestFactory
    Stream<DynamicTest> endsBackwardsWithTheFirstRow() {
        return sizes(rows -> {
            var walk = Walk.of(subject(), LISTING, LIMIT);
            checkEnds(rows, walk.backwardsFrom(Walk.last(walk.forwards())));
        });
    }

    @TestFactory
    Stream<DynamicTest> endsWithTheLastRowByOffset() {
        return needing(OFFSETS, sizes(rows -> {
            for (int offset = 0; offset <= rows + 1; offset++) {
                OffsetPage<Item> page = subject().page(LISTING, new OffsetRequest(LIMIT, offset));
                assertThat(page.hasMore())
                        .as("has_more at offset %s of %s rows", offset, rows)
                        .isEqualTo(offset + LIMIT < rows);
            }
        }));
    }

    @Test
    void returnsAnEmptyPageWithoutCursorsWhenThereAreNoRows() {
        KeysetPage<Item> page = Walk.of(subject(), LISTING, LIMIT).first();

        assertThat(page).isEqualTo(new KeysetPage<>(List.of(), LIMIT, null, null));
    }

    @Test
    void returnsAnEmptyPageAtAnyOffsetPastTheEnd() {
        needs(OFFSETS);
        fill(8);
        for (long offset : List.of(8L, 9L, 1_000L, 1_000_000L, Integer.MAX_VALUE + 1L, Long.MAX_VALUE)) {
            OffsetPage<Item> page = subject().page(LISTING, new OffsetRequest(LIMIT, offset));
            assertThat(page).as("offset %s", offset).isEqualTo(new OffsetPage<>(List.of(), LIMIT, offset, false));
        }
    }

    @Test
    void returnsNoPrevCursorWhenTheRowsBeforeWereDeleted() {
        fill(20);
        List<Item> all = subject().all(LISTING);
        var walk = Walk.of(subject(), LISTING, LIMIT);
        KeysetPage<Item> first = walk.first();
        subject().delete(ids(all.subList(0, 7)));

        KeysetPage<Item> page = walk.at(first.nextCursor());

        assertThat(page.items()).isEqualTo(all.subList(7, 14));
        assertThat(page.prevCursor()).isNull();
    }

    @Test
    void returnsNoNextCursorBackwardsWhenTheRowsAfterWereDeleted() {
        fill(20);
        List<Item> all = subject().all(LISTING);
        var walk = Walk.of(subject(), LISTING, LIMIT);
        KeysetPage<Item> second = walk.at(walk.first().nextCursor());
        subject().delete(ids(all.subList(7, 20)));

        KeysetPage<Item> page = walk.at(second.prevCursor());

        assertThat(page.items()).isEqualTo(all.subList(0, 7));
        assertThat(page.nextCursor()).isNull();
        assertThat(page.hasMore()).isFalse();
    }

    private Stream<DynamicTest> sizes(Consumer<Integer> test) {
        return IntStream.of(0, 1, 6, 7, 8, 13, 14, 15, 21)
                .mapToObj(rows -> DynamicTest.dynamicTest(rows + " rows", () -> {
                    fill(rows);
                    test.accept(rows);
                }));
    }

    private static void checkEnds(int rows, List<KeysetPage<Item>> pages) {
        assertThat(pages).as("pages of %s rows", rows).hasSize(Math.max(1, (rows + LIMIT - 1) / LIMIT));
        for (int i = 0; i < pages.size(); i++) {
            KeysetPage<Item> page = pages.get(i);
            boolean isLast = i == pages.size() - 1;
            String which = "page " + (i + 1) + " of " + rows + " rows";
            assertThat(page.hasMore()).as("has_more of %s", which).isEqualTo(!isLast);
            assertThat(page.nextCursor() == null)
                    .as("no next cursor on %s", which)
                    .isEqualTo(isLast);
            assertThat(page.prevCursor() == null)
                    .as("no prev cursor on %s", which)
                    .isEqualTo(i == 0);
        }
    }
}
