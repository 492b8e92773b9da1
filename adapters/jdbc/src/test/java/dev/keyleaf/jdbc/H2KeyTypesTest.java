package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The types of key that H2 brings. */
class H2KeyTypesTest {
    private final TypedTable table = new TypedTable(Database.H2, "int auto_increment primary key");

    static Stream<Arguments> keys() {
        return Stream.of(
                key(
                        "timestamp(9) with time zone",
                        "'2026-11-23 20:52:18.123456789+00'",
                        "'2026-11-23 20:52:18.123456788+00'",
                        "'2026-11-23 22:52:18.123456789+02'",
                        "'0001-01-01 00:00:00-18:00'"),
                key(
                        "timestamp(9)",
                        "'2026-03-29 02:30:00'",
                        "'2026-03-29 02:30:00.000000001'",
                        "'2026-10-25 02:30:00'",
                        "'2026-09-27 02:50:00'",
                        "'2026-04-05 03:00:00'",
                        "'-0044-03-15 12:00:00'",
                        "'9999-12-31 23:59:59.999999999'"),
                key("date", "'2026-03-29'", "'-0001-01-01'", "'9999-12-31'"),
                key("time(9)", "'23:59:59.999999999'", "'00:00:00'", "'00:00:00.000000001'"),
                key("time(9) with time zone", "'23:59:59.999999999+02'", "'21:59:59.999999999+00'", "'00:00:00-12'"),
                key("tinyint", "-128", "127", "0"),
                key("smallint", "-32768", "32767", "0"),
                key("int", "-2147483648", "2147483647", "0"),
                key("bigint", "9007199254740993", "9007199254740992", "9223372036854775807", "-9223372036854775808"),
                key(
                        "numeric(60, 25)",
                        "0.12345678901234567890",
                        "0.12345678901234567891",
                        "1.0",
                        "1.00",
                        "-0.001",
                        "123456789012345678901234567890"),
                key("decimal(30, 2)", "1.50", "-0.01", "1234567890123456789012345678.99"),
                key("numeric(30)", "9007199254740993", "9007199254740992"),
                key(
                        "decfloat(60)",
                        "0.1",
                        "0.12345678901234567890123456789",
                        "1E+30",
                        "1.0",
                        "1.00",
                        "'NaN'",
                        "'Infinity'"),
                key("real", "'NaN'", "cast('-0.0' as real)", "0", "1e-45", "'Infinity'", "0.1", "16777216"),
                key(
                        "double precision",
                        "'NaN'",
                        "cast('-0.0' as double precision)",
                        "0",
                        "4.9e-324",
                        "'-Infinity'",
                        "0.8523489932885906",
                        "0.1"),
                key("boolean", "true", "false"),
                key(
                        "uuid",
                        "'00000000-0000-0000-0000-000000000001'",
                        "'ffffffff-ffff-ffff-ffff-ffffffffffff'",
                        "'80000000-0000-0000-0000-000000000000'"),
                key("varbinary(20)", "X''", "X'00'", "X'ff00'", "X'5c'"),
                key("binary(2)", "X'0000'", "X'ff00'"),
                key("char(4)", "'a'", "'a '", "'a' || char(9)", "'b'", "''"),
                Arguments.of("varchar(40)", Texts.literals()),
                Arguments.of("varchar_ignorecase(40)", Texts.literals()),
                Arguments.of("clob", Texts.literals()));
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
