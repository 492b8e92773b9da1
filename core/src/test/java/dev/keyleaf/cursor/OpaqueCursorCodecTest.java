package dev.keyleaf.cursor;

import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.keyleaf.CursorFault;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.Ordering;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.Travel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueCursorCodecTest {
    private static final byte[] KEY = "a key of thirty-two random bytes".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OLD_KEY = "an older one of the same length!".getBytes(StandardCharsets.US_ASCII);
    private static final Fingerprint LIST = Fingerprint.of(
            List.of(), Ordering.by(desc("created_at")).tieBreaker(desc("id")), List.of("select * from post"));
    private static final Position POSITION = Position.after(Keyset.of("2026-11-23 20:52:18.123456+00", "1234567"));

    /** What a token must be told that was not made here. */
    private static final Set<CursorFault> STRANGE =
            EnumSet.of(CursorFault.MALFORMED, CursorFault.VERSION, CursorFault.SIGNATURE);

    private static final Instant NOW = Instant.parse("2026-11-23T20:52:18Z");

    private final CursorCodec codec = at(NOW, CursorPolicy.signed(CursorKeys.of(KEY)));

    @ParameterizedTest
    @EnumSource
    void bringsAPositionBack(Travel travel) {
        for (boolean inclusive : new boolean[] {false, true}) {
            var position = new Position(Keyset.of("x", null, ""), travel, inclusive);

            assertThat(codec.decode(codec.encode(position, LIST), LIST)).isEqualTo(position);
        }
    }

    @Test
    void mintsAShortTokenThatNeedsNoEscaping() {
        assertThat(codec.encode(POSITION, LIST)).matches("[A-Za-z0-9_-]+").hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void mintsTheSameTokenForTheSamePlaceAtAnyTime() {
        assertThat(codec.encode(POSITION, LIST))
                .isEqualTo(at(NOW.plusSeconds(7), CursorPolicy.signed(CursorKeys.of(KEY)))
                        .encode(POSITION, LIST));
    }

    @Test
    void tellsTheTimeWhereTokensExpire() {
        CursorPolicy hour = CursorPolicy.signed(CursorKeys.of(KEY)).expiringAfter(Duration.ofHours(1));

        assertThat(at(NOW, hour).encode(POSITION, LIST))
                .isNotEqualTo(at(NOW.plusSeconds(1), hour).encode(POSITION, LIST));
    }

    @Test
    void rejectsATokenThatTellsNoTimeWhereTokensExpire() {
        CursorPolicy hour = CursorPolicy.signed(CursorKeys.of(KEY)).expiringAfter(Duration.ofHours(1));
        String token = codec.encode(POSITION, LIST);

        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> at(NOW, hour).decode(token, LIST))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(CursorFault.EXPIRED));
    }

    /** A changed token in a client's bookmark must be a decision: this is what version 1 looks like. */
    @Test
    void keepsTheFormatOfVersionOne() {
        CursorPolicy day = CursorPolicy.signed(CursorKeys.of(KEY)).expiringAfter(Duration.ofDays(1));
        String token =
                at(NOW, day).encode(Position.before(Keyset.of("7", null, "ab")), new Fingerprint(0x0102030405060708L));

        assertThat(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(token)))
                .startsWith("0101" + "6b04a782" + "0102030405060708" + "0307" + "00" + "01026162")
                .hasSize(2 * (14 + 7 + 16));
    }

    @Test
    void rejectsEverySingleBitFlip() {
        byte[] bytes = Base64.getUrlDecoder().decode(codec.encode(POSITION, LIST));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            CursorFault fault = fault(Base64.getUrlEncoder().withoutPadding().encodeToString(flipped));
            assertThat(fault).as("bit %d", bit).isIn(STRANGE);
        }
    }

    @Test
    void rejectsEverySingleBitFlipOfACharacter() {
        String token = codec.encode(POSITION, LIST);
        for (int bit = 0; bit < token.length() * 16; bit++) {
            char[] flipped = token.toCharArray();
            flipped[bit / 16] ^= (char) (1 << bit % 16);
            assertThat(fault(new String(flipped))).as("bit %d", bit).isIn(STRANGE);
        }
    }

    @Test
    void rejectsEveryTruncation() {
        String token = codec.encode(POSITION, LIST);
        for (int length = 0; length < token.length(); length++) {
            assertThat(fault(token.substring(0, length))).as("first %d", length).isIn(STRANGE);
            assertThat(fault(token.substring(token.length() - length)))
                    .as("last %d", length)
                    .isIn(STRANGE);
        }
    }

    @Test
    void rejectsEveryOtherSpellingOfTheSameBytes() {
        String token = codec.encode(Position.after(Keyset.of("7")), LIST); // 32 bytes: two idle bits at the end
        assertThat(token).hasSize(43);
        char last = token.charAt(42);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (int idle = 1; idle < 4; idle++) {
            char sibling = alphabet.charAt(alphabet.indexOf(last) ^ idle);
            assertThat(fault(token.substring(0, 42) + sibling)).isEqualTo(CursorFault.MALFORMED);
        }
        for (String variant : List.of(token + "==", token + "=", " " + token, token + "\n", token + token)) {
            assertThat(fault(variant)).isIn(STRANGE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "null", "0", "42", "before_42", "%00", "'", "\u0000", "\ud83d\ude00", "AA", "===="})
    void rejectsWhatIsNoToken(String token) {
        assertThat(fault(token)).isEqualTo(CursorFault.MALFORMED);
    }

    @Test
    void rejectsRandomGarbage() {
        for (long seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (bytes.length > 0 && random.nextBoolean()) {
                bytes[0] = 1;
            }
            String spelled = random.nextBoolean()
                    ? Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
                    : new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(fault(spelled)).as("seed %d", seed).isIn(STRANGE);
        }
    }

    @Test
    void rejectsTenMegabytes() {
        assertThat(fault("A".repeat(10_000_000))).isEqualTo(CursorFault.MALFORMED);
    }

    @Test
    void rejectsATokenOfAnotherList() {
        String token = codec.encode(POSITION, LIST);
        Fingerprint other = new Fingerprint(LIST.bits() ^ 1);

        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> codec.decode(token, other))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(CursorFault.MISMATCH));
    }

    @Test
    void rejectsATokenOfAnUnknownKey() {
        assertThat(fault(CursorCodec.signed(CursorKeys.random()).encode(POSITION, LIST)))
                .isEqualTo(CursorFault.SIGNATURE);
    }

    @Test
    void readsTokensOfAnEarlierKeyAndMintsWithTheActiveOne() {
        CursorCodec before = at(NOW, CursorPolicy.signed(CursorKeys.of(OLD_KEY)));
        CursorCodec rotated = at(NOW, CursorPolicy.signed(CursorKeys.of(KEY, OLD_KEY)));

        assertThat(rotated.decode(before.encode(POSITION, LIST), LIST)).isEqualTo(POSITION);
        assertThat(rotated.encode(POSITION, LIST)).isEqualTo(codec.encode(POSITION, LIST));
        assertThat(codec.decode(rotated.encode(POSITION, LIST), LIST)).isEqualTo(POSITION);
        assertThat(fault(before.encode(POSITION, LIST))).isEqualTo(CursorFault.SIGNATURE);
    }

    @Test
    void mintsUpToTheLongestTokenAndNoLonger() {
        // 14 bytes of header, 3 of tag and length, 16 of signature: 1467 more make 1500, which are 2000 characters
        String longest = codec.encode(Position.after(Keyset.of("x".repeat(1_467))), LIST);
        assertThat(longest).hasSize(CursorCodec.MAX_LENGTH);
        assertThat(codec.decode(longest, LIST).keyset()).isEqualTo(Keyset.of("x".repeat(1_467)));

        assertThatIllegalStateException()
                .isThrownBy(() -> codec.encode(Position.after(Keyset.of("x".repeat(1_468))), LIST))
                .withMessage("a cursor must have at most 2000 characters, but would have 2002: order by a shorter key, "
                        + "for example left(title, 200)");
    }

    @Test
    void rejectsSignedBytesThatSayNothing() {
        // signed with the right key, but tag 9 is none of this version's
        byte[] bytes = new byte[15];
        bytes[0] = 1;
        bytes[14] = 9;
        assertThat(fault(signed(bytes), new Fingerprint(0))).isEqualTo(CursorFault.VERSION);
    }

    @Test
    void saysNothingOfTheTokenItRejects() {
        String token = codec.encode(POSITION, LIST) + "A";

        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> codec.decode(token, LIST))
                .withMessage("cursor is not a cursor of this service: start again without it")
                .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    }

    @Test
    void hidesTheValuesOfAnEncryptedTokenAndBringsThemBack() {
        CursorCodec encrypted = at(NOW, CursorPolicy.encrypted(CursorKeys.of(KEY)));
        var position = Position.before(Keyset.of("a secret title", "1234567"));
        for (int i = 0; i < 100; i++) {
            String token = encrypted.encode(position, LIST);
            String bytes = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.ISO_8859_1);
            assertThat(bytes).doesNotContain("secret").doesNotContain("title");
            assertThat(encrypted.decode(token, LIST)).isEqualTo(position);
        }
        assertThat(encrypted.encode(POSITION, LIST)).matches("[A-Za-z0-9_-]+").hasSizeLessThanOrEqualTo(90);
    }

    @Test
    void rejectsEveryBitFlipOfAnEncryptedToken() {
        CursorCodec encrypted = at(NOW, CursorPolicy.encrypted(CursorKeys.of(KEY)));
        byte[] bytes = Base64.getUrlDecoder().decode(encrypted.encode(POSITION, LIST));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(flipped);
            assertThat(fault(token)).as("bit %d", bit).isIn(STRANGE);
        }
    }

    @Test
    void readsSignedTokensWhereNewOnesAreEncryptedAndTheOtherWayRound() {
        CursorCodec encrypted = at(NOW, CursorPolicy.encrypted(CursorKeys.of(KEY)));

        assertThat(encrypted.decode(codec.encode(POSITION, LIST), LIST)).isEqualTo(POSITION);
        assertThat(codec.decode(encrypted.encode(POSITION, LIST), LIST)).isEqualTo(POSITION);
        assertThat(fault(at(NOW, CursorPolicy.encrypted(CursorKeys.random())).encode(POSITION, LIST)))
                .isEqualTo(CursorFault.SIGNATURE);
    }

    @Test
    void rejectsATokenThatIsTooOldAndNoneThatIsNot() {
        CursorPolicy hour = CursorPolicy.signed(CursorKeys.of(KEY)).expiringAfter(Duration.ofHours(1));
        String token = at(NOW, hour).encode(POSITION, LIST);

        assertThat(at(NOW.plusSeconds(3_600), hour).decode(token, LIST)).isEqualTo(POSITION);
        assertThat(at(NOW.minusSeconds(60), hour).decode(token, LIST)).isEqualTo(POSITION);
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> at(NOW.plusSeconds(3_601), hour).decode(token, LIST))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(CursorFault.EXPIRED));
    }

    @Test
    void refusesATimeToLiveOfLessThanASecond() {
        CursorPolicy policy = CursorPolicy.signed(CursorKeys.of(KEY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.expiringAfter(Duration.ofMillis(999)))
                .withMessage("the time to live of cursors must be at least 1 second, but was PT0.999S");
    }

    private static CursorCodec at(Instant now, CursorPolicy policy) {
        return new OpaqueCursorCodec(policy, InstantSource.fixed(now));
    }

    private CursorFault fault(String token) {
        return fault(token, LIST);
    }

    private CursorFault fault(String token, Fingerprint fingerprint) {
        try {
            codec.decode(token, fingerprint);
        } catch (InvalidCursorException e) {
            return e.reason();
        }
        throw new AssertionError("was read as a position: " + token);
    }

    private static String signed(byte[] bytes) {
        var token = ByteBuffer.allocate(bytes.length + 16);
        token.put(bytes).put(CursorKeys.of(KEY).active().signing().of(bytes, bytes.length), 0, 16);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }
}
