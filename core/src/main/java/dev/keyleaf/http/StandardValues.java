package dev.keyleaf.http;

import dev.keyleaf.http.ValueType.Choice;
import dev.keyleaf.http.ValueType.Decimal;
import dev.keyleaf.http.ValueType.Formatted;
import dev.keyleaf.http.ValueType.Text;
import dev.keyleaf.http.ValueType.Whole;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How values of Java's own types are spelled in a URL: numbers in plain digits, dates and times as ISO 8601 has them
 * with years from 0001 to 9999, which every database has room for.
 */
public final class StandardValues {
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?";
    private static final String OFFSET = "(Z|[+-][0-9]{2}:[0-9]{2})";

    private final Map<Class<?>, ValueType> types = new HashMap<>();

    /**
     * Values whose days begin as they do in a zone.
     *
     * @param zone where the day begins that a client sends for an instant
     */
    public StandardValues(ZoneId zone) {
        types.put(String.class, new Text());
        types.put(Boolean.class, booleans());
        types.put(Byte.class, whole(Byte.SIZE, BigInteger::byteValueExact));
        types.put(Short.class, whole(Short.SIZE, BigInteger::shortValueExact));
        types.put(Integer.class, whole(Integer.SIZE, BigInteger::intValueExact));
        types.put(Long.class, whole(Long.SIZE, BigInteger::longValueExact));
        BigInteger most = BigInteger.TEN.pow(Decimal.MAX_DIGITS).subtract(BigInteger.ONE);
        types.put(BigInteger.class, new Whole(most.negate(), most, number -> number));
        types.put(BigDecimal.class, new Decimal(number -> number));
        types.put(Double.class, new Decimal(BigDecimal::doubleValue));
        types.put(Float.class, new Decimal(BigDecimal::floatValue));
        types.put(UUID.class, uuids());
        types.put(LocalDate.class, formatted("date", "a date such as 2026-01-31", DATE, StandardValues::date));
        types.put(
                YearMonth.class, formatted("", "a month such as 2026-01", "[0-9]{4}-[0-9]{2}", StandardValues::month));
        types.put(LocalTime.class, formatted("", "a time such as 23:59:00", TIME, LocalTime::parse));
        types.put(
                LocalDateTime.class,
                formatted(
                        "",
                        "a date and time such as 2026-01-31T23:59:00",
                        DATE + "T" + TIME,
                        StandardValues::dateTime));
        types.put(Instant.class, moments(zone, OffsetDateTime::toInstant));
        types.put(OffsetDateTime.class, moments(zone, time -> time));
        types.put(ZonedDateTime.class, moments(zone, OffsetDateTime::toZonedDateTime));
    }

    /** How values of a type are spelled; null if it is none of these types. */
    public @Nullable ValueType of(Class<?> type) {
        return types.get(type);
    }

    private static Choice booleans() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("true", true);
        values.put("false", false);
        return new Choice(values);
    }

    private static Whole whole(int bits, Function<BigInteger, Object> exact) {
        BigInteger limit = BigInteger.ONE.shiftLeft(bits - 1);
        return new Whole(limit.negate(), limit.subtract(BigInteger.ONE), exact);
    }

    private static Formatted uuids() {
        return formatted(
                "uuid",
                "a UUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301",
                "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
                UUID::fromString);
    }

    private static Formatted moments(ZoneId zone, Function<OffsetDateTime, Object> as) {
        return formatted(
                "date-time",
                "a date and time with an offset such as 2026-01-31T23:59:00Z, or a date such as 2026-01-31, whose day "
                        + "begins in " + zone + "; in a URL, + is spelled %2B",
                DATE + "(T" + TIME + OFFSET + ")?",
                text -> as.apply(moment(text, zone)));
    }

    private static Formatted formatted(String format, String form, String pattern, Function<String, Object> parse) {
        return new Formatted(format, form, Pattern.compile(pattern), parse);
    }

    private static OffsetDateTime moment(String text, ZoneId zone) {
        OffsetDateTime moment =
                text.indexOf('T') < 0 ? date(text).atStartOfDay(zone).toOffsetDateTime() : OffsetDateTime.parse(text);
        checkYear(moment.withOffsetSameInstant(ZoneOffset.UTC).getYear());
        return moment;
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        checkYear(date.getYear());
        return date;
    }

    private static LocalDateTime dateTime(String text) {
        LocalDateTime time = LocalDateTime.parse(text);
        checkYear(time.getYear());
        return time;
    }

    private static YearMonth month(String text) {
        YearMonth month = YearMonth.parse(text);
        checkYear(month.getYear());
        return month;
    }

    private static void checkYear(int year) {
        if (year < 1 || year > 9999) {
            throw new DateTimeException("the year must be from 1 to 9999, but was " + year);
        }
    }
}
