package dev.keyleaf.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.keyleaf.CursorFault;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.Travel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCursorCodecTest {
    private static final Fingerprint ANY = new Fingerprint(0);
    private final CursorCodec codec = CursorCodec.plain();

    @ParameterizedTest
    @CsvSource({
        "42, AFTER, false",
        "before_42, BEFORE, false",
        "from_42, AFTER, true",
        "upto_42, BEFORE, true",
    })
    void readsAsWhatItIs(String token, Travel travel, boolean inclusive) {
        var position = new Position(Keyset.of("42"), travel, inclusive);

        assertThat(codec.encode(position, ANY)).isEqualTo(token);
        assertThat(codec.decode(token, ANY)).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9223372036854775807", "-9223372036854775808", "before_-5"})
    void bringsEveryLongBack(String token) {
        assertThat(codec.encode(codec.decode(token, ANY), ANY)).isEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-0",
                "+5",
                "007",
                " 5",
                "5 ",
                "5\n",
                "1.5",
                "1e3",
                "٥",
                "0x1",
                "9223372036854775808",
                "-9223372036854775809",
                "99999999999999999999999",
                "after_42",
                "BEFORE_42",
                "before_",
                "before_before_42",
                "42 or 1=1",
                "null",
            })
    void rejectsWhatIsNoNumber(String token) {
        assertThat(fault(token)).isEqualTo(CursorFault.MALFORMED);
    }

    @Test
    void rejectsTenMegabytes() {
        assertThat(fault("1".repeat(10_000_000))).isEqualTo(CursorFault.MALFORMED);
    }

    @Test
    void refusesAnOrderThatIsNotOneInteger() {
        for (Keyset keyset : List.of(
                Keyset.of("1", "2"), Keyset.of((String) null), Keyset.of("a"), Keyset.of("007"), Keyset.of("1.0"))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> codec.encode(Position.after(keyset), ANY))
                    .withMessageStartingWith("plain cursors need an ordering of one integer key");
        }
    }

    private CursorFault fault(String token) {
        return assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> codec.decode(token, ANY))
                .actual()
                .reason();
    }
}
