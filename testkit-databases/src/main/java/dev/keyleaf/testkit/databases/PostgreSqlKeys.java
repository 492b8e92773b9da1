package dev.keyleaf.testkit.databases;

import java.util.List;

/** Every type of key that PostgreSQL brings. */
final class PostgreSqlKeys {
    /** A numeric of PostgreSQL 14 and later; before that just large. */
    private static final String INFINITY = "(case when current_setting('server_version_num')::int < 140000 "
            + "then '1e1000' else 'Infinity' end)::numeric";

    private static final List<String> PREPARE = List.of(
            "drop table if exists typed",
            "drop schema if exists other cascade",
            "drop type if exists mood",
            "drop domain if exists posint",
            "drop collation if exists numbered",
            "drop collation if exists caseless",
            "drop collation if exists accentless",
            "create type mood as enum ('sad', 'ok', 'Happy')",
            "create schema other create table t (i int)",
            "create type other.\"Odd Mood\" as enum ('b', 'a')",
            "create domain posint as int check (value > 0)",
            "create collation numbered (provider = icu, locale = 'en-u-kn-true')",
            "create collation caseless (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
            "create collation accentless (provider = icu, locale = 'und-u-ks-level1', deterministic = false)");

    private PostgreSqlKeys() {}

    static TypedKeys all() {
        return new TypedKeys("serial primary key", "k desc, id desc", PREPARE, types());
    }

    private static List<KeyType> types() {
        return List.of(
                KeyType.of(
                        "timestamptz",
                        "now()",
                        "'2026-11-23 20:52:18.123456+00'",
                        "'2026-11-23 20:52:18.123457+00'",
                        "'infinity'",
                        "'-infinity'",
                        "'0044-03-15 12:00:00+00 BC'",
                        "'1883-11-18 12:00:00 America/New_York'"),
                KeyType.of(
                        "timestamp",
                        "'2026-03-29 02:30:00'",
                        "'2026-03-29 02:30:00.000001'",
                        "'2026-03-29 03:30:00'",
                        "'2026-09-27 02:50:00'",
                        "'2026-04-05 03:00:00'",
                        "'infinity'",
                        "'2026-10-25 02:30:00'",
                        "'4713-01-01 00:00:00 BC'"),
                KeyType.of("date", "'2026-03-29'", "'infinity'", "'-infinity'", "'0001-01-01 BC'", "'9999-12-31'"),
                KeyType.of("time", "'23:59:59.999999'", "'24:00'", "'00:00'", "'00:00:00.000001'"),
                KeyType.of("timetz", "'23:59:59.999999+02'", "'21:59:59.999999+00'", "'00:00-12'"),
                KeyType.of("interval", "'1 month'", "'30 days'", "'720 hours'", "'-1 year'", "'1 microsecond'"),
                KeyType.of("int2", "-32768", "32767", "0"),
                KeyType.of("int4", "-2147483648", "2147483647", "0"),
                KeyType.of("posint", "1", "2147483647"),
                KeyType.of(
                        "int8", "9007199254740993", "9007199254740992", "9223372036854775807", "-9223372036854775808"),
                KeyType.of(
                        "numeric",
                        "0.12345678901234567890",
                        "0.12345678901234567891",
                        "1.0",
                        "1.00",
                        "'NaN'",
                        INFINITY,
                        "123456789012345678901234567890"),
                KeyType.of("numeric(9, 3)", "1.5", "1.501", "-0.001"),
                KeyType.of("float4", "'NaN'", "'-0'", "0", "1e-45", "'Infinity'", "0.1", "16777216"),
                KeyType.of("float8", "'NaN'", "'-0'", "0", "4.9e-324", "'-Infinity'", "0.8523489932885906", "0.1"),
                KeyType.of("boolean", "true", "false"),
                KeyType.of("uuid", "'00000000-0000-0000-0000-000000000001'", "'ffffffff-ffff-ffff-ffff-ffffffffffff'"),
                KeyType.of("mood", "'sad'", "'ok'", "'Happy'"),
                KeyType.of("other.\"Odd Mood\"", "'a'", "'b'"),
                KeyType.of("bytea", "'\\x'", "'\\x00'", "'\\xff00'", "'\\x5c'"),
                KeyType.of("char(4)", "'a'", "'a '", "'b'", "''"),
                KeyType.of("\"char\"", "'a'", "'Z'"),
                KeyType.of("varchar(20)", "''", "'null'", "'NULL'", "'a|b'", "'~'"),
                new KeyType("text", Texts.literals()),
                new KeyType("text collate \"C\"", Texts.literals()),
                new KeyType("text collate caseless", Texts.literals()),
                new KeyType("text collate accentless", Texts.literals()),
                KeyType.of("text", "repeat('x', 1000)", "'x'"),
                KeyType.of("text collate numbered", "'a10'", "'a9'", "'a09'", "'A9'", "''"),
                KeyType.of("name", "'a'", "'B'"),
                KeyType.of("jsonb", "'{}'", "'{\"a\": 1.0}'", "'{\"a\": 1}'", "'[]'", "'null'", "'\"\\u00e9\"'"),
                KeyType.of("int[]", "'{}'", "'{1,2}'", "'{1,NULL}'", "'{{1},{2}}'"),
                KeyType.of("text[]", "'{}'", "'{\"a,b\",NULL,\"NULL\"}'", "'{\"\\\"\"}'"),
                KeyType.of("inet", "'10.0.0.1'", "'10.0.0.1/8'", "'::1'"),
                KeyType.of("macaddr", "'08:00:2b:01:02:03'"),
                KeyType.of("int4range", "'[1,5)'", "'empty'", "'(,3)'"),
                KeyType.of("bit varying", "B'101'", "B''", "B'1'"),
                KeyType.of("money", "1.5", "-2.25"),
                KeyType.of("oid", "0", "4294967295"),
                KeyType.of("pg_lsn", "'16/B374D848'", "'0/0'"));
    }
}
