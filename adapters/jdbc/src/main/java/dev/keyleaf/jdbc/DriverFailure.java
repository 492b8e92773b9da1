package dev.keyleaf.jdbc;

import java.io.Serial;
import java.sql.SQLException;

/** Carries a driver's exception through code that knows no JDBC, from one part of this package to another. */
final class DriverFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final SQLException failure;

    DriverFailure(SQLException failure) {
        super(null, failure, false, false);
        this.failure = failure;
    }

    SQLException sqlException() {
        return failure;
    }
}
