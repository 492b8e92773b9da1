package dev.keyleaf.paging;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.Ordering;
import dev.keyleaf.sql.SqlSelect;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose mistake a failed statement shows, where it is not the database that failed: that of a client whose values the
 * database cannot compare, or that of the application's SQL.
 */
final class Mistakes {
    private static final Pattern TWO_OF_ONE_NAME =
            Pattern.compile("is ambiguous|ambiguous column|duplicate column name", Pattern.CASE_INSENSITIVE);

    /** PostgreSQL, of a table's name before a column's where the table cannot be seen. */
    private static final Pattern NO_SUCH_ALIAS = Pattern.compile("FROM-clause entry for table");

    /** MariaDB, of a key of a type that its driver calls a CHAR, and that neither is a number nor becomes one. */
    private static final Pattern ADDRESS = Pattern.compile("Illegal parameter data types? (inet[46])");

    private Mistakes() {}

    /** What a failure to describe a query is to the caller. */
    static RuntimeException inDescription(SqlFailure failure, SqlSelect select, Ordering ordering) {
        boolean isUnknown = SqlStates.isUndefinedColumn(failure);
        boolean isQualified =
                ordering.keys().stream().anyMatch(key -> key.expression().contains("."));
        if (isUnknown && ClientValues.mistake(failure, select).isPresent()) {
            return inPage(failure, select);
        } else if (isQualified && (isUnknown || SqlStates.isUndefinedTable(failure))) {
            return mistake(
                    "the ordering (" + ordering
                            + ") sees only the columns of the select list, by their names there and "
                            + "without a table's: order by created_at, not by p.created_at",
                    failure);
        } else if (isUnknown || NO_SUCH_ALIAS.matcher(said(failure)).find()) {
            return mistake(
                    "the ordering (" + ordering + ") and the filters see only the columns of the select list: add what "
                            + "they name to the SELECT, and name it without a table",
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
        Optional<InvalidRequestException> clients = ClientValues.mistake(failure, select);
        if (clients.isPresent()) {
            return clients.get();
        }
        Optional<Class<?>> unbound = SqlStates.isUnbound(failure) ? UnboundValues.first(select) : Optional.empty();
        if (unbound.isPresent()) {
            return mistake(
                    "a value of the class " + unbound.get().getName()
                            + " cannot be sent to this database: bind a text, "
                            + "a number, a date or another type that its driver knows",
                    failure);
        }
        if (SqlStates.isNoValueOfItsType(failure) && select.values().anyMatch(Enum.class::isInstance)) {
            return new IllegalArgumentException(
                    select.texts() + " compares a constant of an enum with a column that has no such value: give the "
                            + "database's type the values of the enum, or filter by an enum that has only those",
                    failure.exception());
        }
        if (SqlStates.isTypeMismatch(failure)) {
            String remedy = select.parameterCount() == 0
                    ? " or its ordering applies an operator or a function to a type that has none: cast the column"
                    : " compares values of types that do not go together: give each parameter a value of its column's "
                            + "type, such as a UUID and not its text, or cast it, such as status = ?::order_status";
            return mistake(select.texts() + remedy, failure);
        }
        Matcher address = ADDRESS.matcher(said(failure));
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
}
