package dev.keyleaf.jdbc;

import java.io.Serial;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Carries a driver's exception through code that knows no JDBC, from one part of this package to another. */
final class DriverFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final SQLException failure;

    /** A call of a driver. */
    interface Call<R> {
        R run() throws SQLException;
    }

    /** A call that may give null. */
    interface NullableCall<R> {
        @Nullable
        R run() throws SQLException;
    }

    private DriverFailure(SQLException failure) {
        super(null, failure, false, false);
        this.failure = failure;
    }

    static <R> R carrying(Call<R> call) {
        try {
            return call.run();
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    static <R> @Nullable R carryingNullable(NullableCall<R> call) {
        try {
            return call.run();
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    SQLException sqlException() {
        return failure;
    }
}
