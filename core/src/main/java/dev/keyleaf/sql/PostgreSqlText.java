package dev.keyleaf.sql;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * PostgreSQL's own text of values that drivers read without loss, to the letter what {@code CAST(value AS text)} gives
 * in a session whose time zone is UTC and whose date style is ISO. Drivers read infinity as the least or greatest value
 * of the Java type, and years before Christ as {@code java.time} counts them: 1 BC is 0.
 */
final class PostgreSqlText {
    private PostgreSqlText() {}

    /** @throws IllegalArgumentException for a class whose values may not be those of the database */
    static String of(Object value) {
        if (value instanceof String text) {
            PostgreSqlTypes.check(text);
            return text;
        } else if (value instanceof byte[] bytes) {
            return of(ByteBuffer.wrap(bytes));
        } else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            return value.toString();
        } else if (value instanceof UUID || value instanceof Boolean) {
            return value.toString();
        } else if (value instanceof OffsetDateTime time) {
            return of(time);
        } else if (value instanceof LocalDateTime time) {
            return of(time);
        } else if (value instanceof LocalDate date) {
            return of(date);
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof Double special && (special.isNaN() || special.isInfinite())) {
            return special.toString(); // of a numeric, for which BigDecimal has no such value
        }
        throw new IllegalArgumentException(
                "a key that the driver reads as a " + value.getClass().getName()
                        + " cannot be paged: order by an expression of another type, for example CAST(… AS text)");
    }

    /** Values that are read as the database sends them: the text of all others would depend on the session's settings. */
    private static String of(ByteBuffer bytes) {
        return switch (bytes.remaining()) {
            case Float.BYTES -> String.valueOf((double) bytes.getFloat()); // without rounding to a shorter text
            case Double.BYTES -> String.valueOf(bytes.getDouble());
            default -> interval(bytes.getLong(), bytes.getInt(), bytes.getInt());
        };
    }

    /** With a sign at each number: without them one style has the first sign count for all. */
    private static String interval(long micros, int days, int months) {
        if (months == Integer.MAX_VALUE && days == Integer.MAX_VALUE && micros == Long.MAX_VALUE) {
            return infinity(true);
        } else if (months == Integer.MIN_VALUE && days == Integer.MIN_VALUE && micros == Long.MIN_VALUE) {
            return infinity(false);
        }
        var text = new StringBuilder(48);
        text.append(months < 0 ? "" : "+").append(months).append(" mons ");
        text.append(days < 0 ? "" : "+").append(days).append(" days ");
        text.append(micros < 0 ? '-' : '+').append(Math.abs(micros / 3_600_000_000L));
        int rest = (int) Math.abs(micros % 3_600_000_000L / 1_000);
        two(text.append(':'), rest / 60_000);
        two(text.append(':'), rest / 1_000 % 60);
        return text.append('.')
                .append(Math.abs(micros % 1_000_000) + 1_000_000)
                .deleteCharAt(text.lastIndexOf(".") + 1)
                .toString();
    }

    private static String of(OffsetDateTime time) {
        if (time.equals(OffsetDateTime.MAX) || time.equals(OffsetDateTime.MIN)) {
            return infinity(time.equals(OffsetDateTime.MAX));
        }
        LocalDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        return era(write(utc).append("+00"), utc.getYear());
    }

    private static String of(LocalDateTime time) {
        if (time.equals(LocalDateTime.MAX) || time.equals(LocalDateTime.MIN)) {
            return infinity(time.equals(LocalDateTime.MAX));
        }
        return era(write(time), time.getYear());
    }

    private static String of(LocalDate date) {
        if (date.equals(LocalDate.MAX) || date.equals(LocalDate.MIN)) {
            return infinity(date.equals(LocalDate.MAX));
        }
        return era(write(date), date.getYear());
    }

    private static String infinity(boolean positive) {
        return positive ? "infinity" : "-infinity";
    }

    private static String era(StringBuilder text, int year) {
        return (year < 1 ? text.append(" BC") : text).toString();
    }

    private static StringBuilder write(LocalDateTime time) {
        StringBuilder text = write(time.toLocalDate()).append(' ');
        write(text, time.toLocalTime());
        return text;
    }

    private static StringBuilder write(LocalDate date) {
        var text = new StringBuilder(32);
        int year = date.getYear() < 1 ? 1 - date.getYear() : date.getYear();
        text.append(year < 10 ? "000" : year < 100 ? "00" : year < 1_000 ? "0" : "")
                .append(year);
        two(text.append('-'), date.getMonthValue());
        two(text.append('-'), date.getDayOfMonth());
        return text;
    }

    private static void write(StringBuilder text, LocalTime time) {
        two(text, time.getHour());
        two(text.append(':'), time.getMinute());
        two(text.append(':'), time.getSecond());
        int micros = time.getNano() / 1_000;
        if (micros > 0) { // without zeros at the end
            text.append('.');
            for (int unit = 100_000; micros > 0; unit /= 10) {
                text.append((char) ('0' + micros / unit));
                micros %= unit;
            }
        }
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
