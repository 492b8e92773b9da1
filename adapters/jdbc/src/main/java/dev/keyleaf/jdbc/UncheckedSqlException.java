package dev.keyleaf.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;

/** The database refused or failed. The cause is what the driver said. */
public final class UncheckedSqlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UncheckedSqlException(String message, SQLException cause) {
        super(message, requireNonNull(cause, "cause"));
    }
}
