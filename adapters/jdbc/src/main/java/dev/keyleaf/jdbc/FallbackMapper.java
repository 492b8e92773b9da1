package dev.keyleaf.jdbc;

import dev.keyleaf.DatabaseException.Kind;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects by one mapper and, from the first row on that it does not read or that the other could read otherwise, by
 * the other. What neither reads is refused by the first, which names the column, its type and the remedy.
 */
final class FallbackMapper<T> implements OwnColumnMapper<T> {
    private final OwnColumnMapper<T> first;
    private final JdbcRowMapper<T> other;
    private final boolean hasInstants;
    private @Nullable JdbcRowMapper<T> chosen; // null before the first row

    /** @param hasInstants whether any component is an {@code Instant} */
    FallbackMapper(OwnColumnMapper<T> first, JdbcRowMapper<T> other, boolean hasInstants) {
        this.first = first;
        this.other = other;
        this.hasInstants = hasInstants;
    }

    @Override
    public T map(ResultSet row, ResultSet shown) throws SQLException {
        if (chosen == null) { // asked of few results, for a driver may ask its server
            chosen = hasInstants && hasTimesWithoutZone(row.getMetaData()) ? other : first;
        }
        try {
            return map(chosen, row, shown);
        } catch (SQLException e) {
            return mapOtherwise(row, shown, e);
        } catch (RuntimeException e) {
            return mapOtherwise(row, shown, e);
        }
    }

    private T map(@Nullable JdbcRowMapper<T> mapper, ResultSet row, ResultSet shown) throws SQLException {
        return mapper == first ? first.map(row, shown) : other.map(shown);
    }

    private <X extends Exception> T mapOtherwise(ResultSet row, ResultSet shown, X refusal) throws SQLException, X {
        if (isOfDatabase(refusal)) {
            throw refusal;
        }
        chosen = chosen == first ? other : first;
        try {
            return map(chosen, row, shown);
        } catch (SQLException | RuntimeException e) {
            if (chosen == first || isOfDatabase(e)) {
                e.addSuppressed(refusal);
                throw e;
            }
            refusal.addSuppressed(e);
            throw refusal;
        }
    }

    private static boolean isOfDatabase(Exception e) {
        return e instanceof SQLException sql ? Failures.kind(sql) != Kind.OTHER : e instanceof DriverFailure;
    }

    private static boolean hasTimesWithoutZone(ResultSetMetaData metaData) throws SQLException {
        for (int column = 1; column <= metaData.getColumnCount(); column++) {
            if (metaData.getColumnType(column) == Types.TIMESTAMP
                    && !metaData.getColumnTypeName(column).equals("timestamptz")) {
                return true;
            }
        }
        return false;
    }
}
