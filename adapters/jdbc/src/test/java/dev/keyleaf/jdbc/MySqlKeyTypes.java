package dev.keyleaf.jdbc;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The types of key that MySQL and MariaDB have alike, each with its extreme values. */
final class MySqlKeyTypes {
    private MySqlKeyTypes() {}

    static Stream<Arguments> ofBoth() {
        return Stream.of(
                key(
                        "datetime(6)",
                        "'2026-03-29 02:30:00'",
                        "'2026-03-29 02:30:00.000001'",
                        "'2026-10-25 02:30:00'",
                        "'2026-09-27 02:50:00'",
                        "'2026-04-05 03:00:00'",
                        "'1000-01-01 00:00:00'",
                        "'9999-12-31 23:59:59.999999'"),
                key("datetime", "'2026-03-29 02:30:00'", "'2026-03-29 02:30:01'"),
                key(
                        "timestamp(6)",
                        "'2026-11-23 20:52:18.123456'",
                        "'2026-11-23 20:52:18.123457'",
                        "'1970-01-02 00:00:00'"),
                key("date", "'2026-03-29'", "'1000-01-01'", "'9999-12-31'"),
                key("time(6)", "'23:59:59.999999'", "'-838:59:59'", "'838:59:59'", "'00:00:00.000001'", "'-00:00:01'"),
                key("year", "1901", "2155", "2026"),
                key("tinyint", "-128", "127", "0"),
                key("tinyint unsigned", "255", "0"),
                key("boolean", "true", "false"),
                key("smallint unsigned", "65535", "0"),
                key("mediumint", "-8388608", "8388607"),
                key("int", "-2147483648", "2147483647", "0"),
                key("int unsigned", "4294967295", "0"),
                key("bigint", "9007199254740993", "9007199254740992", "9223372036854775807", "-9223372036854775808"),
                key("bigint unsigned", "18446744073709551615", "18446744073709551614", "0"),
                key(
                        "decimal(50, 25)",
                        "0.12345678901234567890",
                        "0.12345678901234567891",
                        "1.0",
                        "-0.001",
                        "1234567890123456789012345"),
                key(
                        "decimal(65)",
                        "99999999999999999999999999999999999999999999999999999999999999999",
                        "99999999999999999999999999999999999999999999999999999999999999998"),
                key("float", "-0e0", "0", "1e-38", "0.1", "0.3333333", "16777216", "8388608.5", "3.4e38"),
                key(
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
                key("bit", "b'0'", "b'1'"),
                key("bit(64)", "b'1111111111111111111111111111111111111111111111111111111111111111'", "1", "0"),
                key("binary(2)", "x'0000'", "x'ff00'"),
                key("varbinary(20)", "x''", "x'00'", "x'ff00'", "x'5c'"),
                key("blob", "x''", "x'00'", "x'ff00'"),
                key("char(4)", "'a'", "'a '", "'b'", "''"),
                text("varchar(40) character set utf8mb4 collate utf8mb4_bin"),
                text("varchar(40) character set utf8mb4 collate utf8mb4_general_ci"),
                text("varchar(40) character set utf8mb4 collate utf8mb4_unicode_520_ci"),
                text("text character set utf8mb4"),
                key("varchar(20) character set latin1", "'a'", "'é'", "'E'"));
    }

    static Arguments key(String type, String... values) {
        return Arguments.of(type, List.of(values));
    }

    /** A key with texts that collations take apart or not; a backslash is special in a literal here. */
    static Arguments text(String type) {
        return Arguments.of(
                type,
                Texts.literals().stream()
                        .map(literal -> literal.replace("\\", "\\\\"))
                        .toList());
    }
}
