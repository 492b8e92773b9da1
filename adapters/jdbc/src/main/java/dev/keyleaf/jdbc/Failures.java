package dev.keyleaf.jdbc;

import dev.keyleaf.DatabaseException.Kind;
import dev.keyleaf.paging.SqlFailure;
import dev.keyleaf.paging.SqlStates;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;

/** What failures of drivers mean: by their SQLState and, where a driver or a pool has none, by their class. */
final class Failures {
    /** How far a chain of causes is followed. */
    private static final int DEEPEST = 16;

    private Failures() {}

    /** What a failed statement is to the flow of a page. */
    static SqlFailure of(SQLException e) {
        return new SqlFailure(e.getSQLState(), e.getMessage(), isStopped(e), exception(e));
    }

    /** What a failure is to the caller of a pager. */
    static RuntimeException exception(SQLException e) {
        if (isStopped(e)) {
            return new UncheckedSqlException("the statement took too long and was stopped", timeout(e));
        }
        return SqlStates.clientMistake(e.getSQLState())
                .<RuntimeException>map(mistake -> mistake)
                .orElseGet(() -> new UncheckedSqlException(
                        "the database could not serve the page: SQLState " + e.getSQLState(), e));
    }

    /** Of a failure, or of what it came from: a pool or a driver may say no more than that something failed. */
    static Kind kind(SQLException e) {
        Throwable next = e;
        for (int i = 0; next != null && i < DEEPEST; i++) {
            Kind kind = kindOf(next);
            if (kind != Kind.OTHER) {
                return kind;
            }
            boolean isLinked = next instanceof SQLException sql && sql.getNextException() != null;
            next = isLinked ? ((SQLException) next).getNextException() : next.getCause();
        }
        return Kind.OTHER;
    }

    private static Kind kindOf(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return kindOf(sql);
        }
        return failure instanceof IOException ? Kind.UNAVAILABLE : Kind.OTHER;
    }

    private static Kind kindOf(SQLException e) {
        if (isStopped(e)
                || e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLRecoverableException) {
            return Kind.UNAVAILABLE;
        }
        return e instanceof SQLTransactionRollbackException
                ? Kind.CONFLICT
                : SqlStates.kind(e.getSQLState(), e.getErrorCode());
    }

    static boolean isStopped(SQLException e) {
        return e instanceof SQLTimeoutException || SqlStates.isStopped(e.getSQLState(), e.getErrorCode());
    }

    /** The same as the exception that JDBC has for it. */
    static SQLTimeoutException timeout(SQLException e) {
        return e instanceof SQLTimeoutException timeout
                ? timeout
                : new SQLTimeoutException("the statement was stopped", e.getSQLState(), e.getErrorCode(), e);
    }
}
