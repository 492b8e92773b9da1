package dev.keyleaf.seek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PositionTest {
    private static final Keyset KEYSET = Keyset.of("a", null, "");

    @Test
    void leavesTheRowBehindUnlessInclusive() {
        assertThat(Position.after(KEYSET)).isEqualTo(new Position(KEYSET, Travel.AFTER, false));
        assertThat(Position.before(KEYSET)).isEqualTo(new Position(KEYSET, Travel.BEFORE, false));
    }

    @Test
    void turnedLooksTheOtherWayFromTheSamePlace() {
        assertThat(Position.after(KEYSET).turned()).isEqualTo(new Position(KEYSET, Travel.BEFORE, true));
        assertThat(Position.before(KEYSET).turned()).isEqualTo(new Position(KEYSET, Travel.AFTER, true));
        assertThat(Position.after(KEYSET).turned().turned()).isEqualTo(Position.after(KEYSET));
    }

    @Test
    void refusesAKeysetWithoutValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Keyset(List.of()))
                .withMessage("a keyset must have at least one value, but has none");
    }

    @Test
    void tellsNullFromTheEmptyText() {
        assertThat(KEYSET.values()).containsExactly("a", null, "");
        assertThat(Keyset.of("")).isNotEqualTo(Keyset.of((String) null));
    }

    @Test
    void keepsItsValuesWhateverBecomesOfTheList() {
        List<@Nullable String> values = new ArrayList<>(Arrays.asList("a", null));
        var keyset = new Keyset(values);
        values.clear();

        assertThat(keyset.values()).containsExactly("a", null).isUnmodifiable();
    }

    @Test
    void hidesTheValues() {
        assertThat(Keyset.of("secret", null)).hasToString("Keyset[2 values]");
        assertThat(Position.after(Keyset.of("secret")).toString()).doesNotContain("secret");
    }
}
