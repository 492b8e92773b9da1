package dev.keyleaf.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.DatabaseException.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlStatesTest {
    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "57P01, 0, UNAVAILABLE, PostgreSQL is shut down",
        "57P03, 0, UNAVAILABLE, PostgreSQL starts",
        "53300, 0, UNAVAILABLE, PostgreSQL has too many sessions",
        "25006, 0, UNAVAILABLE, PostgreSQL only reads",
        "08006, 0, UNAVAILABLE, the connection broke",
        "57014, 0, UNAVAILABLE, PostgreSQL stopped the statement",
        "40001, 0, CONFLICT, a serialization failure",
        "40P01, 0, CONFLICT, a deadlock of PostgreSQL",
        "08004, 1040, UNAVAILABLE, MySQL has too many sessions",
        "08S01, 1053, UNAVAILABLE, MySQL is shut down",
        "HY000, 1205, CONFLICT, MySQL waited for a lock",
        "40001, 1213, CONFLICT, a deadlock of MySQL",
        "HY000, 1290, UNAVAILABLE, MySQL only reads",
        "42000, 1226, UNAVAILABLE, a user has too many sessions of MySQL",
        "HY000, 3024, UNAVAILABLE, MySQL stopped the statement",
        "70100, 1969, UNAVAILABLE, MariaDB stopped the statement",
        ", 5, UNAVAILABLE, SQLite is busy",
        ", 6, UNAVAILABLE, a table of SQLite is locked",
        ", 9, UNAVAILABLE, SQLite stopped the statement",
        "HYT00, 50200, UNAVAILABLE, H2 waited for a lock",
        "90020, 90020, UNAVAILABLE, H2 is open in another process",
        "90098, 90098, UNAVAILABLE, H2 is closed",
        "90131, 90131, CONFLICT, a row of H2 was changed by another transaction",
        "42P01, 0, OTHER, no such table",
        "42000, 1064, OTHER, MySQL has no such syntax",
        ", 1, OTHER, an SQL error of SQLite",
        "22012, 0, OTHER, a division by zero",
        "XX000, 5, OTHER, a number of another database",
    })
    void sayWhatAFailureMeans(String sqlState, int code, Kind kind, String what) {
        assertThat(SqlStates.kind(sqlState, code)).as(what).isEqualTo(kind);
    }
}
