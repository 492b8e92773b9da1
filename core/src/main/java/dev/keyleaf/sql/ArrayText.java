package dev.keyleaf.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The text of a PostgreSQL array. Only of values whose text means to every type what the value itself would: not so a
 * {@code float}, which becomes another {@code double} than its text, nor times with more digits than the database keeps.
 */
final class ArrayText {
    private static final Set<Class<?>> SAME_AS_THEIR_TEXT = Set.of(
            Integer.class,
            Long.class,
            Short.class,
            BigDecimal.class,
            BigInteger.class,
            Double.class,
            Boolean.class,
            UUID.class);

    private static final int NANOS_OF_A_MICRO = 1_000;

    private ArrayText() {}

    /** The array; null if its elements are not all of one class, or not surely what they are alone. */
    static @Nullable String of(Collection<?> elements) {
        Class<?> type = null;
        var text = new StringBuilder(elements.size() * 8).append('{');
        for (Object element : elements) {
            String written = write(element);
            Class<?> own = element instanceof Enum<?> constant ? constant.getDeclaringClass() : element.getClass();
            if (written == null || (type != null && type != own)) {
                return null;
            }
            text.append(type == null ? "" : ",").append(written);
            type = own;
        }
        return text.append('}').toString();
    }

    private static @Nullable String write(Object element) {
        if (SAME_AS_THEIR_TEXT.contains(element.getClass())) {
            return element.toString();
        } else if (element instanceof String text) {
            return quoted(text);
        } else if (element instanceof Enum<?> constant) {
            return quoted(constant.name());
        } else if (element instanceof byte[] bytes) {
            return quoted("\\x" + HexFormat.of().formatHex(bytes));
        }
        try {
            return time(element);
        } catch (DateTimeException e) { // beyond what the driver can count, too
            return null;
        }
    }

    private static @Nullable String time(Object element) {
        if (element instanceof LocalDate) {
            return quoted(PostgreSqlText.of(element));
        } else if (element instanceof LocalDateTime time) {
            return isOfMicros(time) ? quoted(PostgreSqlText.of(time)) : null;
        } else if (element instanceof Instant instant) {
            return time(instant.atOffset(ZoneOffset.UTC));
        } else if (element instanceof OffsetDateTime time) {
            return isOfMicros(time) ? quoted(PostgreSqlText.of(time)) : null;
        }
        return null;
    }

    private static boolean isOfMicros(Temporal time) {
        return time.get(ChronoField.NANO_OF_SECOND) % NANOS_OF_A_MICRO == 0;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
