package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of PostgreSQL's sessions that change the text of values: each page is read under another one. */
class SessionSettingsTest {
    private static final SqlQuery<Long> QUERY = JdbcPager.query("select id, k from styled", row -> row.getLong("id"));
    private static final Ordering BY_K = Ordering.by(asc("k")).tieBreaker("id");
    private static final String FLOATS =
            "0.1, 0.1 + 1e-16, 1.0000001, 1.00000011920929, 1.0000001192092896, '-0', 0, 'NaN', '-Infinity', "
                    + "123456789.123456789, 16777216, 16777217, 1e-30, 1e30, 0.8523489932885906, 0.8523489932885907";

    private final JdbcPager pager = JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random());

    @ParameterizedTest
    @CsvSource({"float8, 0", "float8, -15", "float4, 0", "float4, -15", "float8, 1", "float4, 3"})
    void readsFloatsBitByBitWhateverTheirTextIs(String type, int digits) throws SQLException {
        fill(type, "unnest(array[" + FLOATS + "]::" + type + "[])");

        assertWalks("extra_float_digits = " + digits, "extra_float_digits = 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"float8[]", "float4[]", "numfloat", "withfloat[]"})
    void refusesRoundedFloatsInsideOfOtherTypes(String type) throws SQLException {
        createTypes();
        String value = type.equals("numfloat") ? "numfloat(k, null)" : "array[k]";
        fill(
                type,
                (type.equals("withfloat[]") ? "array[row(k)::withfloat]" : value) + " from unnest(array[" + FLOATS
                        + "]::float" + (type.equals("float4[]") ? 4 : 8) + "[]) k");

        assertWalks("extra_float_digits = 1", "extra_float_digits = 3");
        try (Connection connection = with("extra_float_digits = 0")) {
            assertThatThrownBy(() -> Walked.rows(pager.on(connection), QUERY, BY_K, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("whose text does not restore its values")
                    .hasMessageContaining("set extra_float_digits to 1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sql_standard, postgres",
        "postgres, sql_standard",
        "postgres_verbose, sql_standard",
        "iso_8601, postgres",
        "sql_standard, iso_8601"
    })
    void readsIntervalsInEveryStyle(String one, String other) throws SQLException {
        fill(
                "interval",
                "unnest(array['-1 day -1 hour', '-1 day +1 hour', '1 day -1 hour', '-1 month -1 day', '-1 month +1 day',"
                        + " '-00:00:00.000001', '1 month', '30 days', '0', '-1 year 2 months 3.000004 seconds',"
                        + " '-25:00', '100000 days 2562047787:59:59.999999']::interval[])");

        assertWalks("intervalstyle = " + one, "intervalstyle = " + other);
    }

    @Test
    void refusesIntervalsInArraysWhereASignMayCountForSeveralNumbers() throws SQLException {
        fill("interval[]", "array['-1 day -1 hour'::interval]");

        try (Connection connection = with("intervalstyle = sql_standard")) {
            assertThatThrownBy(() -> pager.on(connection).page(QUERY, BY_K, KeysetRequest.first(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("intervalstyle to postgres");
        }
        assertWalks("intervalstyle = postgres", "intervalstyle = postgres_verbose");
    }

    @ParameterizedTest
    @CsvSource({
        "timestamptz, 'UTC', 'Asia/Kathmandu'",
        "timetz, 'UTC', 'America/St_Johns'",
        "tstzrange, 'Europe/Rome', 'Asia/Kathmandu'"
    })
    void readsTimesWithAZoneInEveryZone(String type, String one, String other) throws SQLException {
        String value = type.equals("tstzrange") ? "tstzrange(t, t + '1 hour')" : "t::" + type;
        fill(
                type,
                value + " from generate_series(timestamptz '2026-10-24 22:10:00.000001+00', '2026-10-25 03:00+00',"
                        + " '37 minutes') t");

        assertWalks("timezone = '" + one + "'", "timezone = '" + other + "'");
    }

    @Test
    void readsBytesInEitherOutput() throws SQLException {
        fill("bytea", "unnest(array['\\x', '\\x00', '\\x5c78', '\\x7831', '\\xff27', '\\x5c5c']::bytea[])");

        assertWalks("bytea_output = escape", "bytea_output = hex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "timestamp", "timestamptz", "daterange", "date[]"})
    void readsDatesInEveryOrderOfTheirParts(String type) throws SQLException {
        String value = type.equals("daterange")
                ? "daterange(d::date, null)"
                : type.equals("date[]") ? "array[d::date]" : "d::" + type;
        fill(type, value + " from generate_series(timestamp '2026-01-01', '2026-12-31', '29 days') d");

        assertWalks("datestyle = 'ISO, DMY'", "datestyle = 'ISO, MDY'");
    }

    /** As a role has them, of which the driver knows nothing; every second page without them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "float8 # '0.1', '0.10000000000000002', 'NaN', null, '123456789.123456789'",
                "float4 # '0.1', '1.0000001', '16777217', null",
                "interval # '-1 day +1 hour', '1 month', '30 days', '-00:00:00.000001', null",
                "timestamptz # '2026-10-25 00:30Z', '2026-10-25 01:30Z', 'infinity', null",
                "timestamp # '2026-01-02 03:04:05.000006', '2026-02-01', '0044-03-15 BC', null",
                "date # '2026-01-02', '2026-02-01', '-infinity', '0044-03-15 BC', null",
                "timetz # '01:00+05:45', '01:00Z', '24:00Z', null",
                "money # '1.10', '-1.10', '1234567.89', null",
                "bytea # '\\x', '\\x5c78', '\\x00ff', null",
                "text # 'a', 'A\\b', '', null, 'it''s'",
                "name # 'a', 'b\\'",
                "jsonb # '1', '[1.0]', '\"x\"', null",
                "numeric # '1.50', '1.5', 'NaN', null",
                "daterange # '[2026-01-02,2026-02-01)', 'empty', null",
                "text[] # '{a,\"b c\"}', '{}', null, '{x}'",
                "date[] # '{2026-01-02}', '{2026-02-01}'",
                "citext # 'a', 'A', 'b'",
            })
    void walksUnderSettingsOfARole(String type, String values) throws SQLException {
        Database.POSTGRESQL.execute(
                "create extension if not exists citext",
                "drop role if exists keyleaf_odd",
                "create role keyleaf_odd superuser login password 'odd'");
        for (String setting : List.of(
                "datestyle = 'German, DMY'",
                "intervalstyle = 'sql_standard'",
                "extra_float_digits = 0",
                "bytea_output = 'escape'",
                "timezone = 'Asia/Kathmandu'",
                "quote_all_identifiers = on",
                "xmloption = document",
                "standard_conforming_strings = off",
                "escape_string_warning = off",
                "backslash_quote = on",
                "transform_null_equals = on",
                "array_nulls = off",
                "plan_cache_mode = force_generic_plan",
                "lc_numeric = 'C'",
                "lc_monetary = 'C'")) {
            Database.POSTGRESQL.execute("alter role keyleaf_odd set " + setting);
        }
        fill(type, "v::" + type + " from (values (" + values.replace(", ", "), (") + ")) t(v)");

        try (Connection plain = with("extra_float_digits = 1");
                Connection odd = DriverManager.getConnection(Database.POSTGRESQL.url(), "keyleaf_odd", "odd")) {
            assertWalks(plain, odd);
            assertWalks(odd, plain);
        } finally {
            Database.POSTGRESQL.execute("drop role keyleaf_odd");
        }
    }

    /** Under this setting NULL in the text of an array is a text. */
    @Test
    void refusesArraysWithNullsWhereTheirTextDoesNotRestoreThem() throws SQLException {
        fill("text[]", "unnest(array['{a,NULL}'::text, '{b,NULL}'])::text[]");

        try (Connection connection = with("array_nulls = off")) {
            assertThatThrownBy(() -> Walked.rows(pager.on(connection), QUERY, BY_K, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("array_nulls on");
        }
        assertWalks("array_nulls = on", "array_nulls = on");
    }

    /** Every second page under the other setting; as by one plain ORDER BY. */
    private void assertWalks(String one, String other) throws SQLException {
        try (Connection odd = with(one);
                Connection even = with(other)) {
            assertWalks(odd, even);
        }
    }

    private void assertWalks(Connection odd, Connection even) throws SQLException {
        var all = new ArrayList<Long>();
        try (Statement statement = odd.createStatement();
                var rows = statement.executeQuery("select id from styled order by k, id")) {
            while (rows.next()) {
                all.add(rows.getLong(1));
            }
        }
        for (int limit = 1; limit < 4; limit++) {
            assertThat(walk(List.of(pager.on(odd), pager.on(even)), limit, all.size() + 2))
                    .isEqualTo(all);
        }
    }

    private static List<Long> walk(List<JdbcPager> pagers, int limit, int maxPages) {
        var rows = new ArrayList<Long>();
        @Nullable String cursor = null;
        for (int page = 0; page == 0 || (cursor != null && page < maxPages); page++) {
            KeysetPage<Long> read = pagers.get(page % 2)
                    .page(QUERY, BY_K, KeysetRequest.first(limit).withCursor(cursor));
            rows.addAll(read.items());
            cursor = read.nextCursor();
        }
        return rows;
    }

    private static void fill(String type, String values) throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists styled",
                "create table styled (id int generated always as identity, k " + type + ")",
                "insert into styled (k) select " + values,
                "insert into styled (k) values (null)");
    }

    private static void createTypes() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists styled",
                "drop type if exists numfloat",
                "drop type if exists withfloat",
                "create type numfloat as range (subtype = float8)",
                "create type withfloat as (f float8)");
    }

    private static Connection with(String setting) throws SQLException {
        Connection connection = Database.POSTGRESQL.ownConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set " + setting);
        }
        return connection;
    }
}
