package dev.keyleaf.testkit;

import static dev.keyleaf.CursorFault.MALFORMED;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.keyleaf.CursorFault;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.cursor.CursorCodec;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.cursor.CursorPolicy;
import dev.keyleaf.cursor.CursorPolicy.Protection;
import dev.keyleaf.cursor.Fingerprint;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the codecs say of forged tokens: for each the right reason, and never a position. */
class ForgeriesTest {
    private static final long CASES = Long.getLong("keyleaf.fuzz", 40_000);
    private static final long FIRST_SEED = Long.getLong("keyleaf.seed", 1);

    private static final CursorKeys KEYS = CursorKeys.random();
    private static final Fingerprint LIST = new Fingerprint(0x0102030405060708L);
    private static final Fingerprint OTHER_LIST = new Fingerprint(0x0102030405060709L);

    /** Of several arities, types and lengths. */
    private static final List<Position> POSITIONS = List.of(
            Position.after(Keyset.of("2026-11-23 20:52:18.123456+00", "1234567")),
            Position.before(Keyset.of("7")),
            Position.after(Keyset.of("-9223372036854775808", null, "")),
            Position.after(Keyset.of("b1ffd7d0-4a5e-4c35-8a54-3c5c8cf4b0a8")).turned(),
            Position.before(Keyset.of("grüße 😀 \ud83d", "x".repeat(300))));

    private static final List<String> PLAIN = List.of("42", "before_42", "from_-1", "upto_0", "9223372036854775807");

    @ParameterizedTest
    @EnumSource
    void everyBitFlipIsToldItsReason(Protection protection) {
        CursorCodec codec = codec(protection);
        for (String token : tokens(codec)) {
            for (int bit = 0; bit < Forgeries.bits(token); bit++) {
                assertRefused(codec, Forgeries.withBitFlipped(token, bit), "bit " + bit);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTruncationIsToldItsReason(Protection protection) {
        CursorCodec codec = codec(protection);
        for (String token : tokens(codec)) {
            for (int length = 0; length < token.length(); length++) {
                assertRefused(codec, token.substring(0, length), "first " + length);
                assertRefused(codec, token.substring(token.length() - length), "last " + length);
                assertRefused(codec, token.substring(0, length) + token.substring(length + 1), "without " + length);
            }
        }
    }

    /** Both kinds of real ones are mixed: an end of one may follow the front of the other. */
    @Test
    void everyForgeryIsToldItsReason() {
        CursorCodec codec = codec(Protection.SIGNED);
        List<String> real = Stream.of(Protection.values())
                .flatMap(protection -> tokens(codec(protection)).stream())
                .toList();
        Set<CursorFault> told = EnumSet.noneOf(CursorFault.class);
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            String token = Forgeries.random(new Random(seed), real);
            if (!real.contains(token)) {
                told.add(assertRefused(codec, token, "seed " + seed));
            }
        }
        assertThat(told)
                .as("reasons told, without which the cases were not strange enough")
                .contains(MALFORMED, CursorFault.SIGNATURE, CursorFault.VERSION);
    }

    @Test
    void everyForgeryOfAPlainTokenIsANumberOrMalformed() {
        CursorCodec codec = CursorCodec.plain();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            var random = new Random(seed);
            String token = Forgeries.randomText(random, PLAIN.get(random.nextInt(PLAIN.size())));
            Position position = read(codec, token, "seed " + seed);
            assertThat(position == null ? null : codec.encode(position, LIST))
                    .as("what is read of '%s', seed %d", token, seed)
                    .isEqualTo(Forgeries.isPlain(token) ? token : null);
        }
    }

    /** Sealed by the service for another list, whatever that has: other arity, other types, other values. */
    @ParameterizedTest
    @EnumSource
    void everyTokenOfAnotherListIsAMismatch(Protection protection) {
        CursorCodec codec = codec(protection);
        for (Position position : POSITIONS) {
            assertThat(fault(codec, codec.encode(position, OTHER_LIST))).isEqualTo(CursorFault.MISMATCH);
        }
    }

    /** Work is counted in bytes allocated, which no other load on the machine changes. */
    @Test
    void tenMegabytesAreRefusedUnread() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (String character : List.of("A", "1", "=", "%", "\0", "\uffff")) {
            String token = character.repeat(10_000_000);
            for (CursorCodec codec : List.of(codec(Protection.SIGNED), CursorCodec.plain())) {
                fault(codec, token); // what is loaded once
                long before = threads.getCurrentThreadAllocatedBytes();
                assertThat(fault(codec, token)).isEqualTo(MALFORMED);
                assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                        .as("bytes allocated to refuse 10 million times '%s'", character)
                        .isLessThan(100_000);
            }
        }
    }

    private static CursorCodec codec(Protection protection) {
        return CursorCodec.opaque(new CursorPolicy(KEYS, protection, null));
    }

    private static List<String> tokens(CursorCodec codec) {
        return POSITIONS.stream().map(position -> codec.encode(position, LIST)).toList();
    }

    private static CursorFault assertRefused(CursorCodec codec, String token, String which) {
        CursorFault fault = fault(codec, token);
        assertThat(fault).as("reason to refuse '%s', %s", token, which).isEqualTo(Forgeries.reason(token));
        return fault;
    }

    private static CursorFault fault(CursorCodec codec, String token) {
        try {
            codec.decode(token, LIST);
        } catch (InvalidCursorException e) {
            return e.reason();
        }
        throw new AssertionError("was read as a position: '" + token + "'");
    }

    /** Null if it is refused as malformed. */
    private static @Nullable Position read(CursorCodec codec, String token, String which) {
        try {
            return codec.decode(token, LIST);
        } catch (InvalidCursorException e) {
            assertThat(e.reason()).as("reason to refuse '%s', %s", token, which).isEqualTo(MALFORMED);
            return null;
        }
    }
}
