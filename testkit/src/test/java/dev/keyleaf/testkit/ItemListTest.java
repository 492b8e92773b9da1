package dev.keyleaf.testkit;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.Ordering;
import dev.keyleaf.testkit.Filter.AIs;
import dev.keyleaf.testkit.Filter.AnyOf;
import dev.keyleaf.testkit.Filter.TextContains;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemListTest {
    private static final ItemList BY_ID = ItemList.of(Ordering.unique(asc("id")));

    @Test
    void writesItsOrderAsSqlWithNullsWhereTheyAreStated() {
        ItemList listing = ItemList.of(
                Ordering.by(desc("a").nullsLast(), asc("coalesce(a, 0)")).tieBreaker(desc("id")));

        assertThat(listing.orderBy()).isEqualTo("a desc nulls last, coalesce(a, 0) asc, id desc");
    }

    @Test
    void writesAnOrInParentheses() {
        ItemList listing = BY_ID.filter(new AIs(2)).filter(new AnyOf(List.of(new AIs(1), new TextContains("50%"))));

        assertThat(listing.where()).isEqualTo("(a = ?) and (a = ? or s like ?)");
        assertThat(listing.values()).containsExactly(2, 1, "%50\\%%");
    }

    @Test
    void writesAConditionThatIsTrueWhereThereIsNoFilter() {
        assertThat(BY_ID.where()).isEqualTo("1 = 1");
        assertThat(BY_ID.values()).isEmpty();
    }

    @Test
    void keepsWhatItsFiltersSay() {
        assertThat(new AIs(1).matches(item(1, "x"))).isTrue();
        assertThat(new AIs(1).matches(item(null, "x"))).isFalse();
        assertThat(new TextContains("%").matches(item(1, "100%"))).isTrue();
        assertThat(new TextContains("%").matches(item(1, "100"))).isFalse();
        assertThat(new TextContains("").matches(item(1, null))).isFalse();
        assertThat(new AnyOf(List.of(new AIs(1), new AIs(2))).matches(item(2, null)))
                .isTrue();
    }

    @Test
    void refusesAnyOfNoFilters() {
        assertThatThrownBy(() -> new AnyOf(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one");
    }

    @Test
    void refusesAnItemFinerThanAMicrosecond() {
        assertThatThrownBy(() -> new Item(1, null, 0, Instant.ofEpochSecond(0, 1), null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whole microseconds");
    }

    private static Item item(@Nullable Integer a, @Nullable String s) {
        return new Item(1, a, 0, Instant.EPOCH, s, BigDecimal.ONE);
    }
}
