package dev.keyleaf.cursor;

import dev.keyleaf.seek.Keyset;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A keyset in few bytes: each value is a tag byte and what it says. Every text comes back exactly as it went in; the
 * shorter forms are taken only where they restore it to the letter.
 */
final class KeysetBytes {
    private static final byte NULL = 0;
    /** A length and the text in UTF-8. */
    private static final byte TEXT = 1;
    /** A length in characters and two characters a byte: numbers, dates and times in any spelling. */
    private static final byte NIBBLES = 2;
    /** A whole number of up to 63 bits as a variable-length integer; negative ones have a tag of their own. */
    private static final byte POSITIVE = 3;

    private static final byte NEGATIVE = 4;
    /** A length and the text in UTF-16, for text that is no valid Unicode. */
    private static final byte RAW_TEXT = 5;

    private static final String NIBBLE_ALPHABET = "0123456789-+:. T";

    private KeysetBytes() {}

    static byte[] write(Keyset keyset) {
        var out = new ByteArrayOutputStream(48);
        for (String value : keyset.values()) {
            writeValue(out, value);
        }
        return out.toByteArray();
    }

    /**
     * @throws java.nio.BufferUnderflowException if the bytes end too early
     * @throws IllegalArgumentException if they say what no keyset says
     */
    static Keyset read(ByteBuffer bytes) {
        var values = new ArrayList<@Nullable String>();
        while (bytes.hasRemaining()) {
            values.add(readValue(bytes));
        }
        return new Keyset(values);
    }

    private static void writeValue(ByteArrayOutputStream out, @Nullable String value) {
        if (value == null) {
            out.write(NULL);
        } else if (isNumber(value)) {
            long number = Long.parseLong(value);
            out.write(number < 0 ? NEGATIVE : POSITIVE);
            writeVariable(out, number < 0 ? ~number : number);
        } else if (isOfNibbles(value)) {
            out.write(NIBBLES);
            writeVariable(out, value.length());
            for (int i = 0; i < value.length(); i += 2) {
                int low = i + 1 < value.length() ? NIBBLE_ALPHABET.indexOf(value.charAt(i + 1)) : 0;
                out.write(NIBBLE_ALPHABET.indexOf(value.charAt(i)) << 4 | low);
            }
        } else {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            boolean lossless = new String(utf8, StandardCharsets.UTF_8).equals(value);
            byte[] bytes = lossless ? utf8 : utf16(value);
            out.write(lossless ? TEXT : RAW_TEXT);
            writeVariable(out, bytes.length);
            out.writeBytes(bytes);
        }
    }

    private static @Nullable String readValue(ByteBuffer bytes) {
        byte tag = bytes.get();
        return switch (tag) {
            case NULL -> null;
            case POSITIVE -> Long.toString(readVariable(bytes));
            case NEGATIVE -> Long.toString(~readVariable(bytes));
            case NIBBLES -> readNibbles(bytes);
            case TEXT -> new String(readBytes(bytes), StandardCharsets.UTF_8);
            case RAW_TEXT -> ByteBuffer.wrap(readBytes(bytes)).asCharBuffer().toString();
            default -> throw new IllegalArgumentException("a value's tag is 0 to " + RAW_TEXT + ", but was " + tag);
        };
    }

    private static String readNibbles(ByteBuffer bytes) {
        int length = readLength(bytes, 2L * bytes.remaining());
        var text = new StringBuilder(length);
        while (text.length() < length) {
            int pair = bytes.get();
            text.append(NIBBLE_ALPHABET.charAt(pair >> 4 & 15));
            if (text.length() < length) {
                text.append(NIBBLE_ALPHABET.charAt(pair & 15));
            }
        }
        return text.toString();
    }

    private static byte[] readBytes(ByteBuffer bytes) {
        byte[] read = new byte[readLength(bytes, bytes.remaining())];
        bytes.get(read);
        return read;
    }

    private static int readLength(ByteBuffer bytes, long maximum) {
        long length = readVariable(bytes);
        if (length < 0 || length > maximum) {
            throw new IllegalArgumentException("a length of " + length + " is beyond the end");
        }
        return (int) length;
    }

    private static boolean isNumber(String value) {
        if (value.isEmpty() || value.length() > 20) {
            return false;
        }
        try {
            return Long.toString(Long.parseLong(value)).equals(value); // "007" and "+7" are other texts than "7"
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isOfNibbles(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (NIBBLE_ALPHABET.indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    /** Seven bits a byte, the lowest first, as in Protocol Buffers and DWARF (LEB128). */
    private static void writeVariable(ByteArrayOutputStream out, long number) {
        long rest = number;
        while (rest > 0x7f) {
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static long readVariable(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte part = bytes.get();
            number |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number must have at most 64 bits");
    }

    private static byte[] utf16(String value) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * value.length());
        buffer.asCharBuffer().put(value);
        return buffer.array();
    }
}
