package dev.keyleaf.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.keyleaf.CursorFault;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.cursor.CursorCodec;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.cursor.Fingerprint;
import dev.keyleaf.paging.PageAssembler.Row;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows are numbers and their own keys; plain cursors make the expected ones readable. */
class PageAssemblerTest {
    private static final PageAssembler PLAIN = new PageAssembler(CursorCodec.plain(), new Fingerprint(0));
    private static final Position AFTER_4 = Position.after(Keyset.of("4"));
    private static final Position BEFORE_7 = Position.before(Keyset.of("7"));

    @Test
    void firstPageWithMoreBehindItLeadsOnlyForward() {
        assertPage(page(null, false, 1, 2, 3), "2", null, 1, 2);
    }

    @Test
    void firstPageNeverLeadsBack() {
        assertPage(page(null, true, 1, 2, 3), "2", null, 1, 2);
    }

    @Test
    void exactlyFilledLastPageHasNoNextCursor() {
        assertPage(page(null, false, 1, 2), null, null, 1, 2);
        assertPage(page(AFTER_4, true, 5, 6), null, "before_5", 5, 6);
    }

    @Test
    void middlePageLeadsBothWays() {
        assertPage(page(AFTER_4, true, 5, 6, 7), "6", "before_5", 5, 6);
    }

    @Test
    void pageAtAPlaceWithNothingBehindDoesNotLeadBack() {
        assertPage(page(AFTER_4, false, 5, 6, 7), "6", null, 5, 6);
    }

    @Test
    void backwardPageIsPutInOrder() {
        assertPage(page(BEFORE_7, true, 6, 5, 4), "6", "before_5", 5, 6);
    }

    @Test
    void backwardPageAtTheStartDoesNotLeadBack() {
        assertPage(page(BEFORE_7, true, 6, 5), "6", null, 5, 6);
        assertPage(page(BEFORE_7, true, 6), "6", null, 6);
    }

    @Test
    void backwardPageWithNothingBehindDoesNotLeadForward() {
        assertPage(page(BEFORE_7, false, 6, 5, 4), null, "before_5", 5, 6);
    }

    @Test
    void emptyListLeadsNowhere() {
        assertPage(page(null, false), null, null);
    }

    @Test
    void emptyPageLeadsBackToWhereItWasReachedFrom() {
        assertPage(page(AFTER_4, false), null, "upto_4");
        assertPage(page(BEFORE_7, false), "from_7", null);
    }

    @Test
    void theWayBackFromAnEmptyPageIsTheWayItCame() {
        assertPage(page(AFTER_4.turned(), false), "4", null);
        assertPage(page(BEFORE_7.turned(), false), null, "before_7");
    }

    @Test
    void keepsTheLimitThatWasAskedFor() {
        assertThat(page(null, false, 1).limit()).isEqualTo(2);
    }

    @Test
    void beginsWhereTheCursorSays() {
        assertThat(PLAIN.start(null, 1)).isNull();
        assertThat(PLAIN.start("4", 1)).isEqualTo(AFTER_4);
    }

    @Test
    void refusesACursorWithMoreOrFewerValuesThanKeys() {
        var assembler = new PageAssembler(CursorCodec.signed(CursorKeys.random()), new Fingerprint(0));
        String cursor = assembler.codec().encode(Position.after(Keyset.of("4", null)), assembler.fingerprint());

        assertThat(assembler.start(cursor, 2)).isEqualTo(Position.after(Keyset.of("4", null)));
        for (int keys : new int[] {1, 3}) {
            assertThatExceptionOfType(InvalidCursorException.class)
                    .isThrownBy(() -> assembler.start(cursor, keys))
                    .extracting(InvalidCursorException::reason)
                    .isEqualTo(CursorFault.MISMATCH);
        }
    }

    @Test
    void refusesARowThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Row<>(nothing(), Keyset.of("1")))
                .withMessage("item");
    }

    @SuppressWarnings("NullAway") // what a caller that is not checked could do
    private static Object nothing() {
        return null;
    }

    private static KeysetPage<Integer> page(@Nullable Position start, boolean rowsBehind, int... fetched) {
        List<Row<Integer>> rows = IntStream.of(fetched)
                .mapToObj(i -> new Row<>(i, Keyset.of(Integer.toString(i))))
                .toList();
        return PLAIN.assemble(rows, 2, start, rowsBehind);
    }

    private static void assertPage(
            KeysetPage<Integer> page, @Nullable String next, @Nullable String prev, Integer... items) {
        assertThat(page.items()).containsExactly(items);
        assertThat(page.nextCursor()).as("next").isEqualTo(next);
        assertThat(page.prevCursor()).as("prev").isEqualTo(prev);
    }
}
