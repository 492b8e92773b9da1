package dev.keyleaf.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CursorKeysTest {
    @Test
    void refusesAShortKeyAlsoAmongTheAccepted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CursorKeys.of(new byte[15]))
                .withMessage("a cursor key must have at least 16 bytes, but has 15: take 32 random ones, for example "
                        + "from `openssl rand -base64 32`");
        assertThatIllegalArgumentException().isThrownBy(() -> CursorKeys.of(new byte[16], new byte[0]));
    }

    @Test
    void copiesTheKey() {
        byte[] key = new byte[16];
        // at one moment, which a token tells
        var codec = new OpaqueCursorCodec(CursorPolicy.signed(CursorKeys.of(key)), InstantSource.fixed(Instant.EPOCH));
        Position position = Position.after(Keyset.of("7"));
        String token = codec.encode(position, new Fingerprint(0));
        Arrays.fill(key, (byte) 1);

        assertThat(codec.encode(position, new Fingerprint(0))).isEqualTo(token);
    }

    @Test
    void randomKeysDiffer() {
        byte[] bytes = {1};

        assertThat(CursorKeys.random().active().signing().of(bytes, 1))
                .isNotEqualTo(CursorKeys.random().active().signing().of(bytes, 1));
    }

    @Test
    void showsNoKey() {
        assertThat(CursorKeys.of(new byte[16], new byte[32])).hasToString("CursorKeys[1 active, 1 accepted]");
        assertThat(CursorKeys.random().active()).hasToString("Key[secret]");
        assertThat(CursorKeys.random().active().signing()).hasToString("Hmac[secret]");
        assertThat(CursorKeys.random().active().encryption()).hasToString("AesGcm[secret]");
    }
}
