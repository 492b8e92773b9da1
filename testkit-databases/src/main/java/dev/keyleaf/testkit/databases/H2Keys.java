package dev.keyleaf.testkit.databases;

import java.util.List;

/** The types of key that H2 brings. */
final class H2Keys {
    private H2Keys() {}

    static TypedKeys all() {
        return new TypedKeys("int auto_increment primary key", types());
    }

    private static List<KeyType> types() {
        return List.of(
                KeyType.of(
                        "timestamp(9) with time zone",
                        "'2026-11-23 20:52:18.123456789+00'",
                        "'2026-11-23 20:52:18.123456788+00'",
                        "'2026-11-23 22:52:18.123456789+02'",
                        "'0001-01-01 00:00:00-18:00'"),
                KeyType.of(
                        "timestamp(9)",
                        "'2026-03-29 02:30:00'",
                        "'2026-03-29 02:30:00.000000001'",
                        "'2026-10-25 02:30:00'",
                        "'2026-09-27 02:50:00'",
                        "'2026-04-05 03:00:00'",
                        "'-0044-03-15 12:00:00'",
                        "'9999-12-31 23:59:59.999999999'"),
                KeyType.of("date", "'2026-03-29'", "'-0001-01-01'", "'9999-12-31'"),
                KeyType.of("time(9)", "'23:59:59.999999999'", "'00:00:00'", "'00:00:00.000000001'"),
                KeyType.of(
                        "time(9) with time zone",
                        "'23:59:59.999999999+02'",
                        "'21:59:59.999999999+00'",
                        "'00:00:00-12'"),
                KeyType.of("tinyint", "-128", "127", "0"),
                KeyType.of("smallint", "-32768", "32767", "0"),
                KeyType.of("int", "-2147483648", "2147483647", "0"),
                KeyType.of(
                        "bigint",
                        "9007199254740993",
                        "9007199254740992",
                        "9223372036854775807",
                        "-9223372036854775808"),
                KeyType.of(
                        "numeric(60, 25)",
                        "0.12345678901234567890",
                        "0.12345678901234567891",
                        "1.0",
                        "1.00",
                        "-0.001",
                        "123456789012345678901234567890"),
                KeyType.of("decimal(30, 2)", "1.50", "-0.01", "1234567890123456789012345678.99"),
                KeyType.of("numeric(30)", "9007199254740993", "9007199254740992"),
                KeyType.of(
                        "decfloat(60)",
                        "0.1",
                        "0.12345678901234567890123456789",
                        "1E+30",
                        "1.0",
                        "1.00",
                        "'NaN'",
                        "'Infinity'"),
                KeyType.of("real", "'NaN'", "cast('-0.0' as real)", "0", "1e-45", "'Infinity'", "0.1", "16777216"),
                KeyType.of(
                        "double precision",
                        "'NaN'",
                        "cast('-0.0' as double precision)",
                        "0",
                        "4.9e-324",
                        "'-Infinity'",
                        "0.8523489932885906",
                        "0.1"),
                KeyType.of("boolean", "true", "false"),
                KeyType.of(
                        "uuid",
                        "'00000000-0000-0000-0000-000000000001'",
                        "'ffffffff-ffff-ffff-ffff-ffffffffffff'",
                        "'80000000-0000-0000-0000-000000000000'"),
                KeyType.of("varbinary(20)", "X''", "X'00'", "X'ff00'", "X'5c'"),
                KeyType.of("binary(2)", "X'0000'", "X'ff00'"),
                KeyType.of("char(4)", "'a'", "'a '", "'a' || char(9)", "'b'", "''"),
                new KeyType("varchar(40)", Texts.literals()),
                new KeyType("varchar_ignorecase(40)", Texts.literals()),
                new KeyType("clob", Texts.literals()));
    }
}
