package dev.keyleaf.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Tells the database to stop a statement. */
final class Cancellation {
    private Cancellation() {}

    /** Does what it can: the statement may have ended meanwhile, and whoever reads its rows looks at a flag too. */
    static void of(@Nullable Statement running) {
        if (running == null) {
            return;
        }
        try {
            running.cancel();
        } catch (SQLException e) {
            // ended, closed, or out of reach: then there is nothing left to stop
        }
    }
}
