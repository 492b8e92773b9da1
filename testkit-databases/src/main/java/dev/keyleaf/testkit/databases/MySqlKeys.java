package dev.keyleaf.testkit.databases;

import java.util.List;
import java.util.stream.Stream;

/** The types of key that MySQL and MariaDB bring. */
final class MySqlKeys {
    private static final String ID = "int auto_increment primary key";

    private MySqlKeys() {}

    /** As far as both have them. */
    static TypedKeys ofBoth() {
        return new TypedKeys(ID, types());
    }

    static TypedKeys ofMySql() {
        return with(text("varchar(40) character set utf8mb4 collate utf8mb4_0900_ai_ci"));
    }

    static TypedKeys ofMariaDb() {
        return with(
                text("varchar(40) character set utf8mb4 collate utf8mb4_uca1400_ai_ci"),
                KeyType.of(
                        "uuid",
                        "'00000000-0000-0000-0000-000000000001'",
                        "'ffffffff-ffff-ffff-ffff-ffffffffffff'",
                        "'00000000-0000-1000-8000-000000000001'"));
    }

    private static TypedKeys with(KeyType... more) {
        return new TypedKeys(
                ID, Stream.concat(types().stream(), Stream.of(more)).toList());
    }

    private static List<KeyType> types() {
        return List.of(
                KeyType.of(
                        "datetime(6)",
                        "'2026-03-29 02:30:00'",
                        "'2026-03-29 02:30:00.000001'",
                        "'2026-10-25 02:30:00'",
                        "'2026-09-27 02:50:00'",
                        "'2026-04-05 03:00:00'",
                        "'1000-01-01 00:00:00'",
                        "'9999-12-31 23:59:59.999999'"),
                KeyType.of("datetime", "'2026-03-29 02:30:00'", "'2026-03-29 02:30:01'"),
                KeyType.of(
                        "timestamp(6)",
                        "'2026-11-23 20:52:18.123456'",
                        "'2026-11-23 20:52:18.123457'",
                        "'1970-01-02 00:00:00'"),
                KeyType.of("date", "'2026-03-29'", "'1000-01-01'", "'9999-12-31'"),
                KeyType.of(
                        "time(6)",
                        "'23:59:59.999999'",
                        "'-838:59:59'",
                        "'838:59:59'",
                        "'00:00:00.000001'",
                        "'-00:00:01'"),
                KeyType.of("year", "1901", "2155", "2026"),
                KeyType.of("tinyint", "-128", "127", "0"),
                KeyType.of("tinyint unsigned", "255", "0"),
                KeyType.of("boolean", "true", "false"),
                KeyType.of("smallint unsigned", "65535", "0"),
                KeyType.of("mediumint", "-8388608", "8388607"),
                KeyType.of("int", "-2147483648", "2147483647", "0"),
                KeyType.of("int unsigned", "4294967295", "0"),
                KeyType.of(
                        "bigint",
                        "9007199254740993",
                        "9007199254740992",
                        "9223372036854775807",
                        "-9223372036854775808"),
                KeyType.of("bigint unsigned", "18446744073709551615", "18446744073709551614", "0"),
                KeyType.of(
                        "decimal(50, 25)",
                        "0.12345678901234567890",
                        "0.12345678901234567891",
                        "1.0",
                        "-0.001",
                        "1234567890123456789012345"),
                KeyType.of(
                        "decimal(65)",
                        "99999999999999999999999999999999999999999999999999999999999999999",
                        "99999999999999999999999999999999999999999999999999999999999999998"),
                KeyType.of("float", "-0e0", "0", "1e-38", "0.1", "0.3333333", "16777216", "8388608.5", "3.4e38"),
                KeyType.of(
                        "double",
                        "0.8523489932885906",
                        "0.8523489932885907",
                        "2.3e-308",
                        "4.9e-324",
                        "1.7e308",
                        "0.1",
                        "-0e0",
                        "0",
                        "123456789.12345678"),
                KeyType.of("bit", "b'0'", "b'1'"),
                KeyType.of("bit(64)", "b'1111111111111111111111111111111111111111111111111111111111111111'", "1", "0"),
                KeyType.of("binary(2)", "x'0000'", "x'ff00'"),
                KeyType.of("varbinary(20)", "x''", "x'00'", "x'ff00'", "x'5c'"),
                KeyType.of("blob", "x''", "x'00'", "x'ff00'"),
                KeyType.of("char(4)", "'a'", "'a '", "'b'", "''"),
                text("varchar(40) character set utf8mb4 collate utf8mb4_bin"),
                text("varchar(40) character set utf8mb4 collate utf8mb4_general_ci"),
                text("varchar(40) character set utf8mb4 collate utf8mb4_unicode_520_ci"),
                text("text character set utf8mb4"),
                KeyType.of("varchar(20) character set latin1", "'a'", "'é'", "'E'"));
    }

    /** A key with texts that collations take apart or not; a backslash is special in a literal here. */
    private static KeyType text(String name) {
        return new KeyType(
                name,
                Texts.literals().stream()
                        .map(literal -> literal.replace("\\", "\\\\"))
                        .toList());
    }
}
