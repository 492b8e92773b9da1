package dev.keyleaf.paging;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.Violation;
import dev.keyleaf.sql.SqlSelect;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether a statement failed because of a value to filter by, which a client may have sent. Values are not shown. */
final class ClientValues {
    /** Of a text with characters that a column or the database lacks: MariaDB and MySQL; PostgreSQL by its state. */
    private static final Pattern CHARSETS =
            Pattern.compile("Illegal mix of collations|Conversion from collation|Cannot convert string");

    /** PostgreSQL, MariaDB and MySQL; PostgreSQL and H2 have states for most. */
    private static final Pattern PATTERNS =
            Pattern.compile("in tsquery: |of jsonpath input|Regex error|regular expression", Pattern.CASE_INSENSITIVE);

    /** PostgreSQL, which shows the line of a JSON text and does not quote it. */
    private static final String JSON = "JSON data, line ";

    private ClientValues() {}

    /** The client's mistake that a failure shows; empty if it shows none. */
    static Optional<InvalidRequestException> mistake(SqlFailure failure, SqlSelect select) {
        String said = String.valueOf(failure.message());
        Predicate<Predicate<Object>> any = test -> select.values().anyMatch(test);
        if ((CHARSETS.matcher(said).find() || SqlStates.isUntranslatable(failure))
                && any.test(ClientValues::isBeyondAscii)) {
            return client("a text to filter by must not contain characters that the database cannot store there");
        } else if ((SqlStates.isInvalidPattern(failure)
                        || PATTERNS.matcher(said).find())
                && any.test(ClientValues::isNoWord)) {
            return client("a text to filter by must be a pattern that the database understands");
        } else if (any.test(ClientValues::isNotFinite)
                && (SqlStates.isUndefinedColumn(failure) || SqlStates.isDataException(failure))) {
            return client("a number to filter by must be finite"); // MariaDB's driver writes the name Infinity
        } else if (!SqlStates.isDataException(failure)) {
            return Optional.empty();
        } else if (any.test(ClientValues::isFarAway)) {
            return client("a date to filter by must not be beyond those that the database can store");
        } else if (SqlStates.isOutOfRange(failure) && any.test(ClientValues::isLarge)) {
            return client("a number to filter by must not be beyond those that the database can compute with");
        } else if (SqlStates.isDivisionByZero(failure) && any.test(ClientValues::isZero)) {
            return client("a number to filter by must not be zero where the database divides by it");
        }
        boolean isQuoted = any.test(value -> isText(value) && isQuoted(value.toString(), said));
        return isQuoted || (said.contains(JSON) && any.test(ClientValues::isNoWord))
                ? client("a text to filter by must be a value of the type that the database takes it for")
                : Optional.empty();
    }

    private static Optional<InvalidRequestException> client(String rule) {
        return Optional.of(new InvalidRequestException(new Violation.InvalidParameter("filter", rule)));
    }

    /** Whether a database shows a text in what it says. */
    static boolean isQuoted(String text, String said) {
        return said.contains('"' + text + '"') || said.contains("'" + text + "'");
    }

    private static boolean isText(Object value) {
        return value instanceof CharSequence;
    }

    private static boolean isBeyondAscii(Object value) {
        return value instanceof CharSequence text && text.chars().anyMatch(c -> c > 127);
    }

    private static boolean isNoWord(Object value) {
        return value instanceof CharSequence text
                && (text.isEmpty() || !text.chars().allMatch(Character::isLetterOrDigit));
    }

    private static boolean isNotFinite(Object value) {
        return (value instanceof Double || value instanceof Float) && !Double.isFinite(((Number) value).doubleValue());
    }

    private static boolean isLarge(Object value) {
        return value instanceof Number number && Math.abs(number.doubleValue()) > Short.MAX_VALUE;
    }

    private static boolean isZero(Object value) {
        return value instanceof Number number && number.doubleValue() == 0;
    }

    /** In a year that some database or its driver does not know: MySQL has none of five digits, PostgreSQL no -5000. */
    private static boolean isFarAway(Object value) {
        if (value instanceof Instant instant) {
            return instant.isAfter(Instant.parse("9999-12-31T23:59:59Z"))
                    || instant.isBefore(Instant.parse("0001-01-01T00:00:00Z"));
        }
        if (value instanceof TemporalAccessor time && time.isSupported(ChronoField.YEAR)) {
            int year = time.get(ChronoField.YEAR);
            return year < 1 || year > 9999;
        }
        return false;
    }
}
