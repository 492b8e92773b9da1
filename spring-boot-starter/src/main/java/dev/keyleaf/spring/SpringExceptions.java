package dev.keyleaf.spring;

import dev.keyleaf.DatabaseException;
import dev.keyleaf.DatabaseException.Kind;
import java.sql.SQLException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Failures of a pager as Spring names them, where applications act on Spring's: transactions that lost against others,
 * which are repeated. The pager's exception is the cause.
 */
final class SpringExceptions {
    private SpringExceptions() {}

    /** The same classes as of a {@code JdbcTemplate}. */
    static RuntimeException of(DatabaseException failure) {
        if (failure.kind() != Kind.CONFLICT) {
            return failure;
        }
        String message = "the page lost against other transactions; repeat its transaction";
        return failure.getCause() instanceof SQLException sql && isLockFailure(sql.getSQLState())
                ? new CannotAcquireLockException(message, failure)
                : new PessimisticLockingFailureException(message, failure);
    }

    /** Serialization failures and deadlocks. */
    private static boolean isLockFailure(String sqlState) {
        return "40001".equals(sqlState) || "40P01".equals(sqlState);
    }
}
