package dev.keyleaf.seek;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.HexFormat;
import java.util.UUID;

/**
 * One lossless text for the typed values of keys, for engines that bind values as objects: an integer is its digits, all
 * else has a letter before it that tells its class. The text of a value is read back as an equal value of the same class;
 * only integers are all read as {@code Long}.
 */
public final class KeyText {
    private KeyText() {}

    /**
     * The text of a value.
     *
     * @param value an integer of up to 64 bits, a {@code String}, {@code BigDecimal}, {@code BigInteger}, {@code Double},
     *     {@code Float}, {@code Boolean}, {@code UUID}, {@code byte[]}, or one of java.time's local and offset types and
     *     {@code Instant}
     * @throws IllegalArgumentException if the value is of any other class, with the remedy
     */
    public static String of(Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return value.toString();
        } else if (value instanceof byte[] bytes) {
            return "x" + HexFormat.of().formatHex(bytes);
        }
        return letter(value) + value.toString();
    }

    private static char letter(Object value) {
        if (value instanceof String) {
            return 's';
        } else if (value instanceof BigDecimal) {
            return 'n';
        } else if (value instanceof BigInteger) {
            return 'i';
        } else if (value instanceof Double) {
            return 'd';
        } else if (value instanceof Float) {
            return 'f';
        } else if (value instanceof Boolean) {
            return 'b';
        } else if (value instanceof UUID) {
            return 'u';
        } else if (value instanceof LocalDateTime) {
            return 't';
        } else if (value instanceof OffsetDateTime) {
            return 'z';
        } else if (value instanceof Instant) {
            return 'p';
        } else if (value instanceof LocalDate) {
            return 'y';
        } else if (value instanceof LocalTime) {
            return 'h';
        } else if (value instanceof OffsetTime) {
            return 'o';
        }
        throw new IllegalArgumentException("a key that the driver reads as a "
                + value.getClass().getName()
                + " cannot be paged on this database: order by an expression of another type, for example a CAST");
    }

    /**
     * The value of a text.
     *
     * @param text what {@link #of} made
     * @throws IllegalArgumentException if it is no such text
     * @throws java.time.DateTimeException if it is no such text
     */
    public static Object value(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the text of a key's value must not be empty");
        }
        String rest = text.substring(1);
        return switch (text.charAt(0)) {
            case 's' -> rest;
            case 'n' -> new BigDecimal(rest);
            case 'i' -> new BigInteger(rest);
            case 'd' -> Double.valueOf(rest);
            case 'f' -> Float.valueOf(rest);
            case 'b' -> Boolean.valueOf(rest);
            case 'u' -> UUID.fromString(rest);
            case 't' -> LocalDateTime.parse(rest);
            case 'z' -> OffsetDateTime.parse(rest);
            case 'p' -> Instant.parse(rest);
            case 'y' -> LocalDate.parse(rest);
            case 'h' -> LocalTime.parse(rest);
            case 'o' -> OffsetTime.parse(rest);
            case 'x' -> HexFormat.of().parseHex(rest);
            default -> Long.valueOf(text);
        };
    }
}
