package dev.keyleaf.jdbc;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.DatabaseException;
import java.sql.SQLException;

/** The database refused or failed. The cause is what the driver said. */
public final class UncheckedSqlException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public UncheckedSqlException(String message, SQLException cause) {
        super(message, Failures.kind(requireNonNull(cause, "cause")), cause);
    }
}
