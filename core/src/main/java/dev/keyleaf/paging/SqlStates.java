package dev.keyleaf.paging;

import dev.keyleaf.DatabaseException.Kind;
import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.Violation;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the SQLStates of the databases say about a failure (ISO/IEC 9075 and each database's own). */
public final class SqlStates {
    /** A text with a character that the database cannot store, U+0000 on PostgreSQL, and so cannot be compared with. */
    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    /** A statement that was cancelled: PostgreSQL and H2, MariaDB and MySQL; a time limit of H2 and of others. */
    private static final Set<String> STOPPED = Set.of("57014", "70100", "HYT00");

    private static final Set<String> UNDEFINED_COLUMN = Set.of("42703", "42S22");

    private static final Set<String> TYPE_MISMATCH = Set.of("42883", "42804", "42846");

    private static final String NO_VALUE_OF_ITS_TYPE = "22P02";

    private static final String NO_CONVERSION = "22018";

    private static final Set<String> INVALID_PATTERN = Set.of("2201B", "22025");

    private static final Set<String> OUT_OF_RANGE = Set.of("22001", "22003");

    /** PostgreSQL; H2, also of what cannot be serialized; MySQL. */
    private static final Set<String> UNBOUND = Set.of("07006", NO_CONVERSION, "90026", "S1009");

    private static final String UNDEFINED_TABLE = "42P01";

    /**
     * Server stops, crashed or starts, its database is gone, session or transaction limits (PostgreSQL); a lock that was
     * not to be had; a server or transaction that only reads; a connection that took too long.
     */
    private static final Set<String> UNAVAILABLE =
            Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04", "55P03", "25006", "HYT01");

    /** The classes of connection failures, of resources that are used up, and of failures outside of the database. */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "53", "58");

    /** The class of transactions that were rolled back: serialization failures and deadlocks. */
    private static final String CONFLICT_CLASS = "40";

    private SqlStates() {}

    /**
     * Whether a statement was stopped, by a pager or by a time limit of the database's own.
     *
     * @param code the database's own number; 0 for none
     */
    public static boolean isStopped(@Nullable String sqlState, int code) {
        return (sqlState != null && STOPPED.contains(sqlState)) || VendorCodes.isStopped(sqlState, code);
    }

    /**
     * What a failure means to the caller.
     *
     * @param code the database's own number; 0 for none
     */
    public static Kind kind(@Nullable String sqlState, int code) {
        Kind vendors = VendorCodes.kind(sqlState, code);
        if (vendors != Kind.OTHER) {
            return vendors;
        }
        if (isStopped(sqlState, code)) {
            return Kind.UNAVAILABLE;
        }
        if (sqlState == null || sqlState.length() != 5) {
            return Kind.OTHER;
        }
        String sqlClass = sqlState.substring(0, 2);
        if (sqlClass.equals(CONFLICT_CLASS)) {
            return Kind.CONFLICT;
        }
        return UNAVAILABLE.contains(sqlState) || UNAVAILABLE_CLASSES.contains(sqlClass) ? Kind.UNAVAILABLE : Kind.OTHER;
    }

    /** The client's mistake that a failure shows; empty if it shows none. */
    public static Optional<InvalidRequestException> clientMistake(@Nullable String sqlState) {
        return CHARACTER_NOT_IN_REPERTOIRE.equals(sqlState)
                ? Optional.of(new InvalidRequestException(new Violation.InvalidParameter(
                        "filter", "a text to filter by must not contain the character U+0000")))
                : Optional.empty();
    }

    /** No operator or function for these types, PostgreSQL; a column of another type than a value, H2. */
    static boolean isTypeMismatch(SqlFailure failure) {
        String state = String.valueOf(failure.sqlState());
        return TYPE_MISMATCH.contains(state) || state.equals(NO_CONVERSION);
    }

    /** A character that the database's encoding lacks: PostgreSQL. */
    static boolean isUntranslatable(SqlFailure failure) {
        return "22P05".equals(failure.sqlState());
    }

    /** A regular expression that is none, or a pattern that ends in an escape character: PostgreSQL and H2. */
    static boolean isInvalidPattern(SqlFailure failure) {
        return INVALID_PATTERN.contains(String.valueOf(failure.sqlState()));
    }

    /** A number that is too large, to H2 also one of too many digits. */
    static boolean isOutOfRange(SqlFailure failure) {
        return OUT_OF_RANGE.contains(String.valueOf(failure.sqlState()));
    }

    static boolean isDivisionByZero(SqlFailure failure) {
        return "22012".equals(failure.sqlState());
    }

    /** What drivers say of values of types that they do not know; those of MariaDB and SQLite have no state for it. */
    static boolean isUnbound(SqlFailure failure) {
        return failure.sqlState() == null || UNBOUND.contains(failure.sqlState());
    }

    /** A value that cannot be what it is used as; the last state is MariaDB's and MySQL's for all that has no other. */
    static boolean isDataException(SqlFailure failure) {
        String state = String.valueOf(failure.sqlState());
        return state.startsWith("22") || state.equals("HY000") || state.equals("S1009");
    }

    /** A text that is no value of the type that it is read as: PostgreSQL. */
    static boolean isNoValueOfItsType(SqlFailure failure) {
        return NO_VALUE_OF_ITS_TYPE.equals(failure.sqlState());
    }

    static boolean isUndefinedTable(SqlFailure failure) {
        return UNDEFINED_TABLE.equals(failure.sqlState());
    }

    /** SQLite has no SQLState and says it in words. */
    static boolean isUndefinedColumn(SqlFailure failure) {
        String state = failure.sqlState();
        return state == null
                ? String.valueOf(failure.message()).contains("no such column")
                : UNDEFINED_COLUMN.contains(state);
    }
}
