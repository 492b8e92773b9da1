package dev.keyleaf;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SortsTest {
    private static final Ordering NEWEST = Ordering.unique(desc("id"));
    private static final Ordering OLDEST = Ordering.unique(asc("id"));

    @Test
    void keepsTheOrderOfItsNamesAndTheFirstAsTheDefault() {
        Sorts sorts = Sorts.of("-id", NEWEST).and("id", OLDEST);

        assertThat(sorts.names()).containsExactly("-id", "id");
        assertThat(sorts.defaultOrdering()).isEqualTo(NEWEST);
        assertThat(sorts.ordering("id")).isEqualTo(OLDEST);
    }

    @Test
    void knowsNoOtherNames() {
        assertThat(Sorts.of("id", OLDEST).ordering("ID")).isNull();
    }

    @Test
    void isNotChangedByAddingToIt() {
        Sorts sorts = Sorts.of("-id", NEWEST);
        sorts.and("id", OLDEST);

        assertThat(sorts.names()).containsExactly("-id");
    }

    @Test
    void refusesANameTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sorts.of("id", OLDEST).and("id", NEWEST))
                .withMessage("the sort 'id' is listed twice");
    }

    @Test
    void refusesABlankName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sorts.of(" ", OLDEST))
                .withMessage("the name of a sort must not be blank");
    }
}
