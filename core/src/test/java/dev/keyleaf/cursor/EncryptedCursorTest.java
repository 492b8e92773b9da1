package dev.keyleaf.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.cursor.CursorPolicy.Protection;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be read in a cursor by who has it and no key. */
class EncryptedCursorTest {
    /** Any three bytes are found by chance in some token, but not in each of several. */
    private static final int TOKENS = 4;

    private static final int SHORTEST = 3;
    private static final int CASES = 2_000;

    private final CursorKeys keys = CursorKeys.random();

    @Test
    void encryptedHasNoPieceOfAnyValue() {
        for (int seed = 1; seed <= CASES; seed++) {
            Keyset keyset = keyset(new Random(seed));
            assertThat(piecesFound(Protection.ENCRYPTED, keyset))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    /** Or the test above would find nothing anywhere. */
    @Test
    void signedHasAllOfEveryValue() {
        for (int seed = 1; seed <= CASES; seed++) {
            Keyset keyset = keyset(new Random(seed));
            String stored = latin(KeysetBytes.write(keyset));
            assertThat(piecesFound(Protection.SIGNED, keyset))
                    .as("seed %d", seed)
                    .contains(stored);
        }
    }

    @Test
    void encryptedIsAnotherTokenEachTime() {
        assertThat(tokens(Protection.ENCRYPTED, Keyset.of("7"))).doesNotHaveDuplicates();
    }

    /** What it tells all the same: how long the values are, stored as they are in a signed one. */
    @Test
    void encryptedTellsHowLongTheValuesAre() {
        for (int seed = 1; seed <= CASES; seed++) {
            Keyset keyset = keyset(new Random(seed));
            assertThat(tokens(Protection.ENCRYPTED, keyset))
                    .as("seed %d", seed)
                    .allSatisfy(bytes -> assertThat(bytes)
                            .hasSize(tokens(Protection.SIGNED, keyset).get(0).length() + 12));
        }
    }

    /** The pieces of the values, in any form they could have, that are in every token of a place. */
    private List<String> piecesFound(Protection protection, Keyset keyset) {
        List<String> tokens = tokens(protection, keyset);
        return forms(keyset)
                .flatMap(EncryptedCursorTest::pieces)
                .distinct()
                .filter(piece -> tokens.stream().allMatch(token -> token.contains(piece)))
                .toList();
    }

    /** The bytes of several tokens, each as a character. */
    private List<String> tokens(Protection protection, Keyset keyset) {
        CursorCodec codec = CursorCodec.opaque(new CursorPolicy(keys, protection, null));
        return IntStream.range(0, TOKENS)
                .mapToObj(i -> codec.encode(Position.after(keyset), new Fingerprint(0x0102030405060708L)))
                .map(token -> latin(Base64.getUrlDecoder().decode(token)))
                .toList();
    }

    private static Stream<String> forms(Keyset keyset) {
        return Stream.concat(
                Stream.of(latin(KeysetBytes.write(keyset))),
                keyset.values().stream()
                        .flatMap(value -> Stream.of(
                                value.getBytes(StandardCharsets.UTF_8),
                                value.getBytes(StandardCharsets.UTF_16BE),
                                value.getBytes(StandardCharsets.UTF_16LE)))
                        .map(EncryptedCursorTest::latin));
    }

    /** All of it and each piece of the shortest length, for a longer piece has those. */
    private static Stream<String> pieces(String form) {
        return Stream.concat(
                Stream.of(form),
                IntStream.rangeClosed(0, form.length() - SHORTEST).mapToObj(i -> form.substring(i, i + SHORTEST)));
    }

    /** One to three values of the usual kinds, together of at least as many bytes as a piece. */
    private static Keyset keyset(Random random) {
        var values = new ArrayList<String>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            values.add(
                    switch (random.nextInt(4)) {
                        case 0 -> Long.toString(100_000 + random.nextInt(Integer.MAX_VALUE));
                        case 1 -> "2026-11-23 20:52:18." + (100_000 + random.nextInt(900_000)) + "+00";
                        case 2 -> HexFormat.of().toHexDigits(random.nextLong());
                        default -> "Grüße an Nr. " + random.nextInt(1_000);
                    });
        }
        return Keyset.of(values.toArray(String[]::new));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
