package dev.keyleaf.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.seek.Keyset;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetBytesTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "0",
                "-0",
                "+7",
                "007",
                "7",
                "-1",
                "127",
                "128",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775808",
                "-9223372036854775809",
                "1.50",
                "-0.0",
                "1e-7",
                "NaN",
                "infinity",
                "-infinity",
                "2026-11-23 20:52:18.123456+00",
                "0044-03-15 00:00:00+00 BC",
                "24:00:00",
                "-",
                " ",
                "\u0000",
                "٥",
                "null",
                "O'Brien; drop table",
                "grüße",
                "\ud83d\ude00",
                "\ud83d",
                "a\ude00b",
                "\ufeff\uffff",
            })
    void bringsAValueBackToTheLetter(@Nullable String value) {
        assertRoundTrip(Keyset.of(value), "one value");
        assertRoundTrip(Keyset.of(value, null, "", value), "several");
    }

    @Test
    void bringsALongTextBack() {
        assertRoundTrip(Keyset.of("ä".repeat(1_000)), "utf-8");
        assertRoundTrip(Keyset.of("0".repeat(1_001)), "nibbles");
        assertRoundTrip(Keyset.of("\ud83d".repeat(1_000)), "utf-16");
    }

    @Test
    void bringsRandomValuesBack() {
        String[] alphabets = {"0123456789", "0123456789-+:. T", "ab'\u0000é", "\ud83d\ude00a"};
        for (long seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var values = new ArrayList<@Nullable String>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                String alphabet = alphabets[random.nextInt(alphabets.length)];
                var value = new StringBuilder();
                for (int length = random.nextInt(22); length > 0; length--) {
                    value.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                values.add(random.nextInt(8) == 0 ? null : value.toString());
            }
            assertRoundTrip(new Keyset(values), "seed " + seed);
        }
    }

    @Test
    void writesNumbersAndTimesInFewBytes() {
        assertThat(KeysetBytes.write(Keyset.of("1234567"))).hasSize(4);
        assertThat(KeysetBytes.write(Keyset.of("2026-11-23 20:52:18.123456+00")))
                .hasSize(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"06", "ff"})
    void refusesAnUnknownTag(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(hex)).withMessageStartingWith("a value's tag is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0104aa", "0207", "01ffffffff0f", "01ffffffffffffffffff01", "0504aa"})
    void refusesALengthBeyondTheEnd(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(hex)).withMessageEndingWith("is beyond the end");
    }

    @Test
    void refusesANumberOfMoreThan64Bits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("03ffffffffffffffffffff01"))
                .withMessage("a number must have at most 64 bits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "0380", "01", "02"})
    void refusesAnEndInTheMiddleOfANumber(String hex) {
        assertThatThrownBy(() -> read(hex)).isInstanceOf(BufferUnderflowException.class);
    }

    @Test
    void refusesNoValueAtAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> read("")).withMessageContaining("at least one value");
    }

    private static Keyset read(String hex) {
        return KeysetBytes.read(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
    }

    private static void assertRoundTrip(Keyset keyset, String which) {
        byte[] bytes = KeysetBytes.write(keyset);
        assertThat(KeysetBytes.read(ByteBuffer.wrap(bytes)).values()).as(which).isEqualTo(keyset.values());
    }
}
