package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks over every type of key: a value that came back changed by one bit would lose or repeat a row. */
class KeyTypesTest {
    private final JdbcPager pager = JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random());

    @BeforeAll
    static void types() throws SQLException {
        Database.POSTGRESQL.execute(
                "create type mood as enum ('sad', 'ok', 'Happy')",
                "create schema other create table t (i int)",
                "create type other.\"Odd Mood\" as enum ('b', 'a')",
                "create domain posint as int check (value > 0)");
    }

    static Stream<Arguments> keys() {
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
                        "'Infinity'",
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
                key(
                        "text",
                        "''",
                        "' '",
                        "E'\\r\\n\\t'",
                        "'\\'",
                        "'''\"'",
                        "'é'",
                        "'e\u0301'",
                        "'\u2028'",
                        "'😀'",
                        "repeat('x', 1000)",
                        "'null'"),
                key("text collate \"C\"", "'a'", "'B'", "'ä'", "''", "'Z'"),
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
        Database.POSTGRESQL.execute(
                "drop table if exists typed", "create table typed (id serial primary key, k " + type + ")");
        for (int copies = 0; copies < 2; copies++) {
            for (String value : values) {
                Database.POSTGRESQL.execute("insert into typed (k) values (" + value + "), (null)");
            }
        }
        for (Ordering ordering : List.of(
                Ordering.by(asc("k")).tieBreaker("id"),
                Ordering.by(desc("k")).tieBreaker("id"),
                Ordering.by(desc("k").nullsLast()).tieBreaker(asc("id")),
                Ordering.by(asc("k").nullsFirst()).tieBreaker(desc("id")))) {
            List<Long> expected = plain(ordering);
            for (int limit : new int[] {1, 2, 3}) {
                assertThat(walk(ordering, limit))
                        .as("%s by %s, limit %s", type, ordering, limit)
                        .isEqualTo(expected);
            }
        }
    }

    /** Walks to the end and back, and returns what it saw on the way there if the way back was its mirror. */
    private List<Long> walk(Ordering ordering, int limit) {
        SqlQuery<Long> query = SqlQuery.of("select id, k from typed", Long.class);
        List<List<Long>> there = new ArrayList<>();
        List<@Nullable String> back = new ArrayList<>();
        String cursor = null;
        do {
            KeysetPage<Long> page =
                    pager.page(query, ordering, KeysetRequest.first(limit).withCursor(cursor));
            there.add(page.items());
            back.add(page.prevCursor());
            cursor = page.nextCursor();
        } while (cursor != null && there.size() < 1_000);
        for (int i = there.size() - 1; i > 0; i--) {
            KeysetPage<Long> page =
                    pager.page(query, ordering, KeysetRequest.first(limit).withCursor(back.get(i)));
            assertThat(page.items())
                    .as("the page before page %s by %s", i, ordering)
                    .isEqualTo(there.get(i - 1));
        }
        assertThat(back.get(0)).isNull();
        return there.stream().flatMap(List::stream).toList();
    }

    private static List<Long> plain(Ordering ordering) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Connection connection = Database.POSTGRESQL.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from typed order by " + ordering)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return Collections.unmodifiableList(ids);
    }
}
