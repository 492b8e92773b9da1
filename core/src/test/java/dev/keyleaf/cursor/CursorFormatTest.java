package dev.keyleaf.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole tokens, made by another implementation of the format (Python's hmac and cryptography). Clients hold such tokens
 * in links and bookmarks: one that is no longer read, or is minted otherwise, is a new version of the format.
 */
class CursorFormatTest {
    private static final String SIGNED = "AQFrBKeCAQIDBAUGBwgDBwABAmFiIXy7xe8uJ4Htjj-Yhiyzbg";
    private static final String ENCRYPTED = "AgABAgMEBQYHCAkKCzMiTIRCwlfI_oiOQ4tQeH-TvkEgmfGiJFmsffq1IvfZrkR8IQ";

    private static final CursorKeys KEYS =
            CursorKeys.of("a key of thirty-two random bytes".getBytes(StandardCharsets.US_ASCII));
    private static final Fingerprint LIST = new Fingerprint(0x0102030405060708L);
    private static final Position POSITION = Position.before(Keyset.of("7", null, "ab"));

    private final CursorCodec codec = new OpaqueCursorCodec(
            CursorPolicy.signed(KEYS).expiringAfter(Duration.ofDays(100_000)),
            InstantSource.fixed(Instant.parse("2026-11-23T20:52:18Z")));

    @ParameterizedTest
    @ValueSource(strings = {SIGNED, ENCRYPTED})
    void readsATokenOfAnotherImplementation(String token) {
        assertThat(codec.decode(token, LIST)).isEqualTo(POSITION);
    }

    @Test
    void mintsWhatAnotherImplementationMints() {
        assertThat(codec.encode(POSITION, LIST)).isEqualTo(SIGNED);
    }

    /** A hash that is kept for reuse must not remember what it saw. */
    @Test
    void mintsTheSameAfterOthers() {
        codec.encode(Position.after(Keyset.of("another")), LIST);

        assertThat(codec.encode(POSITION, LIST)).isEqualTo(SIGNED);
    }

    /** What is kept for reuse serves one thread at a time. */
    @Test
    void mintsAndReadsTheSameInManyThreads() {
        long same = IntStream.range(0, 20_000)
                .parallel()
                .filter(i -> codec.encode(POSITION, LIST).equals(SIGNED)
                        && codec.decode(ENCRYPTED, LIST).equals(POSITION))
                .count();

        assertThat(same).isEqualTo(20_000);
    }
}
