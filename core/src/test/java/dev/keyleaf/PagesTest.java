package dev.keyleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final List<String> calls = new ArrayList<>();

    /** Seven items in pages of three, with an empty page between, as where others delete rows. */
    private KeysetPage<Integer> page(@Nullable String cursor) {
        calls.add(String.valueOf(cursor));
        return switch (String.valueOf(cursor)) {
            case "null" -> new KeysetPage<>(List.of(1, 2, 3), 3, "a", null);
            case "a" -> new KeysetPage<>(List.of(), 3, "b", null);
            case "b" -> new KeysetPage<>(List.of(4, 5, 6), 3, "c", null);
            default -> new KeysetPage<>(List.of(7), 3, null, null);
        };
    }

    @Test
    void givesEveryItemOnceAndInOrder() {
        assertThat(Pages.follow(this::page, 7)).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(calls).containsExactly("null", "a", "b", "c");
    }

    @Test
    void callsForAPageOnlyWhenItsItemsAreWanted() {
        Pages<Integer> pages = Pages.follow(this::page, 100);
        assertThat(calls).isEmpty();

        assertThat(pages.stream().limit(3)).containsExactly(1, 2, 3);
        assertThat(calls).containsExactly("null");
    }

    @Test
    void beginsAnewWithEachWalk() {
        Pages<Integer> pages = Pages.follow(this::page, 7);

        assertThat(pages.stream().toList()).isEqualTo(pages.stream().toList());
    }

    @Test
    void readsPagesOfAnyType() {
        record Other(List<Integer> rows, @Nullable String more) {}

        assertThat(Pages.follow(
                        cursor -> new Other(List.of(1), cursor == null ? "x" : null), Other::rows, Other::more, 10))
                .containsExactly(1, 1);
    }

    @Test
    void refusesToCutAListThatIsLongerThanItsBound() {
        Pages<Integer> pages = Pages.follow(this::page, 6);

        assertThatIllegalStateException()
                .isThrownBy(() -> pages.forEach(item -> {}))
                .withMessage("the list must have at most 6 items, but has more: allow more, or take fewer by "
                        + "stream().limit(…)");
        assertThat(pages.stream().limit(6)).hasSize(6);
    }

    @Test
    void doesNotWalkInACircle() {
        Pages<Integer> pages = Pages.follow(cursor -> new KeysetPage<>(List.of(1), 1, "same", null), Long.MAX_VALUE);

        assertThatIllegalStateException()
                .isThrownBy(() -> pages.forEach(item -> {}))
                .withMessage("a page must not lead to itself, but the one behind 1 items does");
    }

    @Test
    void hasNoItemBehindTheLast() {
        Iterator<Integer> walk = Pages.follow(this::page, 7).iterator();
        for (int i = 0; i < 7; i++) {
            walk.next();
        }

        Assertions.assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(walk::next);
    }

    @Test
    void refusesABoundBelowOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pages.follow(this::page, 0))
                .withMessage("maxItems must be at least 1, but was 0");
    }

    @Test
    @SuppressWarnings("NullAway") // the mistake to be seen
    void refusesACallWithoutAPage() {
        Pages<Integer> pages = Pages.follow(cursor -> null, 10);

        assertThatNullPointerException().isThrownBy(() -> pages.iterator().hasNext());
    }
}
