package dev.keyleaf.seek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
    static final List<Object> VALUES = List.of(
            Long.MIN_VALUE,
            0L,
            "",
            "42",
            "s\u0000\uD800 é",
            new BigDecimal("1.50"),
            new BigDecimal("1E+400"),
            BigInteger.TWO.pow(80),
            -0.0,
            Double.NaN,
            Double.MIN_VALUE,
            Float.NEGATIVE_INFINITY,
            0.1f,
            true,
            new UUID(1, -1),
            LocalDateTime.parse("2026-03-29T02:30:00.000000001"),
            LocalDateTime.MIN,
            OffsetDateTime.parse("2026-03-29T02:30+02:00"),
            OffsetDateTime.MAX,
            Instant.MAX,
            LocalDate.MIN,
            LocalTime.MAX,
            OffsetTime.parse("23:59:59.5+18:00"));

    @ParameterizedTest
    @FieldSource("VALUES")
    void givesEveryValueBack(Object value) {
        assertThat(KeyText.value(KeyText.of(value))).isEqualTo(value);
    }

    @Test
    void givesBytesBack() {
        assertThat(KeyText.value(KeyText.of(new byte[] {0, -1, 127}))).isEqualTo(new byte[] {0, -1, 127});
    }

    @ParameterizedTest
    @ValueSource(ints = {7, Integer.MIN_VALUE})
    void readsEveryIntegerAsALong(int value) {
        assertThat(KeyText.value(KeyText.of(value))).isEqualTo((long) value);
        assertThat(KeyText.value(KeyText.of((short) value))).isEqualTo((long) (short) value);
    }

    @Test
    void refusesAClassWhoseTextItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyText.of(URI.create("a:b")))
                .withMessageContaining("a key that the driver reads as a java.net.URI cannot be paged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q", "n", "1x", "xz"})
    void refusesWhatIsNoTextOfAValue(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> KeyText.value(text));
    }
}
