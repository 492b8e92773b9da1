package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of key that PostgreSQL brings. */
class PostgreSqlKeyTypesTest {
    private final TypedTable table = new TypedTable(Database.POSTGRESQL, "serial primary key");

    @BeforeAll
    static void types() throws SQLException {
        Database.POSTGRESQL.execute(
                "create type mood as enum ('sad', 'ok', 'Happy')",
                "create schema other create table t (i int)",
                "create type other.\"Odd Mood\" as enum ('b', 'a')",
                "create domain posint as int check (value > 0)",
                "create collation numbered (provider = icu, locale = 'en-u-kn-true')",
                "create collation caseless (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
                "create collation accentless (provider = icu, locale = 'und-u-ks-level1', deterministic = false)");
    }

    /** A numeric of PostgreSQL 14 and later; before that just large. */
    private static String infinity() throws SQLException {
        return Database.POSTGRESQL.isAtLeast(14, 0) ? "'Infinity'" : "1e1000";
    }

    static Stream<Arguments> keys() throws SQLException {
        return Stream.of(
                key(
                        "timestamptz",
                        "now()",
                        "'2026-11-23 20:52:18.123456+00'",
                        "'2026-11-23 20:52:18.123457+00'",
                        "'infinity'",
                        "'-infinity'",
                        "'0044-03-15 12:00:00+00 BC'",
                        "'1883-11-18 12:00:00 America/New_York'"),
                key(
                        "timestamp",
                        "'2026-03-29 02:30:00'",
                        "'2026-03-29 02:30:00.000001'",
                        "'2026-03-29 03:30:00'",
                        "'2026-09-27 02:50:00'",
                        "'2026-04-05 03:00:00'",
                        "'infinity'",
                        "'2026-10-25 02:30:00'",
                        "'4713-01-01 00:00:00 BC'"),
                key("date", "'2026-03-29'", "'infinity'", "'-infinity'", "'0001-01-01 BC'", "'9999-12-31'"),
                key("time", "'23:59:59.999999'", "'24:00'", "'00:00'", "'00:00:00.000001'"),
                key("timetz", "'23:59:59.999999+02'", "'21:59:59.999999+00'", "'00:00-12'"),
                key("interval", "'1 month'", "'30 days'", "'720 hours'", "'-1 year'", "'1 microsecond'"),
                key("int2", "-32768", "32767", "0"),
                key("int4", "-2147483648", "2147483647", "0"),
                key("posint", "1", "2147483647"),
                key("int8", "9007199254740993", "9007199254740992", "9223372036854775807", "-9223372036854775808"),
                key(
                        "numeric",
                        "0.12345678901234567890",
                        "0.12345678901234567891",
                        "1.0",
                        "1.00",
                        "'NaN'",
                        infinity(),
                        "123456789012345678901234567890"),
                key("numeric(9, 3)", "1.5", "1.501", "-0.001"),
                key("float4", "'NaN'", "'-0'", "0", "1e-45", "'Infinity'", "0.1", "16777216"),
                key("float8", "'NaN'", "'-0'", "0", "4.9e-324", "'-Infinity'", "0.8523489932885906", "0.1"),
                key("boolean", "true", "false"),
                key("uuid", "'00000000-0000-0000-0000-000000000001'", "'ffffffff-ffff-ffff-ffff-ffffffffffff'"),
                key("mood", "'sad'", "'ok'", "'Happy'"),
                key("other.\"Odd Mood\"", "'a'", "'b'"),
                key("bytea", "'\\x'", "'\\x00'", "'\\xff00'", "'\\x5c'"),
                key("char(4)", "'a'", "'a '", "'b'", "''"),
                key("\"char\"", "'a'", "'Z'"),
                key("varchar(20)", "''", "'null'", "'NULL'", "'a|b'", "'~'"),
                Arguments.of("text", Texts.literals()),
                Arguments.of("text collate \"C\"", Texts.literals()),
                Arguments.of("text collate caseless", Texts.literals()),
                Arguments.of("text collate accentless", Texts.literals()),
                key("text", "repeat('x', 1000)", "'x'"),
                key("text collate numbered", "'a10'", "'a9'", "'a09'", "'A9'", "''"),
                key("name", "'a'", "'B'"),
                key("jsonb", "'{}'", "'{\"a\": 1.0}'", "'{\"a\": 1}'", "'[]'", "'null'", "'\"\\u00e9\"'"),
                key("int[]", "'{}'", "'{1,2}'", "'{1,NULL}'", "'{{1},{2}}'"),
                key("text[]", "'{}'", "'{\"a,b\",NULL,\"NULL\"}'", "'{\"\\\"\"}'"),
                key("inet", "'10.0.0.1'", "'10.0.0.1/8'", "'::1'"),
                key("macaddr", "'08:00:2b:01:02:03'"),
                key("int4range", "'[1,5)'", "'empty'", "'(,3)'"),
                key("bit varying", "B'101'", "B''", "B'1'"),
                key("money", "1.5", "-2.25"),
                key("oid", "0", "4294967295"),
                key("pg_lsn", "'16/B374D848'", "'0/0'"));
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
