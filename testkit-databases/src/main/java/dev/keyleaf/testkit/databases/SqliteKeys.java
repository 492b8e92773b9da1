package dev.keyleaf.testkit.databases;

import java.util.List;

/** The storage classes of SQLite under every affinity, and its collations. */
final class SqliteKeys {
    private SqliteKeys() {}

    static TypedKeys all() {
        return new TypedKeys("integer primary key", types());
    }

    private static List<KeyType> types() {
        return List.of(
                KeyType.of(
                        "integer",
                        "9007199254740993",
                        "9007199254740992",
                        "9223372036854775807",
                        "-9223372036854775808",
                        "'text'",
                        "1.5"),
                KeyType.of(
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
                KeyType.of("numeric", "1.5", "9223372036854775807", "9223372036854775808.0", "'0.1'", "'a'", "x'00'"),
                KeyType.of("decimal(10, 2)", "1.5", "1.50", "'-0.25'"),
                KeyType.of("timestamp", "'2026-11-23 20:52:18.123456'", "'2026-11-23 20:52:18.123457'"),
                KeyType.of("boolean", "true", "false"),
                KeyType.of("date", "'2026-03-29'", "'2026-03-28'", "20260329"),
                KeyType.of("", "1", "'1'", "1.0", "x'31'", "''", "x''", "'a'"),
                KeyType.of("blob", "x''", "x'00'", "x'ff00'", "'a'", "1"),
                new KeyType("text", Texts.literals()),
                new KeyType("text collate nocase", Texts.literals()),
                new KeyType("text collate rtrim", Texts.literals()),
                new KeyType("varchar(40)", Texts.literals()));
    }
}
