package dev.keyleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final KeysetPage<Integer> KEYSET = new KeysetPage<>(List.of(1, 2), 2, "next", null);
    private static final OffsetPage<Integer> OFFSET = new OffsetPage<>(List.of(1, 2), 2, 40, true);

    @Test
    void mapReplacesTheRowsAndNothingElse() {
        assertThat(KEYSET.<String>map(i -> "#" + i)).isEqualTo(new KeysetPage<>(List.of("#1", "#2"), 2, "next", null));
        assertThat(OFFSET.<String>map(i -> "#" + i)).isEqualTo(new OffsetPage<>(List.of("#1", "#2"), 2, 40, true));
    }

    @Test
    void aKeysetPageHasMoreExactlyIfItHasANextCursor() {
        assertThat(KEYSET.hasMore()).isTrue();
        assertThat(new KeysetPage<>(List.of(1), 2, null, "prev").hasMore()).isFalse();
    }

    @Test
    void keepsItsRowsWhateverBecomesOfTheList() {
        var rows = new ArrayList<>(List.of(1));
        var page = new KeysetPage<>(rows, 2, null, null);
        rows.clear();

        assertThat(page.items()).containsExactly(1).isUnmodifiable();
    }

    @Test
    void refusesARowThatIsNull() {
        List<Integer> rows = Arrays.asList(1, null);
        assertThatNullPointerException().isThrownBy(() -> new KeysetPage<>(rows, 2, null, null));
        assertThatNullPointerException().isThrownBy(() -> new OffsetPage<>(rows, 2, 0, false));
    }

    @Test
    void refusesLimitAndOffsetOutOfBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeysetPage<>(List.of(), 0, null, null))
                .withMessage("limit must be at least 1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OffsetPage<>(List.of(), 0, 0, false))
                .withMessage("limit must be at least 1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OffsetPage<>(List.of(), 20, -1, false))
                .withMessage("offset must be at least 0, but was -1");
    }

    @Test
    void hidesRowsAndCursors() {
        assertThat(KEYSET).hasToString("KeysetPage[2 items, limit=2, next=true, prev=false, total=null]");
        assertThat(OFFSET).hasToString("OffsetPage[2 items, limit=2, offset=40, hasMore=true, total=null]");
    }
}
