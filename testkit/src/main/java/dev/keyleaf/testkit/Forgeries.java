package dev.keyleaf.testkit;

import dev.keyleaf.CursorFault;
import dev.keyleaf.cursor.CursorCodec;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Tokens as untrusted clients make them, of real ones and of nothing, and a second opinion on why each must be refused: the
 * format of a token told once more, without its code.
 */
public final class Forgeries {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final Pattern SPELLED = Pattern.compile("[A-Za-z0-9_-]*");
    private static final Pattern PLAIN = Pattern.compile("(?:before_|from_|upto_)?(0|-?[1-9][0-9]*)");

    private static final int SHORTEST_SIGNED = 1 + 13 + 1 + 16;
    private static final int SHORTEST_ENCRYPTED = 1 + 12 + 13 + 1 + 16;

    /** What tokens of one kind or another may contain, hide or be followed by. */
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\0",
            "%00",
            "%",
            "%25",
            "=",
            "==",
            "+",
            "/",
            "-",
            "_",
            ".",
            "~",
            "'",
            "\"",
            ";",
            "&",
            "#",
            "\\",
            "\n",
            "\r\n",
            "\t",
            "null",
            "undefined",
            "true",
            "[]",
            "{}",
            "é",
            "٥",
            "\u202e",
            "\ufeff",
            "😀",
            "\ud83d",
            "\ude00",
            "before_",
            "from_",
            "upto_",
            "after_",
            "-0",
            "00",
            "1e3",
            "0x1F",
            "NaN",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "18446744073709551616",
            "' or 1=1 --",
            "${x}",
            "../");

    private Forgeries() {}

    /** A token that may be anything, most often one of the given opaque ones with something changed. */
    public static String random(Random random, List<String> real) {
        String token = any(random, real);
        return switch (random.nextInt(5)) {
            case 0 -> spell(flipped(random, bytes(token)));
            case 1 -> spliced(random, bytes(token), bytes(any(random, real)));
            case 2 -> spell(randomBytes(random));
            default -> randomText(random, token);
        };
    }

    /** A token that may be anything, most often the given one, of either style, with something changed. */
    public static String randomText(Random random, String real) {
        int at = random.nextInt(real.length());
        return switch (random.nextInt(9)) {
            case 0 -> real.substring(0, at);
            case 1 -> real.substring(at);
            case 2 -> real.substring(0, at) + any(random, PIECES) + real.substring(at);
            case 3 -> real.substring(0, at) + (char) random.nextInt(Character.MAX_VALUE + 1) + real.substring(at + 1);
            case 4 -> real.substring(0, at) + flipped(random, real.charAt(at)) + real.substring(at + 1);
            case 5 -> any(random, PIECES) + any(random, PIECES) + any(random, PIECES);
            case 6 -> new String(randomBytes(random), StandardCharsets.UTF_16BE);
            case 7 -> new BigInteger(random.nextInt(200), random).toString();
            default -> real.repeat(random.nextInt(40));
        };
    }

    /** Why a token must be refused where opaque ones are read, if no key sealed it. */
    public static CursorFault reason(String token) {
        int length = token.length();
        if (length > CursorCodec.MAX_LENGTH || !SPELLED.matcher(token).matches() || hasIdleBits(token)) {
            return CursorFault.MALFORMED;
        }
        int bytes = length * 3 / 4;
        if (bytes < SHORTEST_SIGNED) {
            return CursorFault.MALFORMED;
        }
        int version = ALPHABET.indexOf(token.charAt(0)) << 2 | ALPHABET.indexOf(token.charAt(1)) >> 4;
        return switch (version) {
            case 1 -> CursorFault.SIGNATURE;
            case 2 -> bytes < SHORTEST_ENCRYPTED ? CursorFault.MALFORMED : CursorFault.SIGNATURE;
            default -> CursorFault.VERSION;
        };
    }

    /** Whether a token is one where plain ones are read; any other is malformed. */
    public static boolean isPlain(String token) {
        var matcher = PLAIN.matcher(token);
        return matcher.matches() && new BigInteger(matcher.group(1)).bitLength() < Long.SIZE;
    }

    /** The token with one bit of what it stands for changed. */
    public static String withBitFlipped(String token, int bit) {
        byte[] bytes = bytes(token);
        bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return spell(bytes);
    }

    /** How many bits a token stands for. */
    public static int bits(String token) {
        return bytes(token).length * Byte.SIZE;
    }

    /** Six bits a character: one alone is no byte, and of two or three some bits are of no byte. */
    private static boolean hasIdleBits(String token) {
        int mask = switch (token.length() % 4) {
            case 0 -> 0;
            case 2 -> 0b1111;
            case 3 -> 0b11;
            default -> -1;
        };
        return mask != 0 && (mask < 0 || (ALPHABET.indexOf(token.charAt(token.length() - 1)) & mask) != 0);
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] bytes(String token) {
        return Base64.getUrlDecoder().decode(token);
    }

    private static String spell(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] flipped(Random random, byte[] bytes) {
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return bytes;
    }

    private static char flipped(Random random, char character) {
        return (char) (character ^ 1 << random.nextInt(Character.SIZE));
    }

    /** The front of one and the end of the other, of bytes, so that either seal may be whole. */
    private static String spliced(Random random, byte[] front, byte[] end) {
        int from = random.nextInt(front.length);
        int to = random.nextInt(end.length);
        byte[] bytes = new byte[from + end.length - to];
        System.arraycopy(front, 0, bytes, 0, from);
        System.arraycopy(end, to, bytes, from, end.length - to);
        return spell(bytes);
    }

    /** The version is a byte that clients know. */
    private static byte[] randomBytes(Random random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        if (bytes.length > 0 && random.nextBoolean()) {
            bytes[0] = (byte) (1 + random.nextInt(3));
        }
        return bytes;
    }
}
