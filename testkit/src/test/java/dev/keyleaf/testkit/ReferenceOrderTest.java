package dev.keyleaf.testkit;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contract measures the reference by its own order: whether that is the right one is said here, by hand. */
class ReferenceOrderTest {
    private final Subject high = Subject.reference(true);
    private final Subject low = Subject.reference(false);

    @Test
    void putsNullsWhereTheDatabaseWould() {
        List<Item> items = Items.withA(Arrays.asList(null, 1, 2));
        high.insert(items);
        low.insert(items);

        assertThat(ids(high, asc("a"))).containsExactly(2L, 3L, 1L);
        assertThat(ids(high, desc("a"))).containsExactly(1L, 3L, 2L);
        assertThat(ids(low, asc("a"))).containsExactly(1L, 2L, 3L);
        assertThat(ids(low, desc("a"))).containsExactly(3L, 2L, 1L);
    }

    @Test
    void putsNullsWhereTheOrderingSays() {
        List<Item> items = Items.withA(Arrays.asList(null, 1, 2));
        high.insert(items);
        low.insert(items);

        for (Subject subject : List.of(high, low)) {
            assertThat(ids(subject, asc("a").nullsFirst())).containsExactly(1L, 2L, 3L);
            assertThat(ids(subject, asc("a").nullsLast())).containsExactly(2L, 3L, 1L);
            assertThat(ids(subject, desc("a").nullsFirst())).containsExactly(1L, 3L, 2L);
            assertThat(ids(subject, desc("a").nullsLast())).containsExactly(3L, 2L, 1L);
        }
    }

    @Test
    void comparesTextByCodePoint() {
        insertTexts("😀", "\uFFFD", "a", "B", "");

        assertThat(ids(high, asc("s"))).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void evaluatesExpressions() {
        insertTexts("b", "A", "C");
        assertThat(ids(high, asc("lower(s)"))).containsExactly(2L, 1L, 3L);

        high.clear();
        high.insert(Items.withA(Arrays.asList(1, null, -1)));
        assertThat(ids(high, asc("coalesce(a, 0)"))).containsExactly(3L, 2L, 1L);
    }

    @Test
    void tiesDecimalsThatDifferInScaleAlone() {
        high.insert(List.of(
                new Item(1, 0, 0, Instant.EPOCH, "", new BigDecimal("1.00")),
                new Item(2, 0, 0, Instant.EPOCH, "", new BigDecimal("1.0")),
                new Item(3, 0, 0, Instant.EPOCH, "", new BigDecimal("1"))));

        assertThat(ids(high, asc("n"))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void refusesAKeyItDoesNotKnow() {
        high.insert(Items.withA(List.of(1, 2)));

        assertThatThrownBy(() -> ids(high, asc("upper(s)")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("upper(s)");
    }

    @Test
    void refusesASecondItemOfAnId() {
        high.insert(Items.withA(List.of(1)));

        assertThatThrownBy(() -> high.insert(Items.withA(List.of(2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 exists already");
    }

    private void insertTexts(@Nullable String... texts) {
        high.insert(IntStream.range(0, texts.length)
                .mapToObj(i -> new Item(i + 1, 0, 0, Instant.EPOCH, texts[i], BigDecimal.ONE))
                .toList());
    }

    private static List<Long> ids(Subject subject, SortKey key) {
        return Law.ids(subject.all(ItemList.of(Ordering.by(key).tieBreaker(asc("id")))));
    }
}
