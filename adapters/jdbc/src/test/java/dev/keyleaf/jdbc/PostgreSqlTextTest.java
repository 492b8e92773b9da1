package dev.keyleaf.jdbc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.sql.Dialect;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of values that the driver reads is to the letter the database's own. */
class PostgreSqlTextTest {
    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("int2", "'-32768', '0', '32767'"),
                Arguments.of("int4", "'-2147483648', '2147483647'"),
                Arguments.of("int8", "'-9223372036854775808', '9223372036854775807'"),
                Arguments.of("bool", "'true', 'false'"),
                Arguments.of("uuid", "'00000000-0000-0000-0000-00000000000f', 'ffffffff-ffff-ffff-ffff-ffffffffffff'"),
                Arguments.of(
                        "numeric",
                        "'0', '1.50', '-0.000', '1e60', '1e-60', 'NaN', '-Infinity', '123456789012345678901234567890.123'"),
                Arguments.of("text", "'', 'null', ' a ', '''\"\\', 'é😀'"),
                Arguments.of("name", "'a', 'Ä'"),
                Arguments.of(
                        "date",
                        "'2026-03-29', '0001-01-01', '0001-01-01 BC', '4713-01-01 BC', '5874897-12-31', 'infinity', '-infinity'"),
                Arguments.of(
                        "timestamp",
                        "'2026-03-29 02:30:00', '2026-03-29 02:30:00.000001', '1999-12-31 23:59:59.99', '0044-03-15 12:00 BC', '10000-01-01', 'infinity', '-infinity'"),
                Arguments.of(
                        "timestamptz",
                        "'2026-03-29 02:30:00.000001+02', '2026-10-25 02:30:00.5+01', '0001-01-01 00:00:00+00', '0002-06-01 BC', '10000-01-01 00:00:00+00', 'infinity', '-infinity'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void isThatOfTheDatabase(String type, String values) throws SQLException {
        for (int threshold : new int[] {0, 1}) { // as text, and as bytes from the first time on
            try (Connection connection = Database.POSTGRESQL.dataSource().getConnection()) {
                connection.unwrap(org.postgresql.PGConnection.class).setPrepareThreshold(threshold == 1 ? -1 : 0);
                check(connection, type, values);
            }
        }
    }

    private static void check(Connection connection, String type, String values) throws SQLException {
        try (Statement settings = connection.createStatement()) {
            settings.execute("set timezone = 'UTC'");
        }
        String sql = "select cast(v as " + type + ") as k, cast(cast(v as " + type + ") as text) as own "
                + "from unnest(array[" + values + "]) v";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            var row = new JdbcRow<>(rows, ignored -> "", Driver.POSTGRESQL);
            int seen = 0;
            while (rows.next()) {
                Object value = requireNonNull(row.value(0), "value");
                assertThat(Dialect.postgreSql().keyText(value)).isEqualTo(rows.getString(2));
                seen++;
            }
            assertThat(seen).isGreaterThan(1);
        }
    }
}
