package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The storage classes of SQLite under every affinity, and its collations. */
class SqliteKeyTypesTest {
    private final TypedTable table = new TypedTable(Database.SQLITE, "integer primary key");

    static Stream<Arguments> keys() {
        return Stream.of(
                key(
                        "integer",
                        "9007199254740993",
                        "9007199254740992",
                        "9223372036854775807",
                        "-9223372036854775808",
                        "'text'",
                        "1.5"),
                key(
                        "real",
                        "0.8523489932885906",
                        "0.8523489932885907",
                        "4.9e-324",
                        "9e999",
                        "-9e999",
                        "-0.0",
                        "0.1",
                        "1",
                        "'text'"),
                key("numeric", "1.5", "9223372036854775807", "9223372036854775808.0", "'0.1'", "'a'", "x'00'"),
                key("decimal(10, 2)", "1.5", "1.50", "'-0.25'"),
                key("timestamp", "'2026-11-23 20:52:18.123456'", "'2026-11-23 20:52:18.123457'"),
                key("boolean", "true", "false"),
                key("date", "'2026-03-29'", "'2026-03-28'", "20260329"),
                key("", "1", "'1'", "1.0", "x'31'", "''", "x''", "'a'"),
                key("blob", "x''", "x'00'", "x'ff00'", "'a'", "1"),
                Arguments.of("text", Texts.literals()),
                Arguments.of("text collate nocase", Texts.literals()),
                Arguments.of("text collate rtrim", Texts.literals()),
                Arguments.of("varchar(40)", Texts.literals()));
    }

    private static Arguments key(String type, String... values) {
        return Arguments.of(type, List.of(values));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void walksEveryRowOnceInBothDirectionsAndTravels(String type, List<String> values) throws SQLException {
        table.walk(type, values);
    }
}
