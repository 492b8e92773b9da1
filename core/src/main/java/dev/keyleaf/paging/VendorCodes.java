package dev.keyleaf.paging;

import dev.keyleaf.DatabaseException.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of databases say of failures that have no SQLState, or one that says little. A number means something
 * only together with the SQLState that its database puts beside it.
 */
final class VendorCodes {
    /** SQLite, which has no SQLStates: locked, busy, out of memory, read-only, an I/O error, a full disk, cannot open. */
    private static final Set<Integer> SQLITE_UNAVAILABLE = Set.of(5, 6, 7, 8, 10, 13, 14, 15);

    /** SQLite: a statement that was interrupted. */
    private static final int SQLITE_INTERRUPTED = 9;

    /** The SQLStates beside the numbers of MySQL and MariaDB: general error, access rule, none. */
    private static final Set<String> MYSQL_STATES = Set.of("HY000", "42000", "S1000", "70100", "40001", "41000");

    /**
     * MySQL and MariaDB: disk full, out of memory, too many connections and those of one user, no thread, shutdown,
     * read-only by option or mode, gone away, connection lost.
     */
    private static final Set<Integer> MYSQL_UNAVAILABLE =
            Set.of(1021, 1037, 1040, 1041, 1053, 1135, 1203, 1226, 1290, 1836, 2006, 2013, 3572);

    /** MySQL and MariaDB: a lock that was waited for too long, which drivers call a rollback, and a deadlock. */
    private static final Set<Integer> MYSQL_CONFLICTS = Set.of(1205, 1213);

    /** MySQL and MariaDB: the server's own limits to the time of statements. */
    private static final Set<Integer> MYSQL_STOPPED = Set.of(3024, 1969);

    /** H2, whose SQLStates are its numbers: in use elsewhere, closed, broken, shut down, out of memory, I/O error. */
    private static final Set<String> H2_UNAVAILABLE =
            Set.of("90007", "90020", "90028", "90031", "90067", "90097", "90098", "90108", "90121");

    private static final String H2_CONCURRENT_UPDATE = "90131";

    private VendorCodes() {}

    static boolean isStopped(@Nullable String sqlState, int code) {
        return sqlState == null
                ? code == SQLITE_INTERRUPTED
                : MYSQL_STATES.contains(sqlState) && MYSQL_STOPPED.contains(code);
    }

    static Kind kind(@Nullable String sqlState, int code) {
        if (sqlState == null) {
            return SQLITE_UNAVAILABLE.contains(code) ? Kind.UNAVAILABLE : Kind.OTHER;
        }
        boolean isMySql = MYSQL_STATES.contains(sqlState);
        if ((isMySql && MYSQL_UNAVAILABLE.contains(code)) || H2_UNAVAILABLE.contains(sqlState)) {
            return Kind.UNAVAILABLE;
        }
        boolean isConflict = (isMySql && MYSQL_CONFLICTS.contains(code)) || sqlState.equals(H2_CONCURRENT_UPDATE);
        return isConflict ? Kind.CONFLICT : Kind.OTHER;
    }
}
