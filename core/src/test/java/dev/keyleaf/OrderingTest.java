package dev.keyleaf;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderingTest {
    @Test
    void aPlainTieBreakerTakesTheDirectionOfTheLastKey() {
        assertThat(Ordering.by(asc("a"), desc("b")).tieBreaker("id"))
                .isEqualTo(Ordering.by(asc("a"), desc("b")).tieBreaker(desc("id")));
        assertThat(new Ordering.Leading(List.of()).tieBreaker("id")).isEqualTo(Ordering.unique(asc("id")));
    }

    @Test
    void aTieBreakerIsNeverNull() {
        Ordering ordering = Ordering.by(asc("a")).tieBreaker(asc("b"), desc("c").nullsLast());

        assertThat(ordering.keys())
                .containsExactly(asc("a"), asc("b").notNull(), desc("c").notNull());
        assertThat(ordering.tieBreaker())
                .containsExactly(asc("b").notNull(), desc("c").notNull());
        assertThat(ordering.leading().keys()).containsExactly(asc("a"));
    }

    @Test
    void anUniqueOrderingIsAllTieBreaker() {
        Ordering ordering = Ordering.unique(asc("tenant"), asc("id"));

        assertThat(ordering.leading().keys()).isEmpty();
        assertThat(ordering.tieBreaker()).isEqualTo(ordering.keys()).hasSize(2);
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ordering.by(asc("created_at"), desc("ID")).tieBreaker("id"))
                .withMessage("the key 'id' stands twice in an ordering: remove one; for a key that is itself unique "
                        + "use Ordering.unique(…)");
    }

    @Test
    void reversedFlipsEveryKeyAndKeepsTheTieBreakerApart() {
        Ordering ordering = Ordering.by(desc("a").nullsLast(), asc("b")).tieBreaker(asc("id"));

        assertThat(ordering.reversed())
                .isEqualTo(Ordering.by(asc("a").nullsFirst(), desc("b")).tieBreaker(desc("id")));
        assertThat(ordering.reversed().reversed()).isEqualTo(ordering).hasSameHashCodeAs(ordering);
    }

    @Test
    void differsWhereTheTieBreakerBegins() {
        assertThat(Ordering.by(asc("a").notNull()).tieBreaker("id"))
                .isNotEqualTo(Ordering.unique(asc("a"), asc("id")))
                .isNotEqualTo(Ordering.by(asc("a").notNull()).tieBreaker(desc("id")));
    }

    @Test
    void readsLikeSql() {
        assertThat(Ordering.by(desc("data->>'Score'").nullsLast(), asc("a")).tieBreaker("id"))
                .hasToString("data->>'Score' desc nulls last, a asc, id asc");
    }
}
