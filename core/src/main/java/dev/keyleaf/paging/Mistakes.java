package dev.keyleaf.paging;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.Ordering;
import dev.keyleaf.Violation;
import dev.keyleaf.sql.SqlSelect;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose mistake a failed statement shows, where it is not the database that failed: that of a client whose values the
 * database cannot compare, or that of the application's SQL.
 */
final class Mistakes {
    private static final Pattern TWO_OF_ONE_NAME =
            Pattern.compile("is ambiguous|ambiguous column|duplicate column name", Pattern.CASE_INSENSITIVE);

    /** MariaDB and MySQL, of a text with characters that the charset of a column lacks. */
    private static final Pattern CHARSETS =
            Pattern.compile("Illegal mix of collations|Conversion from collation|Cannot convert string");

    /** MariaDB, of a key of a type that its driver calls a CHAR, and that neither is a number nor becomes one. */
    private static final Pattern ADDRESS = Pattern.compile("Illegal parameter data types? (inet[46])");

    private Mistakes() {}

    /** What a failure to describe a query is to the caller. */
    static RuntimeException inDescription(SqlFailure failure, SqlSelect select, Ordering ordering) {
        boolean isUnknown = SqlStates.isUndefinedColumn(failure);
        boolean isQualified =
                ordering.keys().stream().anyMatch(key -> key.expression().contains("."));
        if (isQualified && (isUnknown || SqlStates.isUndefinedTable(failure))) {
            return mistake(
                    "the ordering (" + ordering
                            + ") sees only the columns of the select list, by their names there and "
                            + "without a table's: order by created_at, not by p.created_at",
                    failure);
        } else if (isUnknown) {
            return mistake(
                    "the ordering (" + ordering + ") and the filters see only the columns of the select list: add what "
                            + "they name to the SELECT",
                    failure);
        } else if (TWO_OF_ONE_NAME.matcher(said(failure)).find()) {
            return mistake(
                    "'" + select + "' has two columns of one name, or names a column that two of its tables have: give "
                            + "one of them another name with AS, or write the table before the name",
                    failure);
        }
        return inPage(failure, select);
    }

    private static IllegalArgumentException mistake(String rule, SqlFailure failure) {
        return new IllegalArgumentException(rule + ". The database says: " + failure.message(), failure.exception());
    }

    /** What a failure to read rows is to the caller. */
    static RuntimeException inPage(SqlFailure failure, SqlSelect select) {
        String said = said(failure);
        if (CHARSETS.matcher(said).find() && select.values().anyMatch(Mistakes::isBeyondAscii)) {
            return client("a text to filter by must not contain characters that the database cannot store there");
        }
        if (SqlStates.isDataException(failure) && select.values().anyMatch(Mistakes::isFarAway)) {
            return client("a date to filter by must not be beyond those that the database can store");
        }
        if (SqlStates.isTypeMismatch(failure)) {
            return mistake(
                    select.texts()
                            + " compares values of types that do not go together: give each parameter a value of "
                            + "its column's type, such as a UUID and not its text, or cast it, such as "
                            + "status = ?::order_status",
                    failure);
        }
        if (SqlStates.isNoValueOfItsType(failure) && select.values().anyMatch(Enum.class::isInstance)) {
            return new IllegalArgumentException(
                    select.texts() + " compares a constant of an enum with a column that has no such value: give the "
                            + "database's type the values of the enum, or filter by an enum that has only those",
                    failure.exception());
        }
        Matcher address = ADDRESS.matcher(said);
        if (address.find()) {
            return new IllegalArgumentException(
                    "a key of the type " + address.group(1)
                            + " cannot be paged on this database: order by an expression "
                            + "of another type, for example asc(\"hex(k)\")",
                    failure.exception());
        }
        return failure.exception();
    }

    private static String said(SqlFailure failure) {
        return String.valueOf(failure.message());
    }

    private static InvalidRequestException client(String rule) {
        return new InvalidRequestException(new Violation.InvalidParameter("filter", rule));
    }

    private static boolean isBeyondAscii(Object value) {
        return value instanceof CharSequence text && text.chars().anyMatch(c -> c > 127);
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
